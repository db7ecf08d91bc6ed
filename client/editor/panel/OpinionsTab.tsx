import { CornerUpLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { lastOpinion } from '../../../shared/report/coUnits.ts'
import {
  isAssigned,
  isFrozen,
  type Opinion,
  type Return,
  type Version,
} from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { OpinionAnswers } from '../../opinions/OpinionAnswers.tsx'
import { OpinionTrail } from '../../opinions/OpinionTrail.tsx'
import { useReport } from '../../report/useReport.ts'
import { useDates } from '../../text/useDates.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { iconProps } from '../../ui/icon.ts'
import { Tag } from '../../ui/Tag.tsx'
import { UnitMark } from '../../ui/UnitMark.tsx'
import css from './OpinionsTab.module.css'

interface OpinionsTabProps {
  readonly section: SectionView
  /** Shows a block of the text. */
  readonly onGoTo: (blockId: string) => void
  /** The number of a block in the text, from 1; null when it is gone. */
  readonly placeOf: (blockId: string) => number | null
}

/** Why the text came back, and what co-units said of the version that counts. */
export function OpinionsTab({ section, ...places }: OpinionsTabProps) {
  const { t } = useTranslation('editor')
  const returned = returnOf(section)
  const { version, opinions } = opinionsOf(section)
  if (returned === undefined && opinions.length === 0)
    return <p className={css.empty}>{t('opinions.empty')}</p>
  return (
    <>
      {returned !== undefined && <ReturnCard returned={returned} {...places} />}
      {opinions.map(opinion => (
        <OpinionCard key={opinion.id} opinion={opinion} n={version?.n ?? 0} {...places}>
          {isFrozen(section) && <OpinionAnswers section={section} unitId={opinion.unitId} />}
        </OpinionCard>
      ))}
    </>
  )
}

/** How many of them ask for something: the number on the tab. */
export const askingOf = (section: SectionView): number =>
  opinionsOf(section).opinions.filter(({ opinion }) => opinion !== 'agree').length +
  (returnOf(section) === undefined ? 0 : 1)

/** The last return counts until the text is submitted again. */
const returnOf = (section: SectionView): Return | undefined =>
  section.state === 'drafting' ? section.lastReturn : undefined

/** The last opinion of each co-unit on the current version, or on the last one while the text is drafted. */
function opinionsOf(section: SectionView): { version?: Version; opinions: readonly Opinion[] } {
  if (!isAssigned(section)) return { opinions: [] }
  const version = isFrozen(section) ? section.current : section.past.at(-1)
  if (version === undefined) return { opinions: [] }
  const units = [...new Set(version.opinions.map(opinion => opinion.unitId))]
  return { version, opinions: units.flatMap(unitId => lastOpinion(version, unitId) ?? []) }
}

type Places = Omit<OpinionsTabProps, 'section'>

function ReturnCard({ returned, ...places }: { returned: Return } & Places) {
  const { t } = useTranslation('editor')
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const { by, cause, reason, paragraphs } = returned
  return (
    <article className={classes(css.card, css.asks)}>
      <header>
        <CornerUpLeft {...iconProps} className={css.back} />
        <h3>{t(`opinions.${cause}`, { name: names.signedAs(by) })}</h3>
        <small>{dates.dayTime(by.at)}</small>
      </header>
      <p>{text(reason) ?? t('opinions.noReason')}</p>
      <Paragraphs ids={paragraphs} {...places} />
    </article>
  )
}

interface OpinionCardProps extends Places {
  readonly opinion: Opinion
  readonly n: number
  readonly children: ReactNode
}

function OpinionCard({ opinion, n, children, ...places }: OpinionCardProps) {
  const { t } = useTranslation('editor')
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const unit = names.unit(opinion.givenAs ?? opinion.unitId)
  const agrees = opinion.opinion === 'agree'
  const words = text(opinion.text)
  return (
    <article className={classes(css.card, !agrees && css.asks)}>
      <header>
        <UnitMark unit={unit} silent />
        <h3>{unit.name}</h3>
        <Tag tone={agrees ? 'ok' : opinion.opinion === 'disagree' ? 'danger' : 'warn'}>
          {t(`opinions.${opinion.opinion}`)}
        </Tag>
        <small>{dates.dayTime(opinion.at)}</small>
      </header>
      {words !== undefined && <p>{words}</p>}
      <Paragraphs ids={opinion.paragraphs} {...places} />
      <small>
        {names.signedAs(opinion)}，{t('opinions.onVersion', { n: opinion.carriedFrom ?? n })}
      </small>
      <OpinionTrail opinion={opinion} />
      {children}
    </article>
  )
}

/** Buttons that lead to the paragraphs spoken of. */
function Paragraphs({
  ids = [],
  onGoTo,
  placeOf,
}: { ids?: readonly string[] | undefined } & Places): ReactNode {
  const { t } = useTranslation('editor')
  if (ids.length === 0) return null
  return (
    <p className={css.places}>
      {ids.map(id => {
        const n = placeOf(id)
        if (n === null) return <small key={id}>{t('opinions.gone')}</small>
        return (
          <Button key={id} onClick={() => onGoTo(id)}>
            {t('opinions.paragraph', { n })}
          </Button>
        )
      })}
    </p>
  )
}
