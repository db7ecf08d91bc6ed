import type { ReadBody } from '../../../shared/document/fromYjs.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { Blocks } from './Blocks.tsx'
import { SectionHeading } from './Neighbour.tsx'
import css from './OwnText.module.css'
import type { TextMode } from './OwnText.tsx'

interface UnknownTextProps {
  readonly section: SectionView
  readonly body: ReadBody
  readonly mode: TextMode
}

/** A text that holds something this page does not know: all its words, to read. An editor would delete some of them. */
export const UnknownText = ({ section, body, mode }: UnknownTextProps) => (
  <section className={css.own} data-mode={mode}>
    <SectionHeading section={section} />
    <Blocks blocks={body.blocks} />
  </section>
)
