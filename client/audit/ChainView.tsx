import { SearchX } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Pills } from '../ui/Pills.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { usePhone } from '../ui/usePhone.ts'
import css from './Audit.module.css'
import { ChainFilter, FoldedFilter } from './ChainFilter.tsx'
import { dayOf } from './dayOf.ts'
import { filtered, NO_FILTER } from './filter.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { RecordList } from './RecordList.tsx'
import type { ChainRecord } from './record.ts'
import type { SectionNames } from './sectionNames.ts'
import { useFilter } from './useFilter.ts'

/** Rows that are drawn at first and with each press: more at once would make a phone wait. */
const PAGE = 100

interface ChainViewProps {
  readonly name: string
  /** Oldest first. */
  readonly records: readonly ChainRecord[]
  readonly groups: readonly { readonly id: string; readonly label: string }[]
  readonly sections: SectionNames
  readonly brokenFrom: number
  readonly actions: ReactNode
  /** Whether the chain holds; `onShow` opens a record. */
  readonly verdict: (onShow: (seq: number) => void) => ReactNode
  /** What stands after the oldest record. */
  readonly end?: ReactNode
}

/** A chain of records: the verdict on it, then the records, newest first, narrowed as the person likes. */
export function ChainView({
  name,
  records,
  groups,
  sections,
  brokenFrom,
  actions,
  verdict,
  end,
}: ChainViewProps) {
  const { t } = useTranslation('audit')
  const phone = usePhone()
  const [filter, change] = useFilter()
  const applied = useDeferredValue(filter)
  const shown = useMemo(() => filtered(records, applied, dayOf), [records, applied])
  const [most, setMost] = useState({ filter: applied, rows: PAGE })
  const drawn = most.filter === applied ? most.rows : PAGE
  const [openSeq, setOpenSeq] = useState<number>()
  // What was there when the page opened is not news.
  const [freshAfter] = useState(() => records.at(-1)?.row.seq ?? Number.POSITIVE_INFINITY)

  useKeys([
    { keys: 'j', label: t('move'), run: () => moveFocus(1) },
    { keys: 'k', label: t('move'), run: () => moveFocus(-1) },
  ])

  const at = shown.findIndex(record => record.row.seq === openSeq)
  const open = shown[at] ?? records.find(record => record.row.seq === openSeq)
  const left = shown.length - drawn

  const kinds = (
    <div className={css.kinds}>
      <Pills
        label={t('filter.kind')}
        items={[{ id: '', label: t('filter.all') }, ...groups]}
        value={filter.group}
        onChange={group => change({ group })}
      />
    </div>
  )
  const narrow = { records, sections, filter, onChange: change }

  return (
    <>
      {phone ? (
        <PageHead title={name} />
      ) : (
        <PageHead
          title={name}
          note={kinds}
          actions={
            <>
              <ChainFilter {...narrow} />
              {actions}
            </>
          }
        />
      )}
      <div className={css.content}>
        {verdict(setOpenSeq)}
        {phone && <FoldedFilter {...narrow}>{kinds}</FoldedFilter>}
        {shown.length === 0 ? (
          <Empty
            icon={<SearchX {...emptyIconProps} />}
            title={t('list.none')}
            actions={<Button onClick={() => change(NO_FILTER)}>{t('filter.clear')}</Button>}
          >
            {t('list.noneText')}
          </Empty>
        ) : (
          <div className={css.list}>
            <RecordList
              name={name}
              records={shown.slice(0, drawn)}
              brokenFrom={brokenFrom}
              freshAfter={freshAfter}
              onOpen={setOpenSeq}
            />
            {left > 0 && (
              <p className={css.more}>
                <Button onClick={() => setMost({ filter: applied, rows: drawn + PAGE })}>
                  {t('list.more', { count: Math.min(PAGE, left) })}
                </Button>
              </p>
            )}
          </div>
        )}
        {left <= 0 && end}
        {phone && <div className={css.actions}>{actions}</div>}
        <p className={css.foot}>
          <span>{t('list.forever')}</span>
          <span role="status">{t('list.total', { count: records.length, shown: shown.length })}</span>
        </p>
      </div>
      {open && (
        <RecordDialog
          record={open}
          older={at < 0 ? undefined : shown[at + 1]}
          newer={at < 0 ? undefined : shown[at - 1]}
          onShow={setOpenSeq}
          onClose={() => setOpenSeq(undefined)}
        />
      )}
    </>
  )
}

/** Moves the focus to the next or the one before of the rows. */
function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex(row => row.matches(':focus'))
  const to = at < 0 ? rows[0] : rows[at + by]
  to?.focus()
}
