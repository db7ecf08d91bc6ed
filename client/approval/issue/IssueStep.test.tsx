import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReportCommand } from '../../../shared/report/commands.ts'
import { compiled, numbered, signedTo } from '../../../shared/report/testing/compiled.ts'
import { district, Scene } from '../../../shared/report/testing/scene.ts'
import { present } from '../../../shared/report/view.ts'
import type { FakeRoutes } from '../../testing/fakeServer.ts'
import { click, find, press, type } from '../../testing/render.tsx'
import { renderInReport } from '../../testing/renderInReport.tsx'
import { IssueStep } from './IssueStep.tsx'

const COMMANDS = 'POST /api/reports/r1/commands'
const NEXT = 'GET /api/reports/r1/next-number'
const fine = { status: 200, json: { version: 99, events: [], texts: {} } }
const issued = () => signedTo(compiled(new Scene()), 'leader_sign')

afterEach(() => vi.unstubAllGlobals())

const open = (scene: Scene, personId: string, routes: FakeRoutes = { [COMMANDS]: fine }) =>
  renderInReport(<IssueStep />, {
    report: {
      version: scene.state.version,
      state: present(scene.state, district, personId, scene.now),
      texts: Object.fromEntries(scene.texts),
    },
    directory: district,
    personId,
    path: '/r/r1',
    routes,
  })
const field = (label: string) => {
  const id = find('label', label).getAttribute('for') ?? ''
  const found = document.getElementById(id)
  if (found === null) throw new Error(`no field ${label}`)
  return found
}
const choose = async (label: string, value: string) => {
  const select = field(label) as HTMLSelectElement
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value)
  const { act } = await import('react')
  await act(async () => void select.dispatchEvent(new Event('change', { bubbles: true })))
}
const sent = (requests: readonly string[]) =>
  requests
    .filter(request => request.startsWith(COMMANDS))
    .map(request => JSON.parse(request.slice(COMMANDS.length)) as Record<string, unknown>)

describe('the last proof', () => {
  it('[IS-01] is ordinarily without a change: one button says so', async () => {
    const { server } = await open(issued(), 'gov.proofreader')
    await click(find('button', '复核'))
    await click(find('dialog button', '复核完毕，无改动'))
    expect(sent(server.requests)).toMatchObject([{ type: 'report.proof', changes: [] }])
    expect(find('[role="status"]', '已复核，无改动。')).toBeTruthy()
  })

  it('[IS-01] tells the clerk who checked the draft that somebody else reads it, and who', async () => {
    const { container } = await open(issued(), 'gov.clerk')
    expect(container.textContent).toContain('您已核稿，复核须由另一人办理。')
    expect(container.textContent).toContain('下一步：复核')
    expect([...container.querySelectorAll('button')].map(b => b.textContent)).not.toContain('复核')
  })

  it('[IS-01] shows whoever confirms each change, and not who made them', async () => {
    const scene = issued()
    const place = { in: 'title' as const, sectionId: scene.state.sections[0]?.id ?? '' }
    const world = scene.world
    vi.spyOn(scene, 'world', 'get').mockReturnValue({ ...world, wordsAt: () => '教育经费、' })
    scene.must('gov.proofreader', {
      type: 'report.proof',
      changes: [{ place, before: '经费、', after: '经费。', kind: 'typo' }],
    })
    const { server } = await open(scene, 'gov.clerk')
    await click(find('button', '查看并确认复核'))
    expect(find('dialog del').textContent).toContain('经费、')
    expect(find('dialog ins').textContent).toContain('经费。')
    await press('Enter', { ctrlKey: true }, find('dialog'))
    expect(sent(server.requests)).toMatchObject([{ type: 'proof.confirm' }])
  })
})

