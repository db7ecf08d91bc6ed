import { useTranslation } from 'react-i18next'
import { leavesOf } from '../../shared/report/outline.ts'
import { isAssigned } from '../../shared/report/state.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/useKeys.ts'
import css from './BoardPage.module.css'
import { isSigned } from './rows.ts'
import type { Choice } from './useChoice.ts'

interface ChoiceBarProps {
  readonly choice: Choice
  readonly onAssign: (sectionIds: readonly string[]) => void
  readonly onRedate: (sectionIds: readonly string[]) => void
}

/** While leaves are being chosen: how many are, and what is done with them. It stays in view at the bottom. */
export function ChoiceBar({ choice, onAssign, onRedate }: ChoiceBarProps) {
  const { t } = useTranslation('board')
  const leaves = leavesOf(useReport().view.sections)
  const unassigned = leaves.filter(section => section.state === 'unassigned').map(section => section.id)
  const ids = leaves.filter(section => choice.chosen?.has(section.id)).map(section => section.id)
  // A section that is signed has kept its due time, or missed it: there is nothing to put off.
  const open = leaves.filter(s => isAssigned(s) && !isSigned(s) && choice.chosen?.has(s.id)).map(s => s.id)
  useKeys([{ keys: 'Escape', label: t('choice.cancel'), run: choice.end }])
  return (
    <div className={css.choice} role="toolbar" aria-label={t('choice.label')}>
      <p role="status">{ids.length === 0 ? t('choice.none') : t('choice.count', { count: ids.length })}</p>
      {unassigned.length > 0 && (
        <Button onClick={() => choice.set(unassigned)}>
          {t('choice.unassigned', { count: unassigned.length })}
        </Button>
      )}
      <Button keys={['Esc']} onClick={choice.end}>
        {t('choice.cancel')}
      </Button>
      <Button blocked={open.length === 0 ? t('choice.noneOpen') : undefined} onClick={() => onRedate(open)}>
        {t('choice.redate', { count: open.length })}
      </Button>
      <Button
        kind="primary"
        blocked={ids.length === 0 ? t('choice.none') : undefined}
        onClick={() => onAssign(ids)}
      >
        {t('choice.assign', { count: ids.length })}
      </Button>
    </div>
  )
}
