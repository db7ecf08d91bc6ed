import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { diffText } from '../../../shared/document/diffText.ts'
import { useDates } from '../../text/useDates.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Draft, DraftPlace } from '../collab/draft.ts'
import { downloadText } from '../download.ts'
import css from './DraftTab.module.css'

interface DraftTabProps {
  readonly drafts: readonly Draft[]
  readonly name: string
  /** Why nothing can be written into the text now. */
  readonly blocked: string | undefined
  readonly onApply: (draft: Draft, place: DraftPlace) => void
  readonly onDiscard: (id: string) => void
}

/** What the server did not take, beside the text as it is: to copy, to write in again, or to drop. */
export function DraftTab({ drafts, ...rest }: DraftTabProps) {
  return drafts.map(draft => <DraftCard key={draft.id} draft={draft} {...rest} />)
}

function DraftCard({
  draft,
  name,
  blocked,
  onApply,
  onDiscard,
}: { draft: Draft } & Omit<DraftTabProps, 'drafts'>) {
  const { t } = useTranslation('editor')
  const dates = useDates()
  const [asking, setAsking] = useState(false)
  const count = draft.places.length
  return (
    <section className={css.draft}>
      <h3>{t('draft.title', { time: dates.dayTime(draft.at), count })}</h3>
      <small>{t('draft.why')}</small>
      <ol className={css.places}>
        {draft.places.map(place => (
          <Place key={place.blockId} place={place} blocked={blocked} onApply={() => onApply(draft, place)} />
        ))}
      </ol>
      <div className={css.acts}>
        <Button onClick={() => downloadText(name, linesOf(draft))}>{t('draft.download')}</Button>
        <Button kind="link" onClick={() => setAsking(true)}>
          {t('draft.discard')}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={t('draft.discardTitle', { count })}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button size="page" onClick={() => setAsking(false)}>
              {t('draft.keep')}
            </Button>
            <Button size="page" kind="danger" onClick={() => onDiscard(draft.id)}>
              {t('draft.discard')}
            </Button>
          </>
        }
      >
        <p>{t('draft.discardText')}</p>
      </Dialog>
    </section>
  )
}

const linesOf = ({ places }: Draft): string => places.map(({ mine }) => mine?.text ?? '').join('\n')

function Place({
  place,
  blocked,
  onApply,
}: {
  place: DraftPlace
  blocked: string | undefined
  onApply: () => void
}) {
  const { t } = useTranslation('editor')
  const { mine, theirs, isWritten = false } = place
  return (
    <li className={css.place}>
      {mine === null && <small>{t('draft.deleted')}</small>}
      {theirs === null && <small>{t('draft.added')}</small>}
      <p lang="zh-CN">
        <Changes before={theirs ?? ''} after={mine?.text ?? ''} />
      </p>
      <div className={css.acts}>
        <Button blocked={isWritten ? t('draft.applied') : blocked} onClick={onApply}>
          {t(isWritten ? 'draft.applied' : 'draft.apply')}
        </Button>
        {mine !== null && (
          <CopyButton text={mine.text} done={t('draft.copied')}>
            {t('draft.copy')}
          </CopyButton>
        )}
      </div>
    </li>
  )
}

/** The server's words struck out, one's own underlined. */
function Changes({ before, after }: { before: string; after: string }) {
  return diffText(before, after).segments.map((segment, i) => {
    const Tag = segment.op === 'same' ? Fragment : segment.op
    // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other name, and are not reordered.
    return <Tag key={i}>{segment.text}</Tag>
  })
}
