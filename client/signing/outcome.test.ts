import { describe, expect, it } from 'vitest'
import { readEntry } from '../../shared/report/chain.ts'
import { type Scene, submitted } from '../../shared/report/testing/scene.ts'
import { commandOf, type SigningAct } from './acts.ts'
import { doneIn, doneSince } from './outcome.ts'

type Signing = Scene & { readonly id: string }

const seen = (scene: Signing) => ({ sectionId: scene.id, ...scene.seen(scene.id) })

/** Gives an act and asks what came of it, as a page does whose answer was lost, and as one that got it. */
function give(scene: Signing, login: string, act: SigningAct) {
  const before = scene.section(scene.id)
  const { version: n, hash } = scene.seen(scene.id)
  const from = scene.entries.length
  const lost = () => doneSince(before, scene.section(scene.id), act, login, { n, hash })
  expect(lost()).toBeUndefined()
  scene.must(login, commandOf(act, seen(scene), { text: '意见' }))
  const events = scene.entries.slice(from).map(entry => readEntry(entry).event)
  return { asked: lost(), answered: doneIn(events, act, { n, hash }) }
}

describe('what became of an act', () => {
  it('[SG-03] is found out by what the section holds now and did not hold before', () => {
    const scene = submitted(['health'])
    const done = { n: 1, hash: scene.seen(scene.id).hash, at: scene.now }
    const acts: readonly [string, SigningAct][] = [
      ['finance.reviewer', 'approve'],
      ['health.head', 'change'],
      ['health.head', 'disagree'],
      ['health.head', 'agree'],
      ['finance.head', 'sign'],
    ]
    for (const [login, act] of acts) {
      const { asked, answered } = give(scene, login, act)
      expect(asked).toEqual({ ...done, act, postId: `post-${login}` })
      expect(answered).toEqual(asked)
    }
  })

  it('[SG-03] tells a return from the one before it', () => {
    const scene = submitted()
    const first = give(scene, 'finance.reviewer', 'return')
    expect(first.asked).toMatchObject({ act: 'return', n: 1 })
    scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
    scene.now = '2026-11-03T09:00:00+08:00'
    expect(give(scene, 'finance.reviewer', 'return').asked).toMatchObject({ act: 'return', n: 2 })
  })

  it('[SG-03] is not done by another person’s act, nor by one that was there before', () => {
    const scene = submitted()
    const before = scene.section(scene.id)
    const on = { n: 1, hash: scene.seen(scene.id).hash }
    scene.must('finance.head', commandOf('approve', seen(scene)))
    const now = scene.section(scene.id)
    expect(doneSince(before, now, 'approve', 'finance.reviewer', on)).toBeUndefined()
    expect(doneSince(now, now, 'approve', 'finance.head', on)).toBeUndefined()
    expect(doneSince(before, now, 'approve', 'finance.head', on)).toBeDefined()
  })
})
