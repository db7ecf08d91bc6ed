import { child, isOn, propertyOf, type XmlElement } from '../xml.ts'
import { formatNumber } from './numberFormat.ts'
import type { NumberReference } from './styles.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** `（%1）`: %1 … %9 stand for the numbers of the levels. */
  readonly text: string
  /** All numbers in Arabic digits. */
  readonly legal: boolean
  /** The level (from 1) whose number restarts this one; 0 never. Absent: every higher level. */
  readonly restartsAfter?: number
  /** The style whose paragraphs stand on this level. */
  readonly styleId?: string
}

/** A list in use: one of the document's `num`, with its counters. */
interface List {
  readonly levels: ReadonlyMap<number, Level>
  /** Shared by all lists of one abstract definition. */
  readonly counters: (number | undefined)[]
  /** Levels that start anew when this list is first used there. */
  readonly restarts: Map<number, number>
}

/** What a numbered paragraph bears: the printed number, or a bullet, which is no text. */
export type PrintedNumber = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'bullet' }

/** Counts the automatic numbers of a document as Word does (ECMA-376, 17.9). Call `next` once a paragraph, in order. */
export class Numbering {
  private readonly abstracts = new Map<string, XmlElement>()
  private readonly nums = new Map<string, XmlElement>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly lists = new Map<string, List | undefined>()

  /** `root`: the numbering part, if the document has one. */
  constructor(root: XmlElement | undefined) {
    for (const element of root?.children ?? []) {
      if (element.name === 'abstractNum')
        this.abstracts.set(element.attributes.get('abstractNumId') ?? '', element)
      if (element.name === 'num') this.nums.set(element.attributes.get('numId') ?? '', element)
    }
  }

  /** The number of the next paragraph that refers to a list; `undefined` when there is none to print. */
  next(reference: NumberReference, styleId: string | undefined): PrintedNumber | undefined {
    const list = this.list(reference.numId)
    if (list === undefined) return undefined
    const at = reference.level ?? levelOfStyle(list, styleId)
    const level = list.levels.get(at)
    if (level === undefined) return undefined
    this.advance(list, at, level)
    if (level.format === 'bullet') return { kind: 'bullet' }
    const text = level.text.replace(/%([1-9])/gu, (_, digit: string) =>
      numberAt(list, Number(digit) - 1, level.legal),
    )
    return text === '' ? undefined : { kind: 'number', text }
  }

  private advance(list: List, at: number, level: Level): void {
    const { counters } = list
    const restart = list.restarts.get(at)
    list.restarts.delete(at)
    for (let higher = 0; higher < at; higher++) counters[higher] ??= list.levels.get(higher)?.start ?? 1
    const current = counters[at]
    counters[at] = restart ?? (current === undefined ? level.start : current + 1)
    for (const [lower, { restartsAfter }] of list.levels)
      if (lower > at && (restartsAfter === undefined || at < restartsAfter)) counters[lower] = undefined
  }

  private list(numId: string): List | undefined {
    if (!this.lists.has(numId)) this.lists.set(numId, this.makeList(numId))
    return this.lists.get(numId)
  }

  private makeList(numId: string): List | undefined {
    const num = this.nums.get(numId)
    const abstractId = propertyOf(num, 'abstractNumId')
    const abstract = abstractId === undefined ? undefined : this.withStyleLink(abstractId)
    if (num === undefined || abstractId === undefined || abstract === undefined) return undefined
    const levels = readLevels(abstract)
    const restarts = new Map<number, number>()
    for (const override of num.children.filter(c => c.name === 'lvlOverride')) {
      const at = Number(override.attributes.get('ilvl'))
      const start = propertyOf(override, 'startOverride')
      const level = child(override, 'lvl')
      if (level !== undefined) levels.set(at, readLevel(level))
      if (start !== undefined) restarts.set(at, Number(start))
    }
    const counters = this.counters.get(abstractId) ?? []
    this.counters.set(abstractId, counters)
    return { levels, counters, restarts }
  }

  /** A definition may stand in for that of a numbering style. */
  private withStyleLink(abstractId: string): XmlElement | undefined {
    const abstract = this.abstracts.get(abstractId)
    const link = propertyOf(abstract, 'numStyleLink')
    if (link === undefined) return abstract
    return [...this.abstracts.values()].find(a => propertyOf(a, 'styleLink') === link) ?? abstract
  }
}

const numberAt = (list: List, at: number, legal: boolean): string => {
  const level = list.levels.get(at)
  return formatNumber(
    list.counters[at] ?? level?.start ?? 1,
    legal ? 'decimal' : (level?.format ?? 'decimal'),
  )
}

const levelOfStyle = (list: List, styleId: string | undefined): number =>
  [...list.levels].find(([, level]) => styleId !== undefined && level.styleId === styleId)?.[0] ?? 0

const readLevels = (abstract: XmlElement): Map<number, Level> =>
  new Map(
    abstract.children
      .filter(c => c.name === 'lvl')
      .map(element => [Number(element.attributes.get('ilvl')), readLevel(element)]),
  )

function readLevel(element: XmlElement): Level {
  const restart = propertyOf(element, 'lvlRestart')
  const styleId = propertyOf(element, 'pStyle')
  return {
    start: Number(propertyOf(element, 'start') ?? 1),
    format: propertyOf(element, 'numFmt') ?? 'decimal',
    text: propertyOf(element, 'lvlText') ?? '',
    legal: isOn(element, 'isLgl'),
    ...(restart === undefined ? {} : { restartsAfter: Number(restart) }),
    ...(styleId === undefined ? {} : { styleId }),
  }
}
