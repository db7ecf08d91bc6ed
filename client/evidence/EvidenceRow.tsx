import { Download, Ellipsis, Eye } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../shared/report/evidence.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { iconProps } from '../ui/icon.ts'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { Tag } from '../ui/Tag.tsx'
import hidden from '../ui/text.module.css'
import { evidencePath, thumbnailPath } from './carrier.ts'
import css from './Evidence.module.css'
import { iconOf, previewOf, sizeOf } from './mediaKinds.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import type { Place } from './places.ts'
import { RebindDialog } from './RebindDialog.tsx'
import { UnbindDialog } from './UnbindDialog.tsx'
import { useWritingPost } from './useWritingPost.ts'

interface EvidenceRowProps {
  readonly section: SectionView
  readonly evidence: Evidence
  /** It was added beside the version and waits for its signer. */
  readonly isOpen: boolean
  readonly places: readonly Place[]
  readonly onGoTo: ((blockId: string) => void) | undefined
}

type Asking = 'preview' | 'rebind' | 'unbind' | undefined

/** One file: what it is, who brought it, what it bears out, and what may be done with it. */
export function EvidenceRow({ section, evidence, isOpen, places, onGoTo }: EvidenceRowProps) {
  const { t } = useTranslation('evidence')
  const { text, may } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const order = useOrder()
  const [asking, setAsking] = useState<Asking>()
  const name = text(evidence.name) ?? evidence.sha256.slice(0, 8)
  const note = text(evidence.note)
  const preview = previewOf(evidence.mediaType)
  const Icon = iconOf(evidence.mediaType)
  const { paragraphId, unbound, withLetter } = evidence
  const post = useWritingPost(section)
  const asked = post && { postId: post.id }
  const rebind = {
    type: 'evidence.bind',
    evidenceId: evidence.id,
    ...(paragraphId && { paragraphId }),
  } as const
  const mayUnbind = asked && may({ type: 'evidence.unbind', evidenceId: evidence.id }, asked) === true
  const mayBind = asked && may(rebind, asked) === true
  const items: MenuItem[] = [
    ...(mayBind && unbound === undefined
      ? [
          { id: 'rebind', label: t('rebind'), onSelect: () => setAsking('rebind') },
          {
            id: 'letter',
            label: t(withLetter ? 'letterOff' : 'letterOn'),
            onSelect: () => void order.give({ ...rebind, withLetter: !withLetter }, asked),
          },
        ]
      : []),
    ...(mayUnbind ? [{ id: 'unbind', label: t('unbind'), onSelect: () => setAsking('unbind') }] : []),
  ]
  return (
    <li className={classes(css.row, unbound && css.gone)}>
      <div className={css.head}>
        {preview === 'image' ? (
          <img className={css.thumbnail} src={thumbnailPath(evidence.sha256)} alt="" loading="lazy" />
        ) : (
          <Icon {...iconProps} className={css.icon} />
        )}
        <div className={css.words}>
          <b className={css.name}>{name}</b>
          <small>
            {sizeOf(evidence.bytes)} ·{' '}
            {t('by', { name: names.person(evidence.by.personId).name, time: dates.dayTime(evidence.by.at) })}
          </small>
          {note !== undefined && <small>{t('note', { note })}</small>}
        </div>
        {items.length > 0 && (
          <Menu
            align="end"
            label={t('more', { name })}
            trigger={
              <>
                <Ellipsis {...iconProps} />
                <span className={hidden.visuallyHidden}>{t('more', { name })}</span>
              </>
            }
            groups={[{ id: 'acts', items }]}
          />
        )}
      </div>
      <div className={css.acts}>
        <Where paragraphId={paragraphId} places={places} onGoTo={onGoTo} />
        {withLetter && <Tag>{t('withLetter')}</Tag>}
        {unbound !== undefined && <Tag tone="warn">{t('unbound')}</Tag>}
        {evidence.added && evidence.confirmed === undefined && (
          <Tag tone={isOpen ? 'warn' : 'neutral'}>{t('waiting')}</Tag>
        )}
        {evidence.confirmed && (
          <Tag tone="ok">{t('confirmedBy', { name: names.person(evidence.confirmed.personId).name })}</Tag>
        )}
        {preview !== 'none' && (
          <Button
            icon={<Eye {...iconProps} />}
            aria-label={t('previewOf', { name })}
            onClick={() => setAsking('preview')}
          >
            {t('preview')}
          </Button>
        )}
        <a
          className={css.link}
          href={evidencePath(evidence.sha256)}
          download={name}
          aria-label={t('downloadOf', { name })}
        >
          <Download {...iconProps} />
          {t('download')}
        </a>
        {unbound !== undefined && mayBind && (
          <Button busy={order.busy} onClick={() => void order.give(rebind, asked)}>
            {t('restore')}
          </Button>
        )}
      </div>
      <OrderError failed={order.failed} />
      {asking === 'preview' && (
        <PreviewDialog evidence={evidence} name={name} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'rebind' && (
        <RebindDialog
          evidence={evidence}
          name={name}
          places={places}
          postId={post?.id}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'unbind' && (
        <UnbindDialog
          evidence={evidence}
          name={name}
          postId={post?.id}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  )
}

/** What a file bears out; a paragraph can be gone to. */
function Where({
  paragraphId,
  places,
  onGoTo,
}: Pick<EvidenceRowProps, 'places' | 'onGoTo'> & { paragraphId: string | undefined }) {
  const { t } = useTranslation('evidence')
  if (paragraphId === undefined) return <Tag>{t('whole')}</Tag>
  const place = places.find(({ id }) => id === paragraphId)
  if (place === undefined) return <Tag tone="warn">{t('gone')}</Tag>
  if (onGoTo === undefined) return <Tag>{t('paragraph', { n: place.n })}</Tag>
  return (
    <Button aria-label={t('goTo', { n: place.n })} onClick={() => onGoTo(paragraphId)}>
      {t('paragraph', { n: place.n })}
    </Button>
  )
}