describe('the number', () => {
  const proofed = () => issued().must('gov.proofreader', { type: 'report.proof', changes: [] })

  it('[IS-03] is proposed; one that somebody else took meanwhile offers the next', async () => {
    const { server } = await open(proofed(), 'gov.clerk', {
      [COMMANDS]: [
        { status: 409, json: { code: 'number_taken', message: '', details: { current: {} } } },
        fine,
      ],
      [NEXT]: [
        { status: 200, json: { code: '望川府函', year: 2026, serial: 136 } },
        { status: 200, json: { code: '望川府函', year: 2026, serial: 138 } },
      ],
    })
    await click(find('button', '编号'))
    await type(field('序号'), '137')
    await click(find('dialog button', '编为望川府函〔2026〕137号'))
    expect(find('dialog [role="alert"]').textContent).toContain('这个文号已经用过。')
    await click(find('dialog button', '改用138号'))
    await click(find('dialog button', '编为望川府函〔2026〕138号'))
    expect(sent(server.requests).map(({ serial }) => serial)).toEqual([137, 138])
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('[IS-03] sends nothing that is no number', async () => {
    const { server } = await open(proofed(), 'gov.clerk', {
      [COMMANDS]: fine,
      [NEXT]: { status: 200, json: { code: null, year: 2026, serial: 1 } },
    })
    await click(find('button', '编号'))
    await type(field('序号'), '0')
    await click(find('dialog button', '编号'))
    expect(document.body.textContent).toContain('请填写机关代字。')
    expect(document.body.textContent).toContain('请填写序号。')
    expect(sent(server.requests)).toEqual([])
  })
})

describe('printing, sealing and taking back', () => {
  const print: ReportCommand = {
    type: 'report.print',
    copies: 5,
    distribution: [],
    checker: 'gov.proofreader',
  }

  it('[RP-09] counts what is distributed, and does not send more than was printed', async () => {
    const { server } = await open(numbered(compiled(new Scene())), 'gov.clerk')
    await click(find('button', '登记印制'))
    await type(field('印制份数'), '5')
    await type(find('fieldset input[inputmode="numeric"]'), '9')
    await choose('校对人', 'gov.proofreader')
    expect(find('fieldset [role="status"]').textContent).toBe('已分9份，超过印制的5份')
    await click(find('dialog button[type="submit"]'))
    expect(sent(server.requests)).toEqual([])
    await type(field('印制份数'), '10')
    expect(find('fieldset [role="status"]').textContent).toBe('已分9份，余1份留存')
    await click(find('dialog button[type="submit"]'))
    expect(sent(server.requests)).toMatchObject([
      { copies: 10, distribution: [{ to: '市政府教育督导室', copies: 9 }], checker: 'gov.proofreader' },
    ])
  })

  it('[RP-09] does not offer the person who registers the seal as its keeper', async () => {
    await open(numbered(compiled(new Scene())).must('gov.clerk', print), 'gov.clerk')
    await click(find('button', '登记用印'))
    const offered = [...field('监印人').querySelectorAll('option')].map(option => option.value)
    expect(offered).toContain('gov.proofreader')
    expect(offered).not.toContain('gov.clerk')
  })

  it('[IS-02] says which number becomes void and how many copies are destroyed, and needs a reason', async () => {
    const { server } = await open(numbered(compiled(new Scene())).must('gov.clerk', print), 'gov.clerk')
    await click(find('button', '收回'))
    expect(find('dialog').textContent).toContain('望川府函〔2026〕136号作废，不再使用')
    expect(find('dialog').textContent).toContain('已印的5份须销毁')
    await click(find('dialog button[type="submit"]'))
    expect(sent(server.requests)).toEqual([])
    await type(field('原因'), '落款有误。')
    await click(find('dialog button[type="submit"]'))
    expect(sent(server.requests)).toMatchObject([
      { type: 'report.takeBack', to: 'leader_sign', reason: '落款有误。' },
    ])
  })

  it('[IS-01] is nobody else’s: a leader sees who is on turn and no act', async () => {
    const { container } = await open(numbered(compiled(new Scene())), 'gov.leader')
    expect(container.querySelectorAll('button')).toHaveLength(0)
    expect(container.textContent).toContain('登记印制')
  })
})
