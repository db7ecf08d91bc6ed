import { describe, expect, it } from 'vitest'
import { WholeOffice } from '../approval/testing/wholeOffice.ts'
import { find } from '../testing/render.tsx'
import { openBoard } from './testing/openBoard.tsx'

const buttons = () => [...document.querySelectorAll('button')].map(button => button.textContent).join()

describe('the board of a report that was sent on', () => {
  it('[AP-08] says how far it is, and offers nothing that would be refused', async () => {
    const office = new WholeOffice().compile().signedTo('unit_sign')
    await openBoard(office)
    expect(find('h1').textContent).toBe('教委已审签，待政府办核稿')
    expect(buttons()).not.toMatch(/催办|指定单位|调整章节|统稿/)
    expect(document.querySelector('[aria-haspopup=menu][tabindex]')).toBeNull()
  })

  it('[AP-08] leads whose turn it is to the page of the whole report', async () => {
    const office = new WholeOffice().compile().signedTo('unit_sign')
    await openBoard(office, { login: 'gov.clerk' })
    expect(find('header a', '去审签').getAttribute('href')).toBe('/r/r1/assembly')
  })

  it('[AP-08] the leader is asked to issue it', async () => {
    const office = new WholeOffice().compile().signedTo('deputy_sign')
    await openBoard(office, { login: 'gov.leader' })
    expect(find('h1').textContent).toBe('全文待区长签发')
    expect(find('header a', '去签发').getAttribute('href')).toBe('/r/r1/assembly')
  })

  it('[AP-08] nobody is late in a report that was given up', async () => {
    const office = new WholeOffice()
    office.must('edu.coordinator', { type: 'section.reopen', sectionId: office.named.a, reason: '再改' })
    office.must('gov.leader', { type: 'report.abandon', reason: '不报' })
    office.now = '2027-01-01T09:00:00+08:00'
    const { container } = await openBoard(office)
    expect(find('h1').textContent).toBe('报告已终止')
    expect(container.textContent).not.toMatch(/逾期|截止，还有/)
  })
})
