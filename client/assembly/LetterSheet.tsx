import { useTranslation } from 'react-i18next'
import type { GovDoc, LetterTable, Run } from '../../shared/letter/govDoc.ts'
import { type Line, type Printed, type PrintedRun, printed } from '../../shared/letter/printed.ts'
import { classes } from '../ui/classes.ts'
import { Sheet, SheetParagraph } from '../ui/Sheet.tsx'
import css from './Letter.module.css'

/** The whole letter as it will be exported: the same lines in the same order as the Word file. */
export function LetterSheet({
  doc,
  current,
}: {
  readonly doc: GovDoc
  readonly current: string | undefined
}) {
  const { t } = useTranslation('assembly')
  const lines = [...printed(doc)]
  return (
    <Sheet label={t('preview.label')}>
      {doc.draft && (
        <>
          <span className={css.water} aria-hidden="true">
            {t('preview.draft')}
          </span>
          <p className={css.draft}>{t('preview.draft')}</p>
        </>
      )}
      <h1 className={css.titles}>
        {doc.title.map(line => (
          <span key={line} className={css.title}>
            {line}
          </span>
        ))}
      </h1>
      {lines.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity; the list is made anew as a whole.
        <PrintedItem key={i} item={item} first={isFirst(lines, i)} current={current} />
      ))}
    </Sheet>
  )
}

/** Whether a line is the first of its section: it takes the anchor that lists jump to. */
const isFirst = (lines: readonly Printed[], at: number): boolean =>
  lines[at]?.sectionId !== undefined && lines[at - 1]?.sectionId !== lines[at]?.sectionId

interface ItemProps {
  readonly item: Printed
  readonly first: boolean
  readonly current: string | undefined
}

function PrintedItem({ item, first, current }: ItemProps) {
  const anchor = first
    ? { id: anchorOf(item.sectionId), 'data-current': item.sectionId === current || undefined }
    : {}
  const content = item.kind === 'table' ? <LetterTableView table={item} /> : <LineView line={item} />
  return first ? (
    <div {...anchor} className={css.section}>
      {content}
    </div>
  ) : (
    content
  )
}

export const anchorOf = (sectionId: string | undefined): string => `letter-${sectionId}`

function LineView({ line }: { readonly line: Line }) {
  switch (line.role) {
    // The title stands above, as the page's heading.
    case 'title':
      return null
    case 'heading':
      return (
        <SheetParagraph level={line.level}>
          <Runs runs={line.runs} />
        </SheetParagraph>
      )
    default:
      return (
        <SheetParagraph className={classes(LOOK[line.role])}>
          <Runs runs={line.runs} />
        </SheetParagraph>
      )
  }
}

const LOOK: Readonly<Partial<Record<Line['role'], string | undefined>>> = {
  addressee: css.addressee,
  docNumber: css.end,
  gap: css.gap,
  signatory: css.end,
  date: css.end,
}

function Runs({ runs }: { readonly runs: readonly (PrintedRun | Run)[] }) {
  return runs.map((run, i) => {
    const level = 'level' in run ? run.level : undefined
    const Words = run.bold ? 'strong' : 'span'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one line, made anew as a whole.
      <Words key={i} className={level === undefined ? undefined : css[`mark${level}`]}>
        {run.text}
      </Words>
    )
  })
}

function LetterTableView({ table }: { readonly table: LetterTable }) {
  const { t } = useTranslation('assembly')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the paper is scrolled by keyboard too.
    <section className={css.scroll} aria-label={t('preview.table')} tabIndex={0}>
      <table className={css.table}>
        <tbody>
          {table.rows.map((row, y) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity.
            <tr key={y}>
              {row.map(cell => {
                const Cell = cell.header ? 'th' : 'td'
                return (
                  <Cell key={cell.column} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                    {cell.paragraphs.map((runs, p) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one cell.
                      <div key={p}>
                        <Runs runs={runs} />
                      </div>
                    ))}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
