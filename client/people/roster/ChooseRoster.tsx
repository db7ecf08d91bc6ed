import { FileDown, FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { emptyIconProps, iconProps } from '../../ui/icon.ts'
import text from '../../ui/text.module.css'
import css from './Roster.module.css'

interface ChooseRosterProps {
  /** Name of the file that is being read. */
  readonly reading: string | undefined
  readonly onChoose: (file: File) => void
}

/** Where the table is dropped or chosen, and where the empty one comes from. */
export function ChooseRoster({ reading, onChoose }: ChooseRosterProps) {
  const { t } = useTranslation('roster')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined && reading === undefined) onChoose(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <>
      <section
        className={classes(css.drop, over && css.over)}
        aria-label={t('choose')}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp {...emptyIconProps} />
        {reading === undefined ? (
          <>
            <h2>{t('drop')}</h2>
            <p>{t('types')}</p>
            <input
              ref={input}
              type="file"
              accept=".xlsx,.csv"
              className={text.visuallyHidden}
              tabIndex={-1}
              aria-label={t('choose')}
              onChange={event => {
                take(event.target.files)
                // The same file may be chosen again, once it has been mended.
                event.target.value = ''
              }}
            />
            <Button size="page" kind="primary" onClick={() => input.current?.click()}>
              {t('choose')}
            </Button>
          </>
        ) : (
          <h2 role="status">{t('reading', { name: reading })}</h2>
        )}
      </section>
      <p className={css.templates}>
        <FileDown {...iconProps} />
        <span>{t('template.none')}</span>
        <a href="/api/people/template.xlsx" download>
          {t('template.xlsx')}
        </a>
        <a href="/api/people/template.csv" download>
          {t('template.csv')}
        </a>
      </p>
    </>
  )
}
