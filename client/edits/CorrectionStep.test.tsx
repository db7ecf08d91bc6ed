import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compiled, signedTo } from '../../shared/report/testing/compiled.ts'
import { district, Scene } from '../../shared/report/testing/scene.ts'
import { NextStep } from '../approval/NextStep.tsx'
import { click, find, type } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'
import { firstSection, sent, storedReport } from './testing/storedSection.ts'

afterEach(() => vi.unstubAllGlobals())

const open = (scene: Scene, personId: string) =>
  renderInReport(<NextStep />, {
    ...storedReport(scene, personId),
    directory: district,
    personId,
    path: '/r/r1/assembly',
  })
const labelled = (label: string) => {
  const found = document.getElementById(find('dialog label', label).getAttribute('for') ?? '')
  if (found === null) throw new Error(`no field ${label}`)
  return found
}
const choose = async (label: string, value: string) => {
  const select = labelled(label)
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value)
  await act(async () => void select.dispatchEvent(new Event('change', { bubbles: true })))
}
const buttons = () => [...document.querySelectorAll('button')].map(each => each.textContent)

describe('proposing a correction', () => {
  it('[AP-09] [WF-20] names section, paragraph and words, and says who will be asked', async () => {
    const scene = compiled(new Scene())
    const { id } = firstSection(scene)
    const { server } = await open(scene, 'edu.coordinator')
    await click(find('button', '提出更正'))
    await choose('章节', id)
    await click(find('dialog input[type="radio"]'))
    await type(labelled('原文'), '增长')
    expect(find('dialog [role="status"]').textContent).toBe('这一段里没有这些字。')
    await type(labelled('原文'), '只增不减')
    await type(labelled('改为'), '有增无减')
    expect(find('dialog p ins').textContent).toContain('有增无减')
    await click(find('dialog button', '加入这处改动'))
    expect(find('dialog').textContent).toContain('提出后由这些单位主要负责人确认：finance')
    expect(find('dialog').textContent).toContain('全部确认后成为第2版')
    // A paragraph is changed in one place: it is not offered again.
    await click(find('dialog button', '再改一处'))
    expect(find('dialog [role="radiogroup"]').textContent).toBe('生均经费逐年增长。')
    await click(find('dialog button', '放弃这一处'))
    await click(find('dialog button', '提出1处更正'))
    expect(sent(server.requests)).toMatchObject([
      {
        type: 'edit.propose',
        sectionId: id,
        changes: [{ paragraphId: '1:0', before: '只增不减', after: '有增无减' }],
      },
    ])
    expect(find('[role="status"]', '已提出更正，待finance确认。')).toBeTruthy()
  })

  it.each([
    ['edu.coordinator', () => compiled(new Scene()), true],
    ['edu.head', () => compiled(new Scene()), false],
    ['gov.clerk', () => compiled(new Scene()), false],
    ['gov.clerk', () => signedTo(compiled(new Scene()), 'unit_sign'), true],
    ['edu.coordinator', () => signedTo(compiled(new Scene()), 'unit_sign'), false],
  ])('[WF-20] is the act of whose work the report is: %s', async (who, scene, isOffered) => {
    await open(scene(), who)
    expect(buttons().includes('提出更正')).toBe(isOffered)
  })

  it('[AP-09] that waits says for whom, what it blocks, and can be withdrawn', async () => {
    const scene = compiled(new Scene())
    const { id, hash } = firstSection(scene)
    scene.must('edu.coordinator', {
      type: 'edit.propose',
      sectionId: id,
      baseHash: hash,
      changes: [{ paragraphId: '1:0', before: '只增不减', after: '有增无减' }],
    })
    const { server, container } = await open(scene, 'edu.coordinator')
    expect(container.textContent).toContain('确认或撤回前不能送审、签署、编号')
    expect(container.textContent).toContain('待finance确认')
    await click(find('button', '撤回更正'))
    expect(sent(server.requests)).toMatchObject([{ type: 'edit.withdraw', sectionId: id }])
  })
})

describe('the last proof', () => {
  it('[AP-09] [RP-06] offers to propose what is no typo', async () => {
    const scene = signedTo(compiled(new Scene()), 'leader_sign')
    const { server } = await open(scene, 'gov.proofreader')
    await click(find('section button', '复核'))
    await click(find('dialog button', '改正一处'))
    await choose('章节', firstSection(scene).id)
    const radios = [...document.querySelectorAll<HTMLElement>('dialog input[type="radio"]')]
    await click(radios[1] ?? find('none'))
    await type(labelled('原文'), '只增不减')
    await type(labelled('改为'), '有增无减')
    await click(find('dialog button', '提出更正'))
    expect(find('dialog').textContent).toContain('由区长重新签发')
    await click(find('dialog button', '提出1处更正'))
    expect(sent(server.requests)).toMatchObject([
      { type: 'edit.propose', changes: [{ before: '只增不减', after: '有增无减' }] },
    ])
  })
})
