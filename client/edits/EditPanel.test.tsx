import { afterEach, describe, expect, it, vi } from 'vitest'
import { compiled, signedTo } from '../../shared/report/testing/compiled.ts'
import { district, Scene } from '../../shared/report/testing/scene.ts'
// Loaded before: then what is lazy is there at once.
import './EditPage.tsx'
import SigningPage from '../signing/SigningPage.tsx'
import { click, find, type } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'
import { firstSection, sent, storedReport } from './testing/storedSection.ts'

const CHANGE = { paragraphId: '1:0', before: '只增不减', after: '有增无减' }

afterEach(() => vi.unstubAllGlobals())

async function open(scene: Scene, personId: string, by = 'edu.coordinator') {
  const { id: sectionId, hash } = firstSection(scene)
  scene.must(by, { type: 'edit.propose', sectionId, baseHash: hash, changes: [CHANGE] })
  const shown = await renderInReport(<SigningPage />, {
    ...storedReport(scene, personId),
    directory: district,
    personId,
    path: `/r/r1/s/${sectionId}/sign`,
  })
  await vi.waitFor(() => find('small', '第1段'))
  return shown
}
const buttons = () => [...document.querySelectorAll('button')].map(each => each.textContent)

describe('a correction that waits', () => {
  it('[AP-09] [WF-20] is shown to the lead head in its sentence, with what it means, and confirmed', async () => {
    const { server, container } = await open(compiled(new Scene()), 'finance.head')
    expect(find('del').textContent).toContain('只增不减')
    expect(find('ins').textContent).toContain('有增无减')
    expect(find('ol p').textContent).toContain('全年教育支出')
    expect(container.textContent).toContain('全部确认后成为第2版，本节原签署继续有效')
    await click(find('button', '确认更正'))
    expect(sent(server.requests)).toMatchObject([{ type: 'edit.confirm', postId: 'post-finance.head' }])
  })

  it('[AP-09] [WF-20] is refused with a reason, and not without', async () => {
    const { server, container } = await open(compiled(new Scene()), 'finance.head')
    await click(find('button', '不同意'))
    await click(find('button', '不同意更正'))
    expect(container.textContent).toContain('请写明理由。')
    expect(sent(server.requests)).toEqual([])
    await type(find('textarea'), '原文无误。')
    await click(find('button', '不同意更正'))
    expect(sent(server.requests)).toMatchObject([{ type: 'edit.refuse', reason: '原文无误。' }])
  })

  it('[WF-20] of a submitted report is also asked of the head who signed it first, who reads the accepted text alone', async () => {
    const scene = signedTo(compiled(new Scene()), 'unit_sign')
    const { container } = await open(scene, 'edu.head', 'gov.clerk')
    expect(container.textContent).toContain('报送稿随之改为第2稿：由文书重新核稿')
    expect(container.textContent).toContain('待finance.head确认')
    expect(buttons()).toContain('确认更正')
    expect(find('a', '看已纳入的第1版')).toBeTruthy()
  })

  it('[WF-20] is withdrawn by who proposed it, and settled by nobody else', async () => {
    const { server } = await open(compiled(new Scene()), 'edu.coordinator')
    expect(buttons()).not.toContain('确认更正')
    await click(find('button', '撤回更正'))
    expect(sent(server.requests)).toMatchObject([{ type: 'edit.withdraw' }])
  })

  it('[AP-09] cannot be confirmed where its words did not come', async () => {
    const scene = compiled(new Scene())
    const spy = vi.spyOn(scene.texts, 'set').mockReturnThis()
    await open(scene, 'finance.head')
    spy.mockRestore()
    expect(find('button', '确认更正').getAttribute('aria-disabled')).toBe('true')
  })
})
