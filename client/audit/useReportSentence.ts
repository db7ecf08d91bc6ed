import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalEvent } from '../../shared/report/approval/evolve.ts'
import { isApprovalType } from '../../shared/report/approval/evolve.ts'
import type { EventBody, EventOf } from '../../shared/report/events.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { shortHash } from '../ui/hash.ts'
import type { SectionNames } from './sectionNames.ts'
import { useListed } from './useListed.ts'

type ApprovalBody = EventOf<ApprovalEvent['type']>

export const isApprovalBody = (body: EventBody): body is ApprovalBody => isApprovalType(body.type)

/** Digits of a hash within a sentence. */
const DIGITS = 8

/** Says what an event of the report's own way did. */
export function useReportSentence(): (body: ApprovalBody, sections: SectionNames) => string {
  const { t } = useTranslation('audit')
  const { t: ui } = useTranslation('ui')
  const { unit, person } = useDirectory()
  const dates = useDates()
  const listed = useListed()
  return useCallback(
    (body, { name }) => {
      const withReason = (reason: string | undefined) => (reason === undefined ? '' : t('also.reason'))
      const stateOf = (
        to: 'compiling' | 'proof' | Extract<ApprovalBody, { type: 'report.returned' }>['data']['to'],
      ) => ui(`reportState.${to === 'office_head' ? 'office_check' : to}`)
      switch (body.type) {
        case 'report.submitted': {
          const { n, hash, unitId } = body.data
          return t('said.report.submitted', { n, unit: unit(unitId).name, hash: shortHash(hash, DIGITS) })
        }
        case 'report.signed': {
          const { n, hash, stage, unitId, opinion } = body.data
          const said = { n, unit: unit(unitId).name, hash: shortHash(hash, DIGITS) }
          return t(`said.report.signed.${stage}`, said) + (opinion === undefined ? '' : t('also.opinion'))
        }
        case 'report.advanced':
          return t('said.report.advanced', { n: body.data.n, state: stateOf(body.data.to) })
        case 'report.referred':
          return t('said.report.referred', { n: body.data.n })
        case 'report.met':
          return t(`said.report.met.${body.data.decision}`, { n: body.data.n, date: body.data.date })
        case 'report.returned': {
          const { n, to, sectionIds, reason } = body.data
          const said =
            sectionIds === undefined
              ? t('said.report.returned', { n, state: stateOf(to) })
              : t('said.report.returnedSections', { n, sections: listed.things(sectionIds.map(name)) })
          return said + withReason(reason)
        }
        case 'report.proofed': {
          const { n, places } = body.data
          return places.length === 0
            ? t('said.report.proofedClean', { n })
            : t('said.report.proofed', { n, count: places.length })
        }
        case 'proof.confirmed':
          return t('said.proof.confirmed', { n: body.data.n })
        case 'report.numbered': {
          const { code, year, serial } = body.data
          return t('said.report.numbered', { number: `${code}〔${year}〕${serial}号` })
        }
        case 'report.numberVoided':
          return t('said.report.numberVoided', { n: body.data.n }) + withReason(body.data.reason)
        case 'report.printed': {
          const { copies, checker } = body.data
          return t('said.report.printed', { count: copies, checker: person(checker).name })
        }
        case 'report.sealed': {
          const { keeper, at } = body.data
          return t('said.report.sealed', { keeper: person(keeper).name, at: dates.dayTime(at) })
        }
        case 'report.dispatched': {
          const { channel, receipt } = body.data
          return receipt === undefined
            ? t('said.report.dispatched', { channel })
            : t('said.report.dispatchedReceipt', { channel, receipt })
        }
        case 'report.published':
          return t('said.report.published')
        case 'report.archived':
          return t(`said.report.archived.${body.data.retention}`)
        case 'report.takenBack': {
          const { n, to, destroyed, reason } = body.data
          const state = stateOf(to)
          const said =
            destroyed === 0
              ? t('said.report.takenBack', { n, state })
              : t('said.report.takenBackPrinted', { n, state, count: destroyed })
          return said + withReason(reason)
        }
        case 'report.revised': {
          const { n, hash, to } = body.data
          return t('said.report.revised', { n, state: stateOf(to), hash: shortHash(hash, DIGITS) })
        }
        case 'report.abandoned':
          return t('said.report.abandoned') + withReason(body.data.reason)
        case 'report.amended':
          return t(`said.report.amended.${body.data.kind}`, { title: body.data.title })
      }
    },
    [t, ui, unit, person, dates, listed],
  )
}
