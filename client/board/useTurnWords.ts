import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type Turn, turnHolders, turnOf } from '../../shared/report/turn.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { Names } from '../directory/names.ts'
import { useNow } from '../text/useNow.ts'

/** Whose turn it is, in words. */
export interface TurnWords {
  /** 施望舒 审核, 区公安局、区市场监管局 会签, — */
  readonly text: string
  /** Nobody holds the post that must act: somebody has to be appointed before it goes on. */
  readonly vacant: boolean
}

/** Words whose turn it is on a leaf. `seesOpinions`: whether this person may know which co-units have answered (RD-03). */
export function useTurnWords(): (section: SectionView, seesOpinions: boolean) => TurnWords {
  const { t } = useTranslation(['board', 'ui'])
  const names = useDirectory()
  const now = useNow()
  return useCallback(
    (section, seesOpinions) => {
      const [turn] = turnOf(section)
      if (turn === undefined)
        return { text: section.state === 'drafting' ? t('turn.freezing') : t('turn.none'), vacant: false }
      const verb = (who: string) => t(`turn.${turn.kind}`, { who })
      if (turn.kind === 'countersign') {
        const units = turn.unitIds.map(id => names.unit(id).name).join('、')
        return { text: seesOpinions ? verb(units) : t('turn.coUnits'), vacant: false }
      }
      const people = holdersOf(names, turn, now)
      if (people.length > 0) return { text: verb(people.join('、')), vacant: false }
      const unit = turn.unitIds.map(id => names.unit(id).name).join('、')
      return {
        text: t('turn.vacant', { unit: unit === '' ? t(`ui:role.${turn.roles[0] ?? 'coordinator'}`) : unit }),
        vacant: true,
      }
    },
    [t, names, now],
  )
}

const holdersOf = (names: Names, turn: Turn, now: string): string[] =>
  turnHolders(turn, names.directory, now).map(post => names.person(post.personId).name)
