import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Directory } from '../../shared/people/directory.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { EMPTY_LETTER } from '../../shared/report/letter.ts'
import { useReport } from '../report/useReport.ts'
import { aReport } from '../testing/aReport.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'
import { LetterForm } from './LetterForm.tsx'

const directory: Directory = {
  version: 1,
  delegations: [],
  units: [{ id: 'edu', name: '区教委', mark: '教' }],
  persons: [
    { id: 'lin', name: '林若溪' },
    { id: 'he', name: '何以宁' },
  ],
  posts: [
    { id: 'po1', personId: 'lin', unitId: 'edu', role: 'coordinator', from: '2020-01-01' },
    { id: 'po2', personId: 'he', unitId: 'edu', role: 'coordinator', from: '2020-01-01' },
  ],
}
const COMMANDS = 'POST /api/reports/demo/commands'
const hash = '0'.repeat(64)
const changed = (data: Partial<typeof EMPTY_LETTER>): ReportEvent => ({
  seq: 2,
  at: '2026-11-12T06:00:00Z',
  actor: 'he',
  post: 'po2',
  prevHash: hash,
  hash,
  type: 'letter.set',
  data: { ...EMPTY_LETTER, title: '自评报告', ...data },
})

function Page() {
  return <LetterForm sealed={useReport().view.report.letter} />
}
const open = () =>
  renderInReport(<Page />, {
    report: aReport({ directory, personId: 'lin' }),
    directory,
    personId: 'lin',
    routes: { [COMMANDS]: { status: 200, json: { version: 3, events: [] } } },
  })
const field = (label: string) => {
  const id = find('label', label).getAttribute('for')
  return document.getElementById(id ?? '') as HTMLInputElement
}

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())

it('[EX-17] what somebody else saves shows beside what is typed here, and takes nothing of it away', async () => {
  const { live, server } = await open()
  await type(field('主送机关'), '市教育督导室')
  await act(async () =>
    live.tell.events({ reportId: 'demo', version: 2, events: [changed({ signatory: '区政府' })], texts: {} }),
  )
  expect(field('主送机关').value).toBe('市教育督导室')
  expect(field('发函机关').value).toBe('区政府')
  await click(find('button', '保存函件'))
  expect(server.requests.find(r => r.startsWith(COMMANDS))).toContain(
    '"title":"自评报告","addressee":"市教育督导室"',
  )
  expect(server.requests.find(r => r.startsWith(COMMANDS))).not.toContain('signatory')
})

it('[EX-17] a field that both changed is saved only after choosing', async () => {
  const { live, server, container } = await open()
  await type(field('主送机关'), '市教育督导室')
  await act(async () =>
    live.tell.events({ reportId: 'demo', version: 2, events: [changed({ addressee: '市教委' })], texts: {} }),
  )
  expect(container.textContent).toContain('这一栏刚被别人改过，您写的还没有保存。')
  expect(container.textContent).toContain('现在是：市教委')
  await click(find('button', '保存函件'))
  expect(server.requests.some(r => r.startsWith(COMMANDS))).toBe(false)
  await click(find('button', '用我写的'))
  await click(find('button', '保存函件'))
  expect(server.requests.find(r => r.startsWith(COMMANDS))).toContain('"addressee":"市教育督导室"')
})

it('[EX-17] what is typed and not saved is still there after looking at another page', async () => {
  const { container } = await open()
  await type(field('开头段落'), '现将有关情况函告如下。')
  container.remove()
  await open()
  expect(field('开头段落').value).toBe('现将有关情况函告如下。')
})
