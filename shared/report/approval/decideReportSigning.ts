import type { CommandOf } from '../commands.ts'
import { accept, type Decision, texts } from '../decision.ts'
import type { EventDraft } from '../events.ts'
import type { Actor, World } from '../policy.ts'
import { conflict, forbidden, notFound, refused } from '../rejection.ts'
import { hasProof } from '../seen.ts'
import { isFrozen, isSubmitted, type ReportState, type SubmittedReport } from '../state.ts'
import { isForAnother, issuingStage, maySignStage, signedAnother, stageNow, stateAfter } from './stages.ts'
import { STAGES, type Stage } from './version.ts'

type Command = CommandOf<'report.sign' | 'report.return' | 'report.meeting'>

/** The chain of signatures, and the ways back along it: RP-03 to RP-05. */
export function decideReportSigning(
  state: ReportState,
  command: Command,
  actor: Actor,
  world: World,
): Decision {
  switch (command.type) {
    case 'report.sign':
      return sign(state, command, actor, world)
    case 'report.return':
      return sendBack(state, command, actor)
    case 'report.meeting':
      return meet(state, command, actor, world)
  }
}

/** Who may sign a stage at all; before the report was submitted, any unit's head could be the first. */
const couldSign = (state: ReportState, stage: Stage, actor: Actor): boolean =>
  maySignStage(actor, stage, {
    unitId: isSubmitted(state.report) ? state.report.current.unitId : actor.post.unitId,
  })

function sign(state: ReportState, command: CommandOf<'report.sign'>, actor: Actor, world: World): Decision {
  const { stage, hash } = command
  if (!couldSign(state, stage, actor)) return forbidden('not_the_stage_signer')
  const { report, template } = state
  const refers = command.toMeeting === true
  if (!refers && !hasProof(actor, world)) return forbidden('confirm_required')
  if (!isSubmitted(report) || stageNow(report) !== stage) return conflict('wrong_state', report.state)
  if (report.hash !== hash) return conflict('outdated_version', { version: report.n, hash: report.hash })
  if (refers) return refer(report, stage)
  // PO-02: whoever signed a stage himself does not sign another for somebody else, by delegation or acting in his post.
  if (isForAnother(actor) && signedAnother(report.current, stage, actor.personId))
    return refused('PO-02', { missing: 'otherPerson' })
  const signature: EventDraft = {
    body: {
      type: 'report.signed',
      data: { n: report.n, hash, stage, signatureId: world.newId(), unitId: actor.post.unitId },
    },
    ...texts({ opinion: command.opinion }),
  }
  const to = stateAfter(stage, template)
  if (to === null) return accept(signature)
  return accept(signature, { body: { type: 'report.advanced', data: { n: report.n, to } } })
}

/** The deputy leader or the leader wants the meeting to hear it first: once for a version, and no signature. */
function refer(report: SubmittedReport, stage: Stage): Decision {
  if (stage !== 'deputy_sign' && stage !== 'leader_sign') return refused('RP-03', { missing: 'leader' })
  if (report.current.meeting !== undefined) return refused('RP-03', { missing: 'newVersion' })
  return accept({ body: { type: 'report.referred', data: { n: report.n, stage } } })
}

function sendBack(state: ReportState, command: CommandOf<'report.return'>, actor: Actor): Decision {
  const { report } = state
  const stage = isSubmitted(report) ? stageNow(report) : null
  const mayReturn =
    stage === null ? STAGES.some(s => couldSign(state, s, actor)) : couldSign(state, stage, actor)
  if (!mayReturn) return forbidden('not_the_one_to_return')
  if (!isSubmitted(report) || stage === null) return conflict('wrong_state', report.state)
  const { to, reason, sections } = command
  if (to !== 'compiling' && STAGES.indexOf(to) >= STAGES.indexOf(stage))
    return refused('RP-05', { missing: 'earlierStage' })
  if (sections !== undefined && to !== 'compiling') return refused('RP-05', { missing: 'compiling' })
  const recalled = [...new Set(sections)].map(id => state.sections.find(s => s.id === id))
  if (recalled.some(section => section === undefined || !isFrozen(section))) return notFound
  const returned: EventDraft = {
    body: {
      type: 'report.returned',
      data: { n: report.n, to, ...(sections === undefined ? {} : { sectionIds: sections }) },
    },
    ...texts({ reason }),
  }
  const recalls = recalled.flatMap((section): EventDraft[] =>
    section !== undefined && isFrozen(section)
      ? [
          {
            body: { type: 'section.recalled', data: { sectionId: section.id, n: section.version } },
            ...texts({ reason }),
          },
        ]
      : [],
  )
  return accept(returned, ...recalls)
}

/** RP-04: the clerk records what the meeting resolved. Approved, it goes to who issues it. */
function meet(
  state: ReportState,
  command: CommandOf<'report.meeting'>,
  actor: Actor,
  world: World,
): Decision {
  if (actor.post.role !== 'clerk') return forbidden('clerk_only')
  const { report, template } = state
  if (!isSubmitted(report) || report.state !== 'meeting') return conflict('wrong_state', report.state)
  const { decision, date } = command
  // A day ahead of UTC is already today somewhere; a day after that is in the future everywhere.
  if (Date.parse(date) > Date.parse(world.now) + DAY) return refused('RP-04', { missing: 'pastDate' })
  const to = decision === 'approved' ? issuingStage(template) : 'compiling'
  return accept({ body: { type: 'report.met', data: { n: report.n, decision, date, to } } })
}

const DAY = 24 * 60 * 60 * 1000
