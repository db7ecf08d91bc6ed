import { useTranslation } from 'react-i18next'
import { type Foreign, isForeign, type ReadBody } from '../../shared/document/fromYjs.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import css from './UnknownBanner.module.css'

/** How many of the parts are named, and how many characters of each are quoted. */
const NAMED = 5
const QUOTED = 30

/** The text holds something that this page does not know: what and where, that nothing is lost, whom to ask. */
export function UnknownBanner({ body }: { body: ReadBody }) {
  const { t } = useTranslation('editor')
  const parts = [...new Set(body.problems.filter(isForeign).map(rowOf))]
  const more = parts.length - NAMED
  return (
    <Banner
      edge
      tone="danger"
      live="assertive"
      title={t('unknown.title')}
      action={<Button onClick={() => window.location.reload()}>{t('unknown.act')}</Button>}
    >
      {t('unknown.text')}
      <ul className={css.parts}>
        {parts.slice(0, NAMED).map(part => (
          <li key={part}>{part}</li>
        ))}
        {more > 0 && <li>{t('unknown.more', { count: more })}</li>}
      </ul>
    </Banner>
  )

  function rowOf({ code, at, what }: Foreign): string {
    const part = t(`unknown.${code}`, { what })
    const block = body.blocks.findIndex(({ id }) => id === at)
    const words = [...(body.blocks[block]?.text ?? '')]
    // Paragraphs of a cell are no blocks of the text.
    if (block < 0) return t('unknown.inTable', { part })
    if (words.length === 0) return t('unknown.inEmpty', { n: block + 1, part })
    const quote = words.slice(0, QUOTED).join('') + (words.length > QUOTED ? '…' : '')
    return t('unknown.inBlock', { n: block + 1, part, quote })
  }
}
