import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/people/directory.ts'
import { inForce } from '../../shared/people/directory.ts'
import { printedNumber } from '../../shared/report/approval/date.ts'
import { issuingStage } from '../../shared/report/approval/stages.ts'
import type { ReportVersion, Stage } from '../../shared/report/approval/version.ts'
import { leavesOf } from '../../shared/report/outline.ts'
import { type Act, isSubmitted } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import type { Step } from '../ui/StepLadder.tsx'
import { ladderOf, type StepName } from './ladder.ts'

/** What a step says: who did it and when, or who will. */
type Said = Pick<Step, 'note' | 'when'>

/** Who does a step that is still ahead. */
const BY: Readonly<Partial<Record<StepName, readonly Role[]>>> = {
  compiling: ['coordinator'],
  unit_sign: ['head'],
  office_check: ['clerk', 'office_head'],
  deputy_sign: ['deputy_leader'],
  leader_sign: ['leader'],
}
const STAGES_AT: Readonly<Partial<Record<StepName, readonly Stage[]>>> = {
  unit_sign: ['unit_sign'],
  office_check: ['office_check', 'office_head'],
  deputy_sign: ['deputy_sign'],
  leader_sign: ['leader_sign'],
}

/** The steps of the report's way in words. */
export function useLadder(): readonly Step[] {
  const { t } = useTranslation(['approval', 'assembly', 'ui'])
  const { view } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  const { report, template } = view
  const issuer = issuingStage(template)
  const who = (act: Act) => names.signedAs(act)
  const version = isSubmitted(report)
    ? report.current
    : report.state === 'abandoned'
      ? report.past.at(-1)
      : undefined

  const done = (act: Act, ...notes: string[]): Said => ({ note: notes, when: dates.dayTime(act.at) })

  function ahead(id: StepName): Said {
    if (report.state === 'abandoned') return {}
    if (id === 'meeting') return { note: t('approval:ladder.meetAhead') }
    if (id === 'published') return { note: t('approval:ladder.publishAhead') }
    const roles = BY[id]
    if (roles === undefined) return {}
    const { posts } = names.directory
    const leads = posts.filter(p => p.role === 'coordinator' && inForce(p, now)).map(p => p.unitId)
    const units = id === 'unit_sign' ? (version === undefined ? leads : [version.unitId]) : undefined
    const holders = posts
      .filter(post => roles.includes(post.role) && inForce(post, now))
      .filter(post => units === undefined || units.includes(post.unitId))
      .map(post => names.signedAs({ personId: post.personId, postId: post.id }))
    return { note: [...new Set(holders), ...(id === issuer ? [t('approval:ladder.issues')] : [])] }
  }

  function signed(id: StepName, of: ReportVersion): Said | undefined {
    const signatures = (STAGES_AT[id] ?? []).flatMap(
      stage => of.signatures.findLast(s => s.stage === stage && s.void === null) ?? [],
    )
    const last = signatures.at(-1)
    if (last !== undefined) {
      // Where two sign one step, the line beside its name says when the second did.
      const lines = signatures.map(s => (s === last ? who(s) : `${who(s)} ${dates.dayTime(s.at)}`))
      return { note: lines, when: dates.dayTime(last.at) }
    }
    const { referral } = of
    return referral?.stage === id
      ? done(referral.by, t('approval:ladder.refer', { who: who(referral.by) }))
      : undefined
  }

  function said(id: StepName): Said | undefined {
    if (id === 'collecting') {
      const leaves = leavesOf(view.sections)
      const accepted = leaves.filter(s => s.state === 'accepted').length
      return { note: t('assembly:step.collecting', { done: accepted, total: leaves.length }) }
    }
    if (version === undefined) return undefined
    const { submittedBy, n, meeting, issue } = version
    const { proof, printing, sealing, dispatch, published, archived } = issue
    switch (id) {
      case 'compiling':
        return done(submittedBy, t('approval:ladder.submitted', { who: who(submittedBy), n }))
      case 'meeting':
        return (
          meeting &&
          done(meeting.by, t(`approval:ladder.meeting.${meeting.decision}`, { who: who(meeting.by) }))
        )
      case 'proof': {
        if (proof === undefined) return undefined
        const count = proof.changes.length
        const line = count === 0 ? 'approval:ladder.proofNone' : 'approval:ladder.proof'
        const { confirmed } = proof
        const second = confirmed ? [t('approval:ladder.confirmed', { who: who(confirmed) })] : []
        return done(proof.by, t(line, { who: who(proof.by), count }), ...second)
      }
      case 'numbered': {
        const number = isSubmitted(report) ? printedNumber(report) : undefined
        const given = report.numbers.at(-1)
        if (number === undefined || given === undefined) return undefined
        return done(given.by, t('approval:ladder.number', { number, who: who(given.by) }))
      }
      case 'printed':
        return (
          printing &&
          done(printing.by, t('approval:ladder.printing', { count: printing.copies, who: who(printing.by) }))
        )
      case 'sealed': {
        if (sealing === undefined) return undefined
        const keeper = names.person(sealing.keeper).name
        return done(sealing.by, t('approval:ladder.sealing', { keeper, who: who(sealing.by) }))
      }
      case 'dispatched':
        return (
          dispatch &&
          done(
            dispatch.by,
            t('approval:ladder.dispatch', { channel: dispatch.channel, who: who(dispatch.by) }),
          )
        )
      case 'published':
        return published && done(published, who(published))
      case 'archived':
        return (
          archived &&
          done(archived.by, t(`approval:ladder.archived.${archived.retention}`, { who: who(archived.by) }))
        )
      default:
        return signed(id, version)
    }
  }

  return ladderOf(view).map(({ id, standing }) => {
    const title =
      id === 'deputy_sign' && issuer === 'deputy_sign'
        ? t('approval:ladder.deputyIssues')
        : t(`ui:reportState.${id}`)
    if (standing === 'skipped') {
      const note = t(id === 'meeting' ? 'approval:ladder.notMet' : 'approval:ladder.notPublished')
      return { id, title, standing, note, when: '—' }
    }
    // The office's first signature stands on its step while the second is awaited.
    const words = standing === 'ahead' && id !== 'collecting' ? undefined : said(id)
    return { id, title, standing, ...(words ?? (standing === 'done' ? {} : ahead(id))) }
  })
}
