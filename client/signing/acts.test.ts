import { describe, expect, it } from 'vitest'
import { reportCommand } from '../../shared/report/commands.ts'
import { decide } from '../../shared/report/decide.ts'
import { isRejection } from '../../shared/report/rejection.ts'
import { type FrozenSection, isFrozen } from '../../shared/report/state.ts'
import { drafted, type Scene, submitted } from '../../shared/report/testing/scene.ts'
import { commandOf, type May, type SigningAct, standingOn } from './acts.ts'

type Signing = Scene & { readonly id: string }

function frozen(scene: Signing): FrozenSection {
  const section = scene.section(scene.id)
  if (!isFrozen(section)) throw new Error(section.state)
  return section
}

function standing(scene: Signing, personId: string) {
  const posts = scene.directory.posts.filter(post => post.personId === personId)
  const may: May = (command, { postId }) => {
    const post = posts.find(p => p.id === postId)
    if (post === undefined) throw new Error(postId)
    const decision = decide(scene.state, command, { personId, post, confirmedAt: scene.now }, scene.world)
    return isRejection(decision) ? decision : true
  }
  const { turn, barred, returns } = standingOn(frozen(scene), posts, may)
  return { act: turn?.act, exception: turn?.exception, barred: barred?.code, returns: returns !== undefined }
}

const seen = (scene: Signing) => ({ sectionId: scene.id, ...scene.seen(scene.id) })

describe('whose turn it is', () => {
  it('[SN-04] is the reviewer’s, and the head’s too, while it is reviewed; nobody else’s', () => {
    const scene = submitted(['health'])
    expect(standing(scene, 'finance.reviewer')).toMatchObject({ act: 'approve', returns: true })
    expect(standing(scene, 'finance.head')).toMatchObject({ act: 'approve', returns: true })
    for (const login of ['finance.drafter', 'health.head', 'edu.coordinator', 'gov.leader'])
      expect(standing(scene, login)).toMatchObject({ act: undefined, returns: false })
  })

  it('[SN-04] goes to the co-units’ heads until they have agreed, then to the lead unit’s', () => {
    const scene = submitted(['health', 'hr']).must('finance.reviewer', {
      type: 'section.approve',
      ...seen(submitted(['health', 'hr'])),
    }) as Signing
    expect(standing(scene, 'health.head')).toMatchObject({ act: 'agree', returns: false })
    expect(standing(scene, 'finance.head')).toMatchObject({ act: undefined, returns: true })
    scene.must('health.head', commandOf('agree', seen(scene)))
    expect(standing(scene, 'health.head').act).toBeUndefined()
    scene.must('hr.head', commandOf('agree', seen(scene)))
    expect(standing(scene, 'finance.head')).toMatchObject({ act: 'sign', returns: true })
  })

  it('[WF-06] asks the only author for a reason where nobody else may review, else bars him', () => {
    const sole = submittedBy('finance.reviewer')
    expect(standing(sole, 'finance.reviewer')).toMatchObject({ act: undefined, barred: 'WF-06' })
    const tiny = submittedBy('finance.reviewer', ['finance.head'])
    expect(standing(tiny, 'finance.reviewer')).toMatchObject({ act: 'approve', exception: true })
  })
})

/** A version whose only author is this person; `without` hold no post any more. */
function submittedBy(author: string, without: readonly string[] = []): Signing {
  const scene = drafted()
  Object.assign(scene, {
    directory: {
      ...scene.directory,
      posts: scene.directory.posts.filter(post => !without.includes(post.personId)),
    },
  })
  scene.write(scene.id, '教育支出只增不减。')
  scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
  const section = frozen(scene)
  const current = { ...section.current, authors: [author] }
  scene.state = { ...scene.state, sections: [{ ...section, current }] }
  return scene
}

describe('commands', () => {
  it('[SN-05] [SG-02] are what the server takes, with what was shown', () => {
    const at = '2026-11-12T06:00:00Z'
    const on = { sectionId: 'demo-a', version: 2, hash: 'a'.repeat(64) }
    const words = {
      text: ' 请核实。 ',
      exception: ' 只有我一人。 ',
      paragraphs: ['1:0'],
      to: 'review' as const,
      shown: { against: 1, at },
    }
    const acts: readonly SigningAct[] = ['approve', 'agree', 'sign', 'return', 'change', 'disagree']
    const commands = acts.map(act => reportCommand.parse(commandOf(act, on, words)))
    expect(commands).toMatchObject([
      { opinion: '请核实。', exceptionReason: '只有我一人。', shown: { against: 1, at } },
      { opinion: 'agree', text: '请核实。', paragraphs: ['1:0'], shown: { against: 1, at } },
      { opinion: '请核实。', shown: { against: 1, at } },
      { reason: '请核实。', paragraphs: ['1:0'], to: 'review' },
      { opinion: 'change', text: '请核实。', paragraphs: ['1:0'] },
      { opinion: 'disagree', text: '请核实。', paragraphs: ['1:0'] },
    ])
  })

  it('[SN-05] leave out what was not filled in', () => {
    const on = { sectionId: 'demo-a', version: 1, hash: 'a'.repeat(64) }
    expect(commandOf('sign', on, { text: '  ' })).toEqual({ type: 'section.sign', ...on })
    expect(commandOf('agree', on)).toEqual({ type: 'section.countersign', ...on, opinion: 'agree' })
    expect(commandOf('return', on, { text: '重写', paragraphs: [] })).toEqual({
      type: 'section.return',
      sectionId: 'demo-a',
      reason: '重写',
    })
  })
})
