import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section } from '../../shared/report/state.ts'
import { turnHolders, turnOf } from '../../shared/report/turn.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useNow } from '../text/useNow.ts'

/** Whose turn it is on a section, as words: 孟澜（区卫健委 主任）审签; `undefined` once nothing is left to do. */
export function useTurnText(): (section: Section) => string | undefined {
  const { t } = useTranslation('signing')
  const names = useDirectory()
  const now = useNow()
  return useCallback(
    section => {
      const [turn] = turnOf(section)
      if (turn === undefined) return section.state === 'accepted' ? undefined : t('turn.freezing')
      if (turn.kind === 'assign' || turn.kind === 'accept' || turn.kind === 'reassign')
        return t(`turn.${turn.kind}`)
      if (turn.unitIds.length === 0) {
        const people = turnHolders(turn, names.directory, now).map(post =>
          names.signedAs({ ...post, postId: post.id }),
        )
        return t(`turn.${turn.kind}`, { who: people.join('、') })
      }
      const who = turn.unitIds.map(unitId => {
        const unit = names.unit(unitId).name
        if (turn.kind === 'countersign') return unit
        const people = turnHolders({ ...turn, unitIds: [unitId] }, names.directory, now).map(
          post => names.person(post.personId).name,
        )
        return people.length === 0 ? t('turn.nobody', { unit }) : `${unit}${people.join('、')}`
      })
      return t(`turn.${turn.kind}`, { who: who.join('、') })
    },
    [t, names, now],
  )
}
