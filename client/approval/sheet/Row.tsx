import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Said } from '../../../shared/report/approval/sheetData.ts'
import type { Act } from '../../../shared/report/version.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useDates } from '../../text/useDates.ts'
import css from './Sheet.module.css'

/** A row of the sheet: what it is about, and what is written there. */
export const Row = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td colSpan={3}>{children}</td>
  </tr>
)

/** Who did it, in which post, on whose behalf, and when. */
export function By({ by }: { readonly by: Act }) {
  const { signedAs } = useDirectory()
  const dates = useDates()
  return (
    <span className={css.by}>
      {signedAs(by)} <time dateTime={by.at}>{`${dates.fullDay(by.at)} ${dates.time(by.at)}`}</time>
    </span>
  )
}

/** What somebody said, and below it who. */
export function SaidBy({ said, words }: { readonly said: Said; readonly words?: ReactNode }) {
  return (
    <>
      {(words ?? said.text) !== undefined && <p className={css.words}>{words ?? said.text}</p>}
      <By by={said.by} />
    </>
  )
}

/** What no longer counts: struck through, with why, and since when. */
export function Void({ cause, children }: { readonly cause: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation('sheet')
  return (
    <>
      <del className={css.void}>{children}</del>
      <p className={css.cause}>
        {t('void')}
        {cause}
      </p>
    </>
  )
}
