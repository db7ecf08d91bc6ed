import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Block } from '../../../shared/document/blocks.ts'
import { isAssigned } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { paths } from '../../app/paths.ts'
import { useTurnWords } from '../../board/useTurnWords.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { iconProps } from '../../ui/icon.ts'
import { SheetParagraph } from '../../ui/Sheet.tsx'
import { Blocks } from './Blocks.tsx'
import css from './Neighbour.module.css'
import { useSectionBlocks } from './useSectionBlocks.ts'

/** About how many characters of a neighbour are shown: enough to write on from, or towards. */
const SHOWN = 200

interface NeighbourProps {
  readonly section: SectionView
  readonly side: 'above' | 'below'
}

/** The section before or after the one that is written, grey behind a line that names its owner and state. */
export function Neighbour({ section, side }: NeighbourProps) {
  const { t } = useTranslation('editor')
  const { reportId } = useReport()
  const owner = (
    <div className={css.owner}>
      {!section.writable && <Lock {...iconProps} size={12} />}
      <OwnerWords section={section} side={side} />
      <Link to={paths.editor(reportId, section.id)}>{t('paper.goto')}</Link>
    </div>
  )
  return (
    <section className={css.near} aria-label={`${section.place}${section.title}`}>
      {side === 'below' && owner}
      <SectionHeading section={section} />
      <NearText section={section} side={side} />
      {side === 'above' && owner}
    </section>
  )
}

/** A section's own heading, as it is printed above its text. A body without a title has none. */
export function SectionHeading({ section }: { section: SectionView }) {
  if (section.title === '') return null
  return (
    <SheetParagraph level={section.depth} number={section.number}>
      {section.title}
    </SheetParagraph>
  )
}

function OwnerWords({ section, side }: NeighbourProps) {
  const { t } = useTranslation(['editor', 'ui'])
  const names = useDirectory()
  if (!isAssigned(section)) return <span>{t(`paper.${side}Nobody`)}</span>
  const state = t(`ui:state.${section.state}`)
  if (section.writable) return <span>{t(`paper.${side}Mine`, { state })}</span>
  return <span>{t(`paper.${side}`, { unit: names.unit(section.leadUnitId).name, state })}</span>
}

function NearText({ section, side }: NeighbourProps) {
  const { t } = useTranslation('editor')
  const turnWords = useTurnWords()
  const text = useSectionBlocks(section)
  if (text === null)
    return <p className={css.note}>{t('paper.unseen', { turn: turnWords(section, false).text })}</p>
  if (text.status === 'failed') return <p className={css.note}>{t('paper.unread')}</p>
  if (text.status === 'loading') return null
  const written = text.data.blocks.filter(block => block.text !== '')
  const shown = near(written, side)
  const cut = shown.length < written.length && <p className={css.note}>{t('paper.more')}</p>
  return (
    <>
      {side === 'above' && cut}
      <Blocks blocks={shown} />
      {side === 'below' && cut}
    </>
  )
}

/** The blocks next to one's own text, whole, up to a table. */
function near(blocks: readonly Block[], side: 'above' | 'below'): readonly Block[] {
  const towards = side === 'above' ? [...blocks].reverse() : blocks
  const shown: Block[] = []
  let characters = 0
  for (const block of towards) {
    if (block.kind === 'table' || characters >= SHOWN) break
    shown.push(block)
    characters += block.text.length
  }
  return side === 'above' ? shown.reverse() : shown
}
