import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  ApprovalSheet,
  SheetIssue,
  SheetProof,
  SheetVersion,
} from '../../../shared/report/approval/sheetData.ts'
import type { ProofPlace } from '../../../shared/report/approval/version.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useDates } from '../../text/useDates.ts'
import { HashTag } from '../../ui/HashTag.tsx'
import { OldNew } from '../../ui/OldNew.tsx'
import { By, Row, SaidBy, Void } from './Row.tsx'
import css from './Sheet.module.css'

interface SheetIssueRowsProps {
  readonly issue: SheetIssue
  readonly version: SheetVersion
  readonly sheet: ApprovalSheet
}

/** From the last proof to the archive; an issue that was taken back is struck through, with what became of its copies. */
export function SheetIssueRows({ issue, version, sheet }: SheetIssueRowsProps) {
  const { t } = useTranslation('sheet')
  const names = useDirectory()
  const dates = useDates()
  const { proof, printing, sealing, dispatch, published, archived, takenBack } = issue
  const moment = (at: string) => `${dates.fullDay(at)} ${dates.time(at)}`
  const maybeVoid = (content: ReactNode) =>
    takenBack === undefined ? content : <Void cause={t('cause.takenBack')}>{content}</Void>
  const numbered = takenBack === undefined && version.isCurrent ? sheet.numbers.at(-1) : undefined
  return (
    <>
      {proof && <Row label={t('proof')}>{maybeVoid(<ProofWords proof={proof} hash={version.hash} />)}</Row>}
      {numbered !== undefined && numbered.void === undefined && (
        <Row label={t('numbered')}>
          <SaidBy said={{ by: numbered.by }} words={numbered.printed} />
        </Row>
      )}
      {printing && (
        <Row label={t('printing')}>
          {maybeVoid(
            <>
              <p className={css.words}>
                {t('copies', { count: printing.copies, checker: names.person(printing.checker).name })}
              </p>
              {printing.distribution.length > 0 && (
                <p className={css.words}>
                  {t('distribution', {
                    rows: printing.distribution
                      .map(({ to, copies }) => t('share', { to, count: copies }))
                      .join(t('comma')),
                  })}
                </p>
              )}
              <By by={printing.by} />
            </>,
          )}
        </Row>
      )}
      {sealing && (
        <Row label={t('sealing')}>
          {maybeVoid(
            <SaidBy
              said={{ by: sealing.by }}
              words={t('sealed', { keeper: names.person(sealing.keeper).name, at: moment(sealing.at) })}
            />,
          )}
        </Row>
      )}
      {takenBack && (
        <Row label={t('takenBack')}>
          <p className={css.words}>
            {t('takenBackTo', { state: t(`to.${takenBack.to}`) })}
            {takenBack.destroyed > 0 && t('destroyed', { count: takenBack.destroyed })}
          </p>
          <SaidBy said={takenBack} />
        </Row>
      )}
      {dispatch && (
        <Row label={t('dispatch')}>
          <SaidBy
            said={{ by: dispatch.by }}
            words={
              dispatch.receipt === undefined
                ? dispatch.channel
                : t('dispatched', { channel: dispatch.channel, receipt: dispatch.receipt })
            }
          />
        </Row>
      )}
      {published && (
        <Row label={t('published')}>
          <By by={published} />
        </Row>
      )}
      {archived && (
        <Row label={t('archived')}>
          <SaidBy said={{ by: archived.by }} words={t(`retention.${archived.retention}`)} />
        </Row>
      )}
    </>
  )
}

function ProofWords({ proof, hash }: { readonly proof: SheetProof; readonly hash: string }) {
  const { t } = useTranslation('sheet')
  const placeOf = (place: ProofPlace, section: string | undefined): string => {
    switch (place.in) {
      case 'letter':
        return t(`place.${place.field}`)
      case 'preamble':
        return t('place.preamble', { n: place.index + 1 })
      case 'title':
        return t('place.heading', { section: section ?? '' })
      case 'body':
        return section ?? ''
    }
  }
  return (
    <>
      {proof.changes.length === 0 ? (
        <p className={css.words}>{t('clean')}</p>
      ) : (
        <>
          {proof.hash !== undefined && (
            <p className={css.words}>
              {t('signedHash')} <HashTag hash={hash} digits={8} /> → {t('issuedHash')}{' '}
              <HashTag hash={proof.hash} digits={8} />
            </p>
          )}
          <ol className={css.changes}>
            {proof.changes.map(({ place, section, before, after }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: changes stand in their order for ever.
              <li key={i}>
                {placeOf(place, section)} <OldNew before={before} after={after} />
              </li>
            ))}
          </ol>
        </>
      )}
      <By by={proof.by} />
      {proof.confirmed && (
        <p>
          {t('confirmedBy')}
          <By by={proof.confirmed} />
        </p>
      )}
    </>
  )
}
