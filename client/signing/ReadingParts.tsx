import { ChevronRight, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type AssignedSection, isFrozen, type Version } from '../../shared/report/state.ts'
import { opinionRows } from '../paper/opinionRows.ts'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { diffPath, type VersionDiff } from '../paper/versions.ts'
import { returnedVersion } from '../paper/versionsOf.ts'
import { useReport } from '../report/useReport.ts'
import { useResource } from '../server/useResource.ts'
import { iconProps } from '../ui/icon.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { AnsweredOpinions } from './AnsweredOpinions.tsx'
import type { Answered } from './answered.ts'
import { ChangeCards } from './ChangeCards.tsx'
import { EarlierReturn } from './EarlierReturn.tsx'
import { FigureCards } from './FigureCards.tsx'
import { Opinions } from './Opinions.tsx'
import { goToPart, keyOfPart, type PartName, partId } from './parts.ts'
import css from './ReadingParts.module.css'
import type { Reading } from './reading.ts'
import { usePartTitles } from './usePartTitles.ts'

interface ReadingPartsProps {
  readonly section: AssignedSection
  readonly reading: Reading
  readonly version: Version
  readonly frozen: FrozenVersion | undefined
  readonly parts: readonly PartName[]
  readonly answered: readonly Answered[]
  readonly ordinals: ReadonlyMap<string, number>
  readonly current: number | undefined
  readonly onSelect: (n: number) => void
}

/** Beside the paper: changes of text and figures, answers to opinions, why it came back before, opinions; on a phone the way to the full text. */
export function ReadingParts(props: ReadingPartsProps) {
  const { section, reading, version, frozen, parts, answered, ordinals, current, onSelect } = props
  const { t } = useTranslation('signing')
  const changes = frozen?.changes ?? []
  const words = changes.filter(change => change.kind !== 'figure')
  const figures = frozen?.diff?.figures ?? []
  const cards = { ordinals, current, onSelect }
  const titles = usePartTitles(frozen, answered.length)
  const part = (name: PartName, content: ReactNode) =>
    parts.includes(name) && (
      <Part id={partId(name)} shortcut={keyOfPart(parts, name)} title={titles[name]}>
        {content}
      </Part>
    )
  return (
    <>
      {part('text', <ChangeCards changes={words} {...cards} />)}
      {part(
        'figures',
        <FigureCards figures={figures} changes={changes} blocks={frozen?.content.blocks ?? []} {...cards} />,
      )}
      {part(
        'answers',
        <AnsweredOpinions answered={answered} reading={reading} marked={frozen?.marked ?? []} {...cards} />,
      )}
      {part('returned', <Returned {...props} />)}
      <div className={css.rows}>
        <Opinions
          id={partId('opinions')}
          shortcut={keyOfPart(parts, 'opinions')}
          rows={opinionRows(section, version)}
          ordinals={ordinals}
          section={isFrozen(section) && section.version === version.n ? section : undefined}
        />
        <button type="button" className={css.full} onClick={() => goToPart('full')}>
          <Kbd keys={[keyOfPart(parts, 'full')]} />
          <FileText {...iconProps} />
          <span>{t('full', { characters: version.characters })}</span>
          <ChevronRight {...iconProps} />
        </button>
      </div>
      <KeyHints parts={parts.length} moves={changes.length > 0} />
    </>
  )
}

/** The keys of reading; the others stand on their buttons. */
function KeyHints({ parts, moves }: { parts: number; moves: boolean }) {
  const { t } = useTranslation('signing')
  return (
    <p className={css.hints} aria-hidden="true">
      {moves && (
        <span>
          <Kbd keys={['K', 'J']} />
          {t('keys.move')}
        </span>
      )}
      <span>
        <Kbd keys={['1']} />–<Kbd keys={[String(parts)]} />
        {t('hint.part')}
      </span>
      <span>
        <Kbd keys={[t('hint.space')]} />
        {t('keys.page')}
      </span>
      <span>
        <Kbd keys={['+', '−']} />
        {t('keys.size')}
      </span>
    </p>
  )
}

interface PartProps {
  readonly id: string
  readonly shortcut: string
  readonly title: string
  readonly children: ReactNode
}

const Part = ({ id, shortcut, title, children }: PartProps) => (
  <section id={id} className={css.part} aria-labelledby={`${id}-title`}>
    <h3 id={`${id}-title`} tabIndex={-1} className={css.title}>
      <Kbd keys={[shortcut]} />
      {title}
    </h3>
    {children}
  </section>
)

/** The last return. What was named in it is compared with the version that came back, whatever this reader compares with. */
function Returned({ section, reading, frozen, ordinals }: ReadingPartsProps) {
  const { reportId } = useReport()
  const from = returnedVersion(section)?.n
  const isOwn = from === undefined || from >= reading.n || from === reading.basis?.n
  const other = useResource<VersionDiff>(isOwn ? null : diffPath(reportId, section.id, reading.n, from))
  if (section.lastReturn === undefined) return null
  const diff = isOwn ? frozen?.diff : other.status === 'ready' ? other.data : undefined
  return (
    <EarlierReturn
      returned={section.lastReturn}
      changed={from === reading.n ? [] : diff?.blocks}
      ordinals={ordinals}
    />
  )
}
