import { ChevronDown, ChevronRight, PanelLeft, Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nameOf, type SectionView } from '../../../shared/report/view.ts'
import { paths } from '../../app/paths.ts'
import { useFolding } from '../../board/useFolding.ts'
import { useReport } from '../../report/useReport.ts'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { iconProps } from '../../ui/icon.ts'
import { StateShape } from '../../ui/StateShape.tsx'
import { RAIL, useMedia } from '../useMedia.ts'
import css from './Outline.module.css'
import { type OutlineRow, outlineRows } from './outlineRows.ts'

/** The report's outline beside the paper, with the state of every section. Folded it is a rail of states. */
export function Outline({ currentId }: { currentId: string }) {
  const { t } = useTranslation('editor')
  const { view } = useReport()
  const { folded, fold } = useFolding()
  const narrow = useMedia(RAIL)
  const [chosen, setChosen] = useState<boolean>()
  const isRail = chosen ?? narrow
  const rows = outlineRows(view.sections, folded)
  return (
    <div className={classes(css.outline, isRail && css.rail, narrow && !isRail && css.over)}>
      <div className={css.head}>
        {!isRail && <h2>{t('outline.label')}</h2>}
        <IconButton
          icon={<PanelLeft {...iconProps} />}
          label={t(isRail ? 'outline.unfold' : 'outline.fold')}
          aria-expanded={!isRail}
          onClick={() => setChosen(!isRail)}
        />
      </div>
      <ul>
        {rows.map(row =>
          row.section.isLeaf ? (
            <Leaf
              key={row.section.id}
              section={row.section}
              isCurrent={row.section.id === currentId}
              isRail={isRail}
            />
          ) : (
            !isRail && <Heading key={row.section.id} row={row} onFold={() => fold(row.section.id)} />
          ),
        )}
      </ul>
    </div>
  )
}

function Leaf({ section, isCurrent, isRail }: { section: SectionView; isCurrent: boolean; isRail: boolean }) {
  const { t } = useTranslation('editor')
  const { reportId, view } = useReport()
  const title = section.title === '' ? t('outline.untitled') : `${section.number}${section.title}`
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'center' })
  }, [isCurrent])
  return (
    <li>
      <Link
        ref={link}
        to={paths.editor(reportId, section.id)}
        className={classes(css.leaf, isCurrent && css.current)}
        style={
          isRail ? undefined : { paddingInlineStart: `calc(var(--s5) * ${Math.max(1, section.depth - 1)})` }
        }
        aria-current={isCurrent ? 'page' : undefined}
        title={isRail ? nameOf(view, section) : title}
      >
        <StateShape state={section.state} labelled />
        {isRail ? null : <span>{title}</span>}
        {!isRail && section.writable && (
          <Pencil {...iconProps} size={13} role="img" aria-label={t('outline.mine')} aria-hidden={false} />
        )}
      </Link>
    </li>
  )
}

function Heading({ row: { section, isFolded }, onFold }: { row: OutlineRow; onFold: () => void }) {
  const title = `${section.number}${section.title}`
  const Chevron = isFolded ? ChevronRight : ChevronDown
  return (
    <li>
      <button
        type="button"
        className={css.heading}
        style={{ paddingInlineStart: `calc(var(--s2) + var(--s3) * ${section.depth - 1})` }}
        aria-expanded={!isFolded}
        title={title}
        onClick={onFold}
      >
        <Chevron {...iconProps} size={14} />
        <span>{title}</span>
      </button>
    </li>
  )
}
