import { useTranslation } from 'react-i18next'
import type { Version } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { ordinalsOf } from '../paper/ink.ts'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { OldNew } from '../ui/OldNew.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PersonStack } from '../ui/PersonMark.tsx'
import { AffectedPanel } from './AffectedPanel.tsx'
import { type AuthorRow, authorRows } from './authorRows.ts'
import css from './ChangesPanel.module.css'

interface ChangesPanelProps {
  readonly frozen: FrozenVersion | undefined
  readonly version: Version
  readonly before: Version
}

/** Who changed how much, which figures read differently, which signatures that affected. */
export function ChangesPanel({ frozen, version, before }: ChangesPanelProps) {
  return (
    <>
      {frozen?.diff !== undefined && (
        <>
          <Authors rows={authorRows(frozen.diff.blocks, frozen.changes)} />
          {frozen.diff.figures.length > 0 && <Figures frozen={frozen} figures={frozen.diff.figures} />}
        </>
      )}
      <AffectedPanel before={before} after={version} />
    </>
  )
}

function Authors({ rows }: { rows: readonly AuthorRow[] }) {
  const { t } = useTranslation('history')
  const names = useDirectory()
  if (rows.length === 0) return null
  return (
    <ul className={css.authors} aria-label={t('authors.title')}>
      {rows.map(({ personIds, places, added, removed }) => (
        <li key={personIds.join(' ')}>
          <PersonStack people={personIds.map(names.person)} />
          <b>
            {personIds.length === 0
              ? t('authors.unknown')
              : personIds.map(id => names.person(id).name).join('、')}
          </b>
          <span>{t('authors.row', { count: places })}</span>
          {added > 0 && <span>{t('authors.added', { count: added })}</span>}
          {removed > 0 && <span>{t('authors.removed', { count: removed })}</span>}
        </li>
      ))}
    </ul>
  )
}

type FigureChanges = NonNullable<FrozenVersion['diff']>['figures']

function Figures({ frozen, figures }: { frozen: FrozenVersion; figures: FigureChanges }) {
  const { t } = useTranslation('history')
  const { blocks } = frozen.content
  const ordinals = ordinalsOf(blocks)
  return (
    <Panel title={t('figures.title')} aside={t('figures.count', { count: figures.length })}>
      <ul className={css.figures}>
        {figures.map(({ figureId, before, after }) => {
          const places = blocks
            .filter(block => block.figures.some(figure => figure.figureId === figureId))
            .flatMap(block => ordinals.get(block.id) ?? [])
          return (
            <li key={figureId}>
              <span>
                {places.length === 0
                  ? t('figures.removed')
                  : places.map(n => t('figures.place', { n })).join('、')}
              </span>
              <OldNew {...(before === null ? {} : { before })} {...(after === null ? {} : { after })} />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
