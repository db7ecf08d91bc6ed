import { useTranslation } from 'react-i18next'
import { goToPart, type PartName } from './parts.ts'
import css from './SinceList.module.css'

interface SinceListProps {
  readonly parts: readonly PartName[]
  readonly titles: Readonly<Record<PartName, string>>
}

/** Parts that tell what is new. */
const NEWS: readonly PartName[] = ['text', 'figures', 'answers', 'returned']

/** Below the headline: what is new since the reader looked, each with the way to it. One thing alone needs no list. */
export function SinceList({ parts, titles }: SinceListProps) {
  const { t } = useTranslation('signing')
  const news = parts.filter(part => NEWS.includes(part))
  if (news.length < 2) return null
  return (
    <nav aria-label={t('since.list')} className={css.list}>
      {news.map(part => (
        <button key={part} type="button" className={css.item} onClick={() => goToPart(part)}>
          {titles[part]}
        </button>
      ))}
    </nav>
  )
}
