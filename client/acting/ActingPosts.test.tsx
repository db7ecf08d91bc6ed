import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Directory, Post } from '../../shared/people/directory.ts'
import { accepted, COMMANDS, listing, sent } from '../people/testing/openPeople.tsx'
import { aReport } from '../testing/aReport.ts'
import { click, find } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import { ActingPosts } from './ActingPosts.tsx'

afterEach(() => vi.unstubAllGlobals())

const acting: Post = {
  id: 'p-acting',
  personId: 'xu',
  unitId: 'finance',
  role: 'head',
  title: '局长',
  from: '2026-01-01T00:00:00+08:00',
  to: '2099-01-01T00:00:00+08:00',
  acting: { postId: 'p-shen', docNumber: '望委〔2026〕12号', enteredBy: 'wu' },
}
const confirmed = { ...acting, acting: { ...acting.acting, confirmedBy: 'qiao' } } as Post
const open = (personId: string, post: Post) => {
  const directory: Directory = { ...listing, posts: [...listing.posts, post] }
  return renderSignedIn([{ path: '/', element: <ActingPosts /> }], {
    report: aReport(),
    directory,
    personId,
    path: '/',
    routes: { [COMMANDS]: accepted() },
  })
}

describe('acting posts on the desk', () => {
  it('[PO-01] the second person checks what was entered, by whom, and confirms', async () => {
    const { server } = await open('qiao', acting)
    expect(document.body.textContent).toContain('待您确认：许清和代行区财政局局长职责（望委〔2026〕12号）')
    await click(find('button', '核对并确认'))
    expect(find('dialog').textContent).toContain('依据望委〔2026〕12号')
    await click(find('dialog button[type=submit]'))
    await vi.waitFor(() =>
      expect(sent(server.requests)).toEqual([{ type: 'post.confirm', postId: 'p-acting' }]),
    )
  })

  it('[PO-01] who acts sees in which post and how long', async () => {
    await open('xu', confirmed)
    expect(document.body.textContent).toContain('您代行区财政局局长职责（望委〔2026〕12号）')
    expect(document.body.textContent).toContain('至2098年12月31日')
  })

  it('[PO-01] whom it does not concern sees nothing', async () => {
    await open('shen', confirmed)
    expect(document.body.textContent).not.toContain('主持工作')
  })
})
