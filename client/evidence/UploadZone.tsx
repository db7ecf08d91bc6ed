import { ShieldAlert, Upload } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../shared/protocol/collab.ts'
import { isFrozen } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useReport } from '../report/useReport.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { iconProps } from '../ui/icon.ts'
import text from '../ui/text.module.css'
import css from './Evidence.module.css'
import { PlaceField } from './PlaceField.tsx'
import type { Place } from './places.ts'
import type { UploadQueue } from './uploadQueue.ts'

/** What a file dialog offers; the server looks at the content. */
const ACCEPT =
  '.pdf,.ofd,.png,.jpg,.jpeg,.tif,.tiff,.webp,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.wps,.et,.csv,.txt'

interface UploadZoneProps {
  readonly section: SectionView
  readonly places: readonly Place[]
  readonly queue: UploadQueue
}

/** Where files are dropped or chosen, and what they bear out. */
export function UploadZone({ section, places, queue }: UploadZoneProps) {
  const { t } = useTranslation('evidence')
  const { reportId } = useReport()
  const input = useRef<HTMLInputElement>(null)
  const [place, setPlace] = useState('')
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState<readonly string[]>([])

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    const fits = files.filter(file => file.size <= LIMITS.evidenceBytes)
    setTooLarge(files.filter(file => !fits.includes(file)).map(file => file.name))
    const paragraphId = places.some(({ id }) => id === place) ? place : undefined
    if (fits.length > 0) queue.add(fits, { reportId, sectionId: section.id, paragraphId })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <section
      className={classes(css.zone, over && css.over)}
      aria-label={t('drop')}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {isFrozen(section) && <p className={css.hint}>{t('afterSubmit')}</p>}
      <PlaceField places={places} value={place} onChange={setPlace} />
      <div className={css.choose}>
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPT}
          className={text.visuallyHidden}
          tabIndex={-1}
          aria-label={t('choose')}
          onChange={event => {
            take(event.target.files)
            // The same file may be chosen again.
            event.target.value = ''
          }}
        />
        <Button icon={<Upload {...iconProps} />} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <small>{t('drop')}</small>
      </div>
      <small className={css.hint}>{t('kinds')}</small>
      <small className={css.hint}>
        <ShieldAlert {...iconProps} size={14} />
        {t('secrecy')}
      </small>
      {tooLarge.map(name => (
        <Banner key={name} tone="danger" live="assertive" title={t('tooLarge', { name })} />
      ))}
    </section>
  )
}
