import type { TFunction } from 'i18next'
import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportWarning } from '../../shared/outline/imported.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Tag } from '../ui/Tag.tsx'
import css from './ImportPage.module.css'
import { NewReportForm } from './NewReportForm.tsx'
import { OutlinePreview } from './OutlinePreview.tsx'
import { countsOf, type Imported, type ListedWarning, sortWarnings } from './preview.ts'

interface ImportPreviewProps {
  readonly imported: Imported
  /** Of the file. */
  readonly name: string
  readonly onAgain: () => void
}

/** What was read out of a file: first what needs a look, then the letter, then the outline; beside it the new report. */
export function ImportPreview({ imported, name, onAgain }: ImportPreviewProps) {
  const { t } = useTranslation('outline')
  const counts = useMemo(() => countsOf(imported), [imported])
  const warnings = useMemo(() => sortWarnings(imported.warnings), [imported])
  const toCheck = imported.warnings.length
  return (
    <>
      <PageHead
        title={t('preview.title', counts)}
        windowTitle={t('import.title')}
        beside={
          toCheck > 0 && (
            <Tag tone="warn" icon={<TriangleAlert {...iconProps} size={12} />}>
              {t('preview.toCheck', { count: toCheck })}
            </Tag>
          )
        }
        note={t('preview.note', { name })}
        actions={
          <Button size="page" onClick={onAgain}>
            {t('preview.again')}
          </Button>
        }
      />
      <div className={css.preview}>
        <div className={css.stack}>
          {warnings.secret.map(warning => (
            <Banner key={warning.key} tone="danger" live="assertive" title={t('preview.secret')}>
              {placeOf(t, warning)} {wordsOf(t, warning)}
            </Banner>
          ))}
          <WarningList
            title={t('preview.leftOut')}
            note={t('preview.leftOutNote')}
            warnings={warnings.leftOut}
          />
          <WarningList
            title={t('preview.doubts')}
            note={t('preview.doubtsNote')}
            warnings={warnings.doubts}
          />
          {toCheck === 0 && <Banner tone="ok" live="off" title={t('preview.clean')} />}
          <LetterPanel imported={imported} />
          <OutlinePreview sections={imported.sections} />
        </div>
        <div className={css.form}>
          <Panel title={t('form.panel')}>
            <div className={css.inPanel}>
              <NewReportForm imported={imported} secret={warnings.secret.length > 0} onAgain={onAgain} />
            </div>
          </Panel>
        </div>
      </div>
    </>
  )
}

interface WarningListProps {
  readonly title: string
  readonly note: string
  readonly warnings: readonly ListedWarning[]
}

function WarningList({ title, note, warnings }: WarningListProps) {
  const { t } = useTranslation('outline')
  if (warnings.length === 0) return null
  return (
    <Panel title={title} aside={t('preview.count', { count: warnings.length })}>
      <p className={css.hint}>{note}</p>
      <ul className={css.warnings}>
        {warnings.map(warning => (
          <li key={warning.key}>
            <span>{placeOf(t, warning)}</span>
            <p>{wordsOf(t, warning)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** In the reader's language; a code that only a newer server knows comes with its Chinese words. */
const wordsOf = (t: TFunction<'outline'>, { code, data, message }: ImportWarning): string =>
  t(`warning.${code}`, { ...data, defaultValue: message })

/** Where in the file a warning belongs: 第12行. */
const placeOf = (t: TFunction<'outline'>, { line, unit = 'line' }: ImportWarning): string =>
  line === undefined ? t('preview.wholeFile') : t(`preview.place.${unit}`, { line })

/** The letter's fields as they were found. */
function LetterPanel({ imported }: { imported: Imported }) {
  const { t } = useTranslation('outline')
  const { title, docNumber, addressee, preamble, signatory, date } = imported
  const fields = { title, docNumber, addressee, preamble: preamble.join('\n'), signatory, date }
  return (
    <Panel title={t('letter.panel')}>
      <dl className={css.letter}>
        {Object.entries(fields).map(([field, value]) => (
          <div key={field}>
            <dt>{t(`letter.${field as keyof typeof fields}`)}</dt>
            <dd className={value ? undefined : css.missing}>{value || t('letter.missing')}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
