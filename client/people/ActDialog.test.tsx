import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PeopleListing, Post } from '../../shared/people/directory.ts'
import { aReport } from '../testing/aReport.ts'
import { click, find } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import PeoplePage from './PeoplePage.tsx'
import {
  accepted,
  actButton,
  COMMANDS,
  choose,
  fill,
  listing,
  openPeople,
  pick,
  sent,
  settled,
} from './testing/openPeople.tsx'

afterEach(() => vi.unstubAllGlobals())

const acting: Post = {
  id: 'p-acting',
  personId: 'xu',
  unitId: 'finance',
  role: 'head',
  title: '局长',
  from: '2026-01-01T00:00:00+08:00',
  to: '2099-01-01T00:00:00+08:00',
  acting: { postId: 'p-shen', docNumber: '望委〔2026〕12号', enteredBy: 'qiao' },
}
/** The page of people with an acting post. */
const openWith = (post: Post) => {
  const directory: PeopleListing = { ...listing, posts: [...listing.posts, post] }
  return renderSignedIn([{ path: '/people', element: <PeoplePage /> }], {
    report: aReport(),
    directory,
    personId: 'qiao',
    path: '/people',
    routes: { [COMMANDS]: accepted() },
  })
}

describe('acting in a post, on the page', () => {
  it('[PO-01] is entered with the document and its days, to be confirmed by another', async () => {
    const { server } = await openPeople('qiao', { [COMMANDS]: accepted() })
    await choose('许清和', '登记主持工作')
    await click(actButton())
    expect(document.body.textContent).toContain('请填写依据文号')
    await pick('代行哪项职务', 'p-shen')
    await fill('依据文号', '望委〔2026〕12号')
    await fill('开始日期', '2099-01-01')
    await fill('截止日期', '2099-03-31')
    await click(actButton())
    await settled('已登记许清和主持工作，待确认后生效')
    expect(sent(server.requests)).toEqual([
      {
        type: 'post.act',
        postId: 'p-shen',
        personId: 'xu',
        docNumber: '望委〔2026〕12号',
        from: '2099-01-01',
        to: '2099-04-01',
      },
    ])
  })

  it('[PO-01] waits for another than who entered it, and says so; it may be withdrawn', async () => {
    const { server } = await openWith(acting)
    expect(find('section', '区财政局').textContent).toContain('主持工作（望委〔2026〕12号）')
    expect(find('section', '区财政局').textContent).toContain('待确认')
    await choose('许清和', '确认主持工作')
    expect(document.body.textContent).toContain('须由登记人和主持工作人以外的另一人确认')
    await click(actButton())
    expect(sent(server.requests)).toEqual([])
    await click(find('dialog button', '暂不办理'))
    await choose('许清和', '撤回登记')
    await click(actButton())
    await settled('许清和不再任区财政局 主持工作（望委〔2026〕12号）')
    expect(sent(server.requests)).toEqual([{ type: 'post.end', postId: 'p-acting' }])
  })

  it('[PO-01] is confirmed by another administrator; in force it ends early, and is not handed over', async () => {
    const entered = { ...acting, acting: { ...acting.acting, enteredBy: 'wu' } } as Post
    const { server } = await openWith(entered)
    await choose('许清和', '确认主持工作')
    await click(actButton())
    await settled('已确认许清和代行区财政局局长职责')
    expect(sent(server.requests)).toEqual([{ type: 'post.confirm', postId: 'p-acting' }])
  })
})
