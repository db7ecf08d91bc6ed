import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Foreign, isForeign, type ReadBody } from '../../shared/document/fromYjs.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import css from './UnknownBanner.module.css'

/** How many of the parts are named, and how many characters of each are quoted. */
const NAMED = 5
const QUOTED = 30

interface UnknownBannerProps {
  readonly body: ReadBody
  /** Takes the unknown parts out, their words stay; absent for who may not write now. */
  readonly onMend?: (() => void) | undefined
}

/** The text holds something that this page does not know: what and where, that nothing is lost, what to do. */
export function UnknownBanner({ body, onMend }: UnknownBannerProps) {
  const { t } = useTranslation('editor')
  const [asking, setAsking] = useState(false)
  const parts = [...new Set(body.problems.filter(isForeign).map(rowOf))]
  const more = parts.length - NAMED
  return (
    <Banner
      edge
      tone="danger"
      live="assertive"
      title={t('unknown.title')}
      action={
        <>
          <Button onClick={() => window.location.reload()}>{t('unknown.act')}</Button>
          {onMend !== undefined && <Button onClick={() => setAsking(true)}>{t('unknown.mend')}</Button>}
        </>
      }
    >
      {t(onMend === undefined ? 'unknown.text' : 'unknown.textForWriter')}
      <ul className={css.parts}>
        {parts.slice(0, NAMED).map(part => (
          <li key={part}>{part}</li>
        ))}
        {more > 0 && <li>{t('unknown.more', { count: more })}</li>}
      </ul>
      <Dialog
        open={asking && onMend !== undefined}
        title={t('unknown.mendTitle')}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button size="page" onClick={() => setAsking(false)}>
              {t('unknown.keep')}
            </Button>
            <Button size="page" kind="primary" onClick={onMend}>
              {t('unknown.mendAct')}
            </Button>
          </>
        }
      >
        <p>{t('unknown.mendText')}</p>
      </Dialog>
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
