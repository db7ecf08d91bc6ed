import { useTranslation } from 'react-i18next'
import { sha256 } from '../../shared/document/canonical.ts'
import { CHAIN_START } from '../../shared/report/chain.ts'
import { useDates } from '../text/useDates.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useKeys } from '../ui/useKeys.ts'
import css from './Audit.module.css'
import type { ChainRecord } from './record.ts'

interface RecordDialogProps {
  readonly record: ChainRecord
  readonly older: ChainRecord | undefined
  readonly newer: ChainRecord | undefined
  readonly onShow: (seq: number) => void
  readonly onClose: () => void
}

/** One record whole: its words, and the text and hashes by which anybody can check it. */
export function RecordDialog({ record, older, newer, onShow, onClose }: RecordDialogProps) {
  const { t } = useTranslation('audit')
  const dates = useDates()
  const { row, at, tone, told } = record
  const { name, as, verb, sentence } = told()
  const matches = sha256(row.canonical) === row.hash
  const goTo = (to: ChainRecord | undefined) => () => to && onShow(to.row.seq)
  useKeys([
    { keys: 'j', label: t('row.older'), run: goTo(older), inDialog: true },
    { keys: 'k', label: t('row.newer'), run: goTo(newer), inDialog: true },
  ])
  return (
    <Dialog
      open
      place="side"
      title={t('row.title', { seq: row.seq })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={goTo(newer)} blocked={newer === undefined ? t('row.noNewer') : undefined}>
            {t('row.newer')}
          </Button>
          <Button onClick={goTo(older)} blocked={older === undefined ? t('row.noOlder') : undefined}>
            {t('row.older')}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {t('row.back')}
          </Button>
        </>
      }
    >
      <dl className={css.record}>
        <dt>{t('row.sentence')}</dt>
        <dd>
          <Tag tone={tone}>{verb}</Tag> {sentence}
        </dd>
        <dt>{t('row.who')}</dt>
        <dd>
          {name} {as}
        </dd>
        <dt>{t('row.time')}</dt>
        <dd>
          <time dateTime={at}>{`${dates.fullDay(at)} ${dates.second(at)}`}</time>
        </dd>
        <dt>{t('row.prevHash')}</dt>
        {row.prevHash === CHAIN_START ? (
          <dd>{t('row.first')}</dd>
        ) : (
          <dd>
            <code className={css.hash}>{row.prevHash}</code>
            <span className={css.under}>
              <CopyButton text={row.prevHash} done={t('row.copied')}>
                {t('row.copyHash')}
              </CopyButton>
            </span>
          </dd>
        )}
        <dt>{t('row.hash')}</dt>
        <dd>
          <code className={css.hash}>{row.hash}</code>
          <span className={css.under}>
            <CopyButton text={row.hash} done={t('row.copied')}>
              {t('row.copyHash')}
            </CopyButton>
            <Tag tone={matches ? 'ok' : 'danger'}>{t(matches ? 'row.matches' : 'row.differs')}</Tag>
          </span>
        </dd>
        <dt>{t('row.canonical')}</dt>
        <dd>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
          <pre className={css.canonical} tabIndex={0}>
            {row.canonical}
          </pre>
          <span className={css.under}>
            <CopyButton text={row.canonical} done={t('row.copied')}>
              {t('row.copyCanonical')}
            </CopyButton>
          </span>
          <small>{t('row.canonicalNote')}</small>
        </dd>
      </dl>
    </Dialog>
  )
}
