import { useTranslation } from 'react-i18next'
import type { RosterFault, RosterResult } from '../../../shared/people/roster/plan.ts'
import type { Previewed } from '../../../shared/people/roster/protocol.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tag } from '../../ui/Tag.tsx'
import css from './Roster.module.css'

/** A long table is shown by its first rows; rows with faults come before all others. */
const SHOWN = 200

interface RosterPreviewProps {
  readonly name: string
  readonly previewed: Previewed
  readonly busy: boolean
  readonly onApply: () => void
  readonly onAgain: () => void
}

/** What the table would add, row by row, or what is wrong with it. */
export function RosterPreview({ name, previewed, busy, onApply, onAgain }: RosterPreviewProps) {
  const { t } = useTranslation('roster')
  const { rows, faults, changes } = previewed
  const faulty = new Set(faults.map(fault => fault.row))
  const ordered = [
    ...rows.filter(({ row }) => faulty.has(row)),
    ...rows.filter(({ row }) => !faulty.has(row)),
  ]
  const count = (what: RosterResult['adds'][number]) => rows.filter(({ adds }) => adds.includes(what)).length
  const sums = { units: count('unit'), persons: count('person'), posts: count('post') }
  const isWrong = faulty.size > 0
  return (
    <>
      {isWrong ? (
        <Banner tone="danger" title={t('wrong.title', { count: faulty.size })}>
          <p>{t('wrong.text')}</p>
        </Banner>
      ) : changes === 0 ? (
        <Banner tone="info" title={t('nothing.title', { name })}>
          <p>{t('nothing.text')}</p>
        </Banner>
      ) : (
        <Banner tone="ok" title={t('right.title', { ...sums, name })}>
          <p>{t('right.text')}</p>
        </Banner>
      )}
      <div className={css.acts}>
        <Button size="page" busy={busy} onClick={onAgain}>
          {t('again')}
        </Button>
        {!isWrong && changes > 0 && (
          <Button size="page" kind="primary" busy={busy} onClick={onApply}>
            {t('apply')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways is reached by keyboard. */}
      <section className={css.scroll} tabIndex={0} aria-label={t('table', { name })}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.row')}</th>
              <th scope="col">{t('column.result')}</th>
              <th scope="col">{t('column.unit')}</th>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.login')}</th>
              <th scope="col">{t('column.role')}</th>
              <th scope="col">{t('column.period')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, SHOWN).map(result => (
              <Row key={result.row} result={result} faults={faults.filter(f => f.row === result.row)} />
            ))}
          </tbody>
        </table>
      </section>
      {ordered.length > SHOWN && <p>{t('more', { count: ordered.length - SHOWN })}</p>}
    </>
  )
}

interface RowProps {
  readonly result: RosterResult
  readonly faults: readonly RosterFault[]
}

function Row({ result: { row, cells, adds }, faults }: RowProps) {
  const { t } = useTranslation('roster')
  const wrong = new Set(faults.map(fault => fault.column))
  const mark = (...columns: RosterFault['column'][]) =>
    columns.some(column => wrong.has(column)) ? { className: css.wrong } : {}
  const period = [cells.from, cells.to].filter(Boolean).join(' – ')
  return (
    <tr>
      <td>{row}</td>
      <td>
        {faults.map(({ column, code }) => (
          <p key={`${column} ${code}`} className={css.fault}>
            {column === undefined
              ? t(`fault.${code}`)
              : t('faultIn', { column: t(`heading.${column}`), fault: t(`fault.${code}`) })}
          </p>
        ))}
        {faults.length === 0 &&
          (adds.length === 0 ? (
            <Tag>{t('same')}</Tag>
          ) : (
            adds.map(what => (
              <Tag key={what} tone="info">
                {t(`adds.${what}`)}
              </Tag>
            ))
          ))}
      </td>
      <td {...mark('unit', 'unitCode', 'parent')}>
        {cells.unit || cells.unitCode}
        {cells.parent !== '' && <small>{t('under', { unit: cells.parent })}</small>}
      </td>
      <td {...mark('name')}>{cells.name}</td>
      <td {...mark('login')}>{cells.login}</td>
      <td {...mark('role')}>{cells.role}</td>
      <td {...mark('from', 'to')}>{period}</td>
    </tr>
  )
}
