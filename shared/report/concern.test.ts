import { describe, expect, it } from 'vitest'
import { paragraph, table } from '../document/testing/blocks.ts'
import { concernsOf, namedBy, wordsFor } from './concern.ts'
import { isAssigned } from './state.ts'
import { submitted } from './testing/scene.ts'

describe('what concerns a co-unit', () => {
  it('[SN-21] is what it named, what mentions it, and what its people wrote', () => {
    const blocks = [
      paragraph('1:0', '校园安全由学校负责。'),
      paragraph('1:9', '公安机关平均4.6分钟到场。'),
      paragraph('1:20', '食堂全部公示。'),
      paragraph('1:30', '保安员全部持证，区公安局每年培训。'),
      table('1:40', [
        ['单位', '人数'],
        ['区公安局', '12'],
      ]),
    ]
    const police = { name: '区公安局', named: new Set(['1:30']), people: new Set(['han']) }
    const authors = new Map([
      ['1:0', ['zhou', 'han']],
      ['1:20', ['zhou']],
    ])
    expect([...concernsOf(blocks, police, authors)]).toEqual([
      ['1:0', 'written'],
      ['1:9', 'mentioned'],
      ['1:30', 'named'],
      ['1:40', 'mentioned'],
    ])
  })

  it('[SN-21] is not every sentence with the stem of its name', () => {
    const mentions = (name: string, text: string) => wordsFor(name).some(word => text.includes(word))
    expect(mentions('区财政局', '财政投入增长12%。')).toBe(false)
    expect(mentions('区财政局', '财政部门足额安排。')).toBe(true)
    expect(mentions('区教委', '教育经费足额到位。')).toBe(false)
    expect(mentions('区教委', '由教委牵头。')).toBe(true)
    expect(mentions('区编办', '编制由编办核定。')).toBe(true)
    expect(wordsFor('区编办')).toEqual(['区编办', '编办'])
    expect(wordsFor('督导室')).toEqual(['督导室', '督导室部门', '督导室机关'])
  })

  it('[SN-21] keeps what it named of earlier versions, but for what it took back', () => {
    const scene = submitted(['health'])
    const seen = () => ({ sectionId: scene.id, ...scene.seen(scene.id) })
    const named = () => {
      const section = scene.section(scene.id)
      if (!isAssigned(section)) throw new Error(section.state)
      return [...namedBy(section, 'health')]
    }
    const ask = (paragraphs: string[]) =>
      scene.must('health.head', {
        type: 'section.countersign',
        ...seen(),
        opinion: 'change',
        text: '请核实',
        paragraphs,
      })
    scene.must('finance.reviewer', { type: 'section.approve', ...seen() })
    ask(['1:0'])
    scene.must('health.head', { type: 'act.takeBack', sectionId: scene.id, eventSeq: scene.state.version })
    expect(named()).toEqual([])
    ask(['1:9'])
    scene.must('finance.head', { type: 'section.return', sectionId: scene.id, reason: '按意见修改' })
    scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
    expect(named()).toEqual(['1:9'])
  })
})
