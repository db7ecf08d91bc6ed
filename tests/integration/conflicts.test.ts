import { afterAll, beforeAll, expect, it } from 'vitest'
import { isFrozen } from '../../shared/report/state.ts'
import { type District, openDistrict, view } from './running.ts'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

it('[WF-28] of fifty at once that exclude each other exactly one is accepted, and each refusal says who was first', async () => {
  const sectionId = 'demo-student-health'
  const head = await district.as('health.head')
  const section = (await view(head)).sections.find(s => s.id === sectionId)
  if (section === undefined || !isFrozen(section)) throw new Error('not frozen')
  expect(section.state).toBe('head_sign')
  const { version, hash } = section
  const sign = { type: 'section.sign', sectionId, version, hash }
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      head.post('/api/reports/demo/commands', {
        ...sign,
        opinion: `同意（第${i}个窗口）`,
        idempotencyKey: `at-once-${i}`,
      }),
    ),
  )
  expect(answers.filter(a => a.status === 200)).toHaveLength(1)
  const refused = answers.filter(a => a.status !== 200)
  expect(refused.map(a => [a.status, JSON.stringify(a.body)]).filter(([status]) => status !== 409)).toEqual(
    [],
  )
  const firsts = refused.map(
    a => (a.body as { details: { first: { type: string; actor: string } } }).details.first,
  )
  expect(firsts.every(first => first.type === 'section.signed' && first.actor === 'health.head')).toBe(true)
})
