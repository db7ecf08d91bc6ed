import type { ReportCommand } from '../../shared/report/commands.ts'
import type { Rejection } from '../../shared/report/rejection.ts'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'

/** Whether a command would be accepted now. */
export type May = (command: ReportCommand) => true | Rejection

export type SignOffAct = 'accept' | 'sendBack' | 'reopen' | 'recall'
export type AssignAct = 'assign' | 'reassign' | 'extend'
export type OutlineAct = 'rename' | 'addAfter' | 'addBelow' | 'move' | 'remove'

/** DL-03. Reminding has a dialog of its own, for many sections at once. */
export type UrgeAct = 'escalate'

export type BoardAct = SignOffAct | AssignAct | OutlineAct | UrgeAct

/** What the menu of a row offers. */
export interface Acts {
  readonly signOff: readonly SignOffAct[]
  readonly assign: AssignAct | undefined
  readonly outline: readonly OutlineAct[]
  readonly urge: readonly UrgeAct[]
}

/** Why a reason is asked for before these; each voids the signature on the version. */
export type VoidingAct = Exclude<SignOffAct, 'accept'>

const PROBE = '-'

/** The command of a sign-off act. */
export function signOffCommand(act: SignOffAct, sectionId: string, reason: string): ReportCommand {
  switch (act) {
    case 'accept':
      return { type: 'section.accept', sectionId }
    case 'sendBack':
      return { type: 'section.return', sectionId, reason }
    case 'reopen':
      return { type: 'section.reopen', sectionId, reason }
    case 'recall':
      return { type: 'section.recall', sectionId, reason }
  }
}

/** What this person may do with a section from the board. Sign-off of one's own unit has its own page. */
export function actsOn(section: SectionView, may: May, now: string): Acts {
  return {
    signOff: signOffActs(section, may),
    assign: assignAct(section, may, now),
    outline: outlineActs(section, may),
    urge: urgeActs(section, may),
  }
}

function signOffActs(section: SectionView, may: May): SignOffAct[] {
  if (!section.isLeaf || !isFrozen(section)) return []
  const allows = (act: SignOffAct) => may(signOffCommand(act, section.id, PROBE)) === true
  if (section.state === 'signed') {
    // Returning and reopening a signed section come to the same: the coordinator returns, its own head reopens.
    const back: SignOffAct = allows('sendBack') ? 'sendBack' : 'reopen'
    return (['accept', back] as const).filter(allows)
  }
  return section.state === 'accepted'
    ? (['reopen'] as const).filter(allows)
    : (['recall'] as const).filter(allows)
}

function assignAct(section: SectionView, may: May, now: string): AssignAct | undefined {
  if (!section.isLeaf) return undefined
  const assigned = isAssigned(section)
  const answer = may({
    type: 'section.assign',
    sectionId: section.id,
    leadUnitId: assigned ? section.leadUnitId : PROBE,
    coUnitIds: [...section.coUnitIds],
    dueAt: assigned ? section.dueAt : now,
  })
  // A guard would refuse this probe of an unassigned section, but not the right to assign it.
  if (answer !== true && answer.kind !== 'refused') return undefined
  if (!assigned) return 'assign'
  return isFrozen(section) ? 'extend' : 'reassign'
}

function outlineActs(section: SectionView, may: May): OutlineAct[] {
  const { id: sectionId, parentId, index, title } = section
  const allowed: Readonly<Record<OutlineAct, true | Rejection>> = {
    rename: may({ type: 'outline.rename', sectionId, title: title === '' ? PROBE : title }),
    addAfter: may({ type: 'outline.add', parentId, index: index + 1, title: PROBE }),
    addBelow: may({ type: 'outline.add', parentId: sectionId, index: 0, title: PROBE }),
    move: may({ type: 'outline.move', sectionId, parentId, index }),
    remove: may({ type: 'outline.remove', sectionId }),
  }
  const acts: readonly OutlineAct[] = ['rename', 'addAfter', 'addBelow', 'move', 'remove']
  return acts.filter(act => allowed[act] === true || (act === 'remove' && mayBeEmpty(allowed.remove)))
}

function urgeActs(section: SectionView, may: May): UrgeAct[] {
  if (!section.isLeaf) return []
  const answer = may({ type: 'escalation.raise', sectionId: section.id, toPostId: PROBE, text: PROBE })
  // To whom is chosen afterwards: everything else about it would be allowed.
  const lacksReceiver = answer !== true && answer.details?.missing === 'receiver'
  return answer === true || lacksReceiver ? ['escalate'] : []
}

/** Whether a draft has text is known to the server alone: it decides whether it may be removed. */
export const mayBeEmpty = (answer: true | Rejection): boolean =>
  answer !== true && answer.kind === 'refused' && answer.details?.missing === 'empty'
