import type { PersonalNotice } from './notice.ts'
import { NOTICE_WORDS } from './words.ts'

type Texts = typeof NOTICE_WORDS
/** A word's place in the catalogue. */
export type NoticeWord =
  | `turn.${keyof Texts['turn']}`
  | `title.${keyof Texts['title']}`
  | `text.${keyof Texts['text']}`
  | Exclude<keyof Texts, 'turn' | 'title' | 'text'>

/** What fills the places of a word. */
export interface NoticeValues {
  readonly who?: string
  readonly n?: number
  readonly count?: number
  readonly unit?: string
  readonly until?: string
  readonly due?: string
  readonly name?: string
  readonly holder?: string
  readonly title?: string
  readonly subject?: string
  readonly section?: string
  readonly text?: string
}

/** In what language, and with what names, a notice is put into words. */
export interface Saying {
  readonly word: (key: NoticeWord, values: NoticeValues) => string
  readonly person: (personId: string) => string
  /** The holder of a post, by name. */
  readonly holder: (postId: string) => string
  readonly unit: (unitId: string) => string
  /** A day with its time. */
  readonly moment: (iso: string) => string
}

export interface Said {
  /** 请审核：二（一）教育经费投入 */
  readonly title: string
  /** 林一办理后转来，时限11月20日 17:00 */
  readonly text: string
}

/** A notice in words: the same sentences on the page, in mail and in the webhook. */
export function sayNotice(notice: PersonalNotice, { word, person, holder, unit, moment }: Saying): Said {
  const { kind, task, by, byBehalf, dueAt, forPost, n, until } = notice
  const doer = by === undefined ? word('server', {}) : person(by)
  const who = byBehalf === undefined ? doer : word('behalf', { name: doer, holder: holder(byBehalf) })
  const head = kind === 'turn' ? word(`turn.${task ?? 'review'}`, {}) : word(`title.${kind}`, {})
  const subject = subjectOf(notice, word)
  const plain = word(`text.${kind}`, {
    who,
    n: n ?? 0,
    unit: notice.unitId === undefined ? '' : unit(notice.unitId),
    until: until === undefined ? '' : moment(until),
  })
  const text = dueAt === undefined ? plain : word('due', { text: plain, due: moment(dueAt) })
  return {
    title: subject === '' ? head : word('titled', { title: head, subject }),
    text: forPost === undefined ? text : word('asBehalf', { holder: holder(forPost), text }),
  }
}

function subjectOf({ section, sectionIds = [], report }: PersonalNotice, word: Saying['word']): string {
  if (section === undefined) return report ?? ''
  return sectionIds.length > 1 ? word('more', { section, count: sectionIds.length }) : section
}

/** Chinese words with their places filled, for what the server itself sends. */
export function chineseWord(key: NoticeWord, values: NoticeValues): string {
  const [name, part] = key.split('.') as [keyof Texts, string?]
  const found: unknown =
    part === undefined ? NOTICE_WORDS[name] : Reflect.get(Object(NOTICE_WORDS[name]), part)
  const filling = new Map(Object.entries(values))
  if (typeof found !== 'string') throw new Error(`no word ${key}`)
  return found.replace(/\{\{(\w+)\}\}/g, (_, place: string) => String(filling.get(place) ?? ''))
}
