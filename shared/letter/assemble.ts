import type { Block, Paragraph } from '../document/blocks.ts'
import { isLevel, type Level } from '../document/level.ts'
import { numberHeadings } from '../document/numbering.ts'
import type { Letter } from '../report/letter.ts'
import { isLeaf, numberOutline } from '../report/outline.ts'
import type { Section } from '../report/state.ts'
import type { GovDoc, Heading, LetterNode, Run } from './govDoc.ts'
import { letterTable } from './grid.ts'
import { areRangesSound, printable, runsOf, textOfRuns } from './runs.ts'

export interface LetterInput {
  readonly letter: Pick<Letter, 'title' | 'addressee' | 'preamble' | 'signatory'>
  /** The outline, depth first. */
  readonly sections: readonly Pick<Section, 'id' | 'parentId' | 'title'>[]
  /** Bodies of leaves by section id, each from the blob of its accepted version: never live text. */
  readonly bodies: ReadonlyMap<string, readonly Block[]>
  /** A draft may lack bodies; the gap is printed in words. */
  readonly draft: boolean
  /** As printed. */
  readonly docNumber?: string
  /** Local date, `2026-11-19`. */
  readonly date?: string
}

/** Why a letter cannot be made. Nothing that was signed is ever left out or guessed. */
export interface LetterProblem {
  readonly code:
    | 'no_title'
    | 'missing_body'
    | 'stray_body'
    | 'stray_section'
    | 'too_deep'
    | 'unknown_block'
    | 'bad_range'
    | 'too_wide'
  /** The section it was found in; null for the letter itself. */
  readonly sectionId: string | null
  /** Block id, or what it is about. */
  readonly what: string
}

export type Assembled =
  | { readonly ok: true; readonly doc: GovDoc }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] }

const GAP = '〔本节尚未纳入〕'

/** A heading before it is numbered, at the level that is wanted of it; anything over 4 is a problem. */
type Draft = LetterNode | (Omit<Heading, 'level' | 'number'> & { readonly level: number })

/**
 * Puts the letter together from its outline and the accepted versions' bodies. Headings inside bodies continue the
 * outline's ladder; all numbers are computed here, over the whole letter at once.
 */
export function toGovDoc(input: LetterInput): Assembled {
  const problems: LetterProblem[] = []
  const title = linesOf(input.letter.title)
  if (title.length === 0) problems.push({ code: 'no_title', sectionId: null, what: 'title' })
  const nodes = numbered(draftNodes(input, problems), problems)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    doc: {
      format: 1,
      draft: input.draft,
      ...(input.docNumber === undefined ? {} : { docNumber: input.docNumber }),
      title,
      addressee: printable(input.letter.addressee)
        .trim()
        .replace(/[：:]$/u, ''),
      preamble: input.letter.preamble.flatMap(linesOf),
      nodes: runIn(nodes),
      signatory: printable(input.letter.signatory).trim(),
      ...(input.date === undefined ? {} : { date: input.date }),
    },
  }
}

const linesOf = (text: string): string[] =>
  printable(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

function draftNodes(input: LetterInput, problems: LetterProblem[]): Draft[] {
  const { sections, bodies } = input
  const places = numberOutline(sections)
  for (const id of bodies.keys())
    if (!places.has(id) || !isLeaf(sections, id))
      problems.push({ code: 'stray_body', sectionId: id, what: 'body' })
  return sections.flatMap(({ id, title }): Draft[] => {
    const depth = places.get(id)?.depth
    if (depth === undefined) {
      problems.push({ code: 'stray_section', sectionId: id, what: title })
      return []
    }
    const titleRuns = runsOf(title)
    const titled = titleRuns.length > 0
    const heading: Draft[] = titled
      ? [{ kind: 'heading', sectionId: id, level: depth, title: titleRuns }]
      : []
    if (!isLeaf(sections, id)) return heading
    const body = bodies.get(id)
    // A body without a title of its own belongs to the heading above it, beside the titled sections there.
    if (body !== undefined) return [...heading, ...bodyNodes(body, id, titled ? depth + 1 : depth, problems)]
    if (input.draft) return [...heading, { kind: 'gap', sectionId: id, text: GAP }]
    problems.push({ code: 'missing_body', sectionId: id, what: title })
    return heading
  })
}

/**
 * A body's blocks. Its headings stand below the heading that the body is under: when the highest of them would not, as
 * after the section was moved down the outline, all are lowered by the same number of levels (EX-04).
 */
function bodyNodes(
  body: readonly Block[],
  sectionId: string,
  highest: number,
  problems: LetterProblem[],
): Draft[] {
  const levels = body.flatMap(b => (b.kind === 'paragraph' && b.level !== undefined ? [b.level] : []))
  const lowered = Math.max(0, highest - Math.min(...levels))
  return body.flatMap((block): Draft[] => {
    switch (block.kind) {
      case 'paragraph':
        return paragraphNodes(block, sectionId, lowered, problems)
      case 'table': {
        const table = letterTable(block, sectionId)
        if (table === null) return []
        if (typeof table !== 'string') return [table]
        problems.push({ code: table, sectionId, what: block.id })
        return []
      }
      default: {
        // A version made by a newer program may hold what this one does not know.
        const unknown: { readonly kind?: unknown } = block
        problems.push({ code: 'unknown_block', sectionId, what: String(unknown.kind) })
        return []
      }
    }
  })
}

function paragraphNodes(
  paragraph: Paragraph,
  sectionId: string,
  lowered: number,
  problems: LetterProblem[],
): Draft[] {
  const { id, text, level, bold = [] } = paragraph
  if (!areRangesSound(text, bold)) {
    problems.push({ code: 'bad_range', sectionId, what: id })
    return []
  }
  const runs = runsOf(text, bold)
  if (runs.length === 0) return []
  if (level === undefined) return [{ kind: 'text', sectionId, runs }]
  return [{ kind: 'heading', sectionId, level: level + lowered, title: runs }]
}

/** Numbers all headings of the letter in one go, so that bodies and outline share one ladder. */
function numbered(drafts: readonly Draft[], problems: LetterProblem[]): LetterNode[] {
  const levels = drafts.map((node): Level | undefined => {
    if (node.kind !== 'heading') return undefined
    if (isLevel(node.level)) return node.level
    problems.push({ code: 'too_deep', sectionId: node.sectionId, what: textOfRuns(node.title) })
    return undefined
  })
  const numbers = numberHeadings(levels)
  return drafts.flatMap((node, i): LetterNode[] => {
    if (node.kind !== 'heading') return [node]
    const level = levels[i]
    return level === undefined ? [] : [{ ...node, level, number: numbers[i] ?? '' }]
  })
}

/** Body text after a heading of level 3 or 4 goes on in the heading's paragraph (EX-05). */
function runIn(nodes: readonly LetterNode[]): LetterNode[] {
  const out: LetterNode[] = []
  for (const node of nodes) {
    const before = out.at(-1)
    if (node.kind === 'text' && before?.kind === 'heading' && takesText(before))
      out[out.length - 1] = { ...before, title: ended(before.title), runIn: node.runs }
    else out.push(node)
  }
  return out
}

const takesText = (heading: Heading): boolean => heading.level >= 3 && heading.runIn === undefined

/** A run-in title ends like a sentence; one that ends in punctuation of its own keeps it. */
function ended(title: readonly Run[]): Run[] {
  const last = title.at(-1)
  if (last === undefined || /[。！？：；，、…—.!?:;,]$/u.test(last.text)) return [...title]
  return [...title.slice(0, -1), { ...last, text: `${last.text}。` }]
}
