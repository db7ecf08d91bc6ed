import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Names that a sentence gives before it counts the rest. */
const MOST = 3

type Names = readonly string[]

/** Joins names as a sentence does: all of them, or 甲、乙、丙等8项, 甲、乙、丙等8人. */
export function useListed() {
  const { t } = useTranslation('audit')
  return useMemo(() => {
    const all = (names: Names) => names.join(t('comma'))
    const some = (key: 'moreThings' | 'morePeople') => (names: Names) =>
      names.length <= MOST ? all(names) : t(key, { names: all(names.slice(0, MOST)), count: names.length })
    return { all, things: some('moreThings'), people: some('morePeople') }
  }, [t])
}
