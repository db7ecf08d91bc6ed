import { describe, expect, it } from 'vitest'
import type { Post } from '../people/directory.ts'
import { tasksOf } from './tasks.ts'
import { submitted } from './testing/scene.ts'
import { agree, approve, code, type Signing, sign } from './testing/signing.ts'

const actingHead = (personId: string, unitId: string): Post => ({
  id: `acting-${unitId}`,
  personId,
  unitId,
  role: 'head',
  from: '2026-01-01',
  to: '2027-01-01',
  acting: {
    postId: `post-${unitId}.head`,
    docNumber: '望委〔2026〕12号',
    enteredBy: 'admin',
    confirmedBy: 'o',
  },
})

/** Somebody acts as a unit's head; `as` does something in that post. */
function ordered(s: Signing, personId: string, unitId: string) {
  const post = actingHead(personId, unitId)
  s.directory = { ...s.directory, posts: [...s.directory.posts, post] }
  const own = s.actor.bind(s)
  return (command: Parameters<Signing['do']>[1]) => {
    s.actor = login => (login === personId ? { personId, post, confirmedAt: s.now } : own(login))
    const done = code(s.do(personId, command))
    s.actor = own
    return done
  }
}
const tasks = (s: Signing, personId: string) =>
  tasksOf(s.state, s.directory, personId, s.now).map(({ kind, postId }) => `${kind} ${postId}`)

describe('who acts as a head', () => {
  it('[PO-01] is asked and signs like the head, who is asked too', () => {
    const s = submitted()
    const as = ordered(s, 'finance.liaison', 'finance')
    s.must('finance.reviewer', approve(s))
    expect(tasks(s, 'finance.liaison')).toEqual(['sign acting-finance'])
    expect(tasks(s, 'finance.head')).toEqual(['sign post-finance.head'])
    expect(as(sign(s))).toBe('accepted')
    const section = s.section(s.id)
    if (!('current' in section)) throw new Error(section.state)
    expect(section.current.signatures.at(-1)).toMatchObject({
      kind: 'sign',
      personId: 'finance.liaison',
      postId: 'acting-finance',
    })
  })

  it('[WF-18] [PO-01] does not sign what he reviewed in his own post', () => {
    const s = submitted()
    const as = ordered(s, 'finance.reviewer', 'finance')
    s.must('finance.reviewer', approve(s))
    expect(tasks(s, 'finance.reviewer')).toEqual([])
    expect(as(sign(s))).toBe('refused WF-18')
  })

  it('[WF-06] [PO-01] reviews and signs as the head does', () => {
    const s = submitted()
    const as = ordered(s, 'finance.reviewer', 'finance')
    expect(as(approve(s))).toBe('accepted')
    expect(as(sign(s))).toBe('accepted')
  })

  it('[WF-18] [PO-01] acts for each unit where he heads another one himself', () => {
    const s = submitted(['health'])
    const as = ordered(s, 'finance.head', 'health')
    s.must('finance.reviewer', approve(s))
    expect(as(agree(s))).toBe('accepted')
    expect(code(s.do('finance.head', sign(s)))).toBe('accepted')
  })
})
