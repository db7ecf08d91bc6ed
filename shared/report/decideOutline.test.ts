import { describe, expect, it } from 'vitest'
import { numberOutline } from './outline.ts'
import { drafted, Scene, START, submitted } from './testing/scene.ts'

const COORDINATOR = 'edu.coordinator'

/** Adds headings under one another and answers the id of each, in order. */
function outline(scene: Scene, titles: readonly string[], parentId: string | null = null): string[] {
  return titles.map((title, index) => {
    scene.must(COORDINATOR, { type: 'outline.add', parentId, index, title })
    return scene.state.sections.find(s => s.title === title)?.id ?? ''
  })
}
const shape = (scene: Scene) => {
  const numbers = numberOutline(scene.state.sections)
  return scene.state.sections.map(s => `${numbers.get(s.id)?.place}${s.title}`)
}

describe('outline', () => {
  it('[WF-25] numbers follow by themselves when sections move', () => {
    const s = new Scene()
    const [a = '', b = ''] = outline(s, ['基本情况', '履职情况'])
    const [x = ''] = outline(s, ['领导', '经费'], b)
    expect(shape(s)).toEqual(['一基本情况', '二履职情况', '二（一）领导', '二（二）经费'])
    s.must(COORDINATOR, { type: 'outline.move', sectionId: x, parentId: a, index: 0 })
    s.must(COORDINATOR, { type: 'outline.move', sectionId: b, parentId: null, index: 0 })
    expect(shape(s)).toEqual(['一履职情况', '一（一）经费', '二基本情况', '二（一）领导'])
  })

  it('[WF-25] a section does not move below itself, nor deeper than four levels', () => {
    const s = new Scene()
    const [a = ''] = outline(s, ['甲'])
    const [b = ''] = outline(s, ['乙'], a)
    const [c = ''] = outline(s, ['丙'], b)
    const [d = ''] = outline(s, ['丁'], c)
    expect(s.do(COORDINATOR, { type: 'outline.add', parentId: d, index: 0, title: '戊' })).toMatchObject({
      code: 'WF-25',
      details: { missing: 'level' },
    })
    expect(s.do(COORDINATOR, { type: 'outline.move', sectionId: a, parentId: c, index: 0 })).toMatchObject({
      details: { missing: 'place' },
    })
  })

  it('[WF-25] a leaf that has text keeps it, as the first child without title of its heading', () => {
    const s = drafted()
    s.must(COORDINATOR, { type: 'outline.add', parentId: s.id, index: 0, title: '生均经费' })
    expect(shape(s)).toEqual(['一教育经费', '一', '一（一）生均经费'])
    expect(s.section(s.id)).toMatchObject({ state: 'drafting', title: '', leadUnitId: 'finance' })
  })

  it('[WF-25] a frozen section neither changes its title nor takes children nor goes away', () => {
    const s = submitted()
    for (const command of [
      { type: 'outline.rename', sectionId: s.id, title: '新名' },
      { type: 'outline.add', parentId: s.id, index: 0, title: '子' },
      { type: 'outline.remove', sectionId: s.id },
    ] as const)
      expect(s.do(COORDINATOR, command)).toMatchObject({ kind: 'conflict', code: 'section_frozen' })
  })

  it('[WF-25] neither does one whose submitted text is still being frozen', () => {
    const s = drafted()
    const submission = { n: 1, by: { personId: 'finance.drafter', postId: 'p', at: START } }
    s.state = {
      ...s.state,
      sections: s.state.sections.map(x => (x.state === 'drafting' ? { ...x, submission } : x)),
    }
    for (const command of [
      { type: 'outline.rename', sectionId: s.id, title: '新名' },
      { type: 'outline.add', parentId: s.id, index: 0, title: '子' },
      { type: 'outline.remove', sectionId: s.id },
    ] as const)
      expect(s.do(COORDINATOR, command)).toMatchObject({ kind: 'conflict', code: 'text_held' })
  })

  it('[WF-25] the text directly under a heading stays before its other children', () => {
    const s = drafted()
    s.must(COORDINATOR, { type: 'outline.add', parentId: s.id, index: 0, title: '甲' })
    const [heading, body, a] = s.state.sections.map(x => x.id)
    if (heading === undefined || body === undefined || a === undefined) throw new Error('unreachable')
    s.must(COORDINATOR, { type: 'outline.add', parentId: heading, index: 0, title: '乙' })
    s.must(COORDINATOR, { type: 'outline.move', sectionId: a, parentId: heading, index: 0 })
    expect(s.state.sections.map(x => x.title)).toEqual(['教育经费', '', '甲', '乙'])
    const elsewhere = { missing: 'place' }
    expect(
      s.do(COORDINATOR, { type: 'outline.move', sectionId: body, parentId: heading, index: 1 }),
    ).toMatchObject({ code: 'WF-25', details: elsewhere })
    expect(s.do(COORDINATOR, { type: 'outline.rename', sectionId: a, title: '' })).toMatchObject({
      code: 'WF-25',
      details: { missing: 'title' },
    })
    s.must(COORDINATOR, { type: 'outline.move', sectionId: body, parentId: heading, index: 0 })
  })

  it('[WF-25] only an unassigned or an empty leaf is removed', () => {
    const s = drafted()
    expect(s.do(COORDINATOR, { type: 'outline.remove', sectionId: s.id })).toMatchObject({
      details: { missing: 'empty' },
    })
    s.write(s.id, '')
    s.must(COORDINATOR, { type: 'outline.remove', sectionId: s.id })
    expect(s.state.sections).toEqual([])
  })

  it('[WF-25] is the coordinator’s', () => {
    const s = new Scene()
    for (const login of ['edu.head', 'gov.clerk', 'gov.leader', 'admin'])
      expect(s.do(login, { type: 'outline.add', parentId: null, index: 0, title: '甲' })).toMatchObject({
        kind: 'forbidden',
      })
  })
})

describe('the report as a whole', () => {
  const signedOff = () => {
    const s = submitted()
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('finance.head', { type: 'section.sign', sectionId: s.id, ...s.seen(s.id) })
    return s
  }

  it('[RP-01] is compiled when every leaf is accepted', () => {
    const s = signedOff()
    expect(s.do(COORDINATOR, { type: 'report.compile' })).toMatchObject({
      code: 'RP-01',
      details: { sectionIds: [s.id] },
    })
    s.must(COORDINATOR, { type: 'section.accept', sectionId: s.id }).must(COORDINATOR, {
      type: 'report.compile',
    })
    expect(s.state.report.state).toBe('compiling')
  })

  it('[RP-01] is collected again as soon as a leaf is not accepted', () => {
    for (const step of ['reopen', 'add'] as const) {
      const s = signedOff()
      s.must(COORDINATOR, { type: 'section.accept', sectionId: s.id }).must(COORDINATOR, {
        type: 'report.compile',
      })
      if (step === 'reopen') s.must(COORDINATOR, { type: 'section.reopen', sectionId: s.id, reason: '更正' })
      else s.must(COORDINATOR, { type: 'outline.add', parentId: null, index: 1, title: '新增' })
      expect(s.state.report.state).toBe('collecting')
    }
  })

  it('[DL-02] a reminder goes to who must act now', () => {
    const s = submitted()
    const decision = s.do(COORDINATOR, { type: 'reminder.send', sectionIds: [s.id] })
    expect(decision).toMatchObject({ events: [{ body: { data: { personIds: ['finance.reviewer'] } } }] })
    expect(s.do('gov.clerk', { type: 'reminder.send', sectionIds: [s.id] })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
