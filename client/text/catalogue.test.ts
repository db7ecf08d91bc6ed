import { describe, expect, it } from 'vitest'
import { acting as englishActing } from './en/acting.ts'
import { approval as englishApproval } from './en/approval.ts'
import { audit as englishAudit } from './en/audit.ts'
import { edits as englishEdits } from './en/edits.ts'
import { edits as englishEditErrors } from './en/errors/edits.ts'
import { en } from './en/index.ts'
import { issue as englishIssue } from './en/issue.ts'
import { notices as englishNotices } from './en/notices.ts'
import { people as englishPeople } from './en/people.ts'
import { roster as englishRoster } from './en/roster.ts'
import { sheet as englishSheet } from './en/sheet.ts'
import { acting } from './zh-CN/acting.ts'
import { approval } from './zh-CN/approval.ts'
import { audit } from './zh-CN/audit.ts'
import { edits } from './zh-CN/edits.ts'
import { edits as editErrors } from './zh-CN/errors/edits.ts'
import { zhCN } from './zh-CN/index.ts'
import { issue } from './zh-CN/issue.ts'
import { notices } from './zh-CN/notices.ts'
import { people } from './zh-CN/people.ts'
import { roster } from './zh-CN/roster.ts'
import { sheet } from './zh-CN/sheet.ts'

type Entry = readonly [key: string, words: string]

const entriesOf = (words: object, prefix = ''): Entry[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : entriesOf(value as object, `${prefix}${key}.`),
  )

const zh = new Map(
  entriesOf({ ...zhCN, acting, approval, audit, edits, editErrors, issue, notices, people, roster, sheet }),
)
const english = new Map(
  entriesOf({
    ...en,
    acting: englishActing,
    approval: englishApproval,
    audit: englishAudit,
    edits: englishEdits,
    editErrors: englishEditErrors,
    issue: englishIssue,
    sheet: englishSheet,
    notices: englishNotices,
    people: englishPeople,
    roster: englishRoster,
  }),
)
const placeholders = (words: string) =>
  [...words.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1] ?? '').sort()

/** English has a form for one where Chinese has one form for all. */
const chineseKey = (key: string) => key.replace(/_one$/, '_other')

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect([...english.keys()].filter(key => !zh.has(chineseKey(key)))).toEqual([])
    expect([...zh.keys()].filter(key => !english.has(key))).toEqual([])
  })

  it('have the same placeholders', () => {
    const differing = [...english].filter(
      ([key, words]) => placeholders(words).join() !== placeholders(zh.get(chineseKey(key)) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('give English a form for one wherever it counts', () => {
    const counting = [...english.keys()].filter(key => key.endsWith('_other'))
    expect(counting.filter(key => !english.has(key.replace(/_other$/, '_one')))).toEqual([])
  })

  it('leave no words empty', () => {
    expect([...zh, ...english].filter(([, words]) => words.trim() === '')).toEqual([])
  })

  it('speak as an office does: no exclamation marks, no 你, no 系统繁忙, no spaces between hanzi and digits', () => {
    const careless = /[!！]|你|系统繁忙|\p{Script=Han} \d|\d \p{Script=Han}/u
    expect([...zh].filter(([, words]) => careless.test(words))).toEqual([])
  })

  it('never label a button with 确定, 提交 or OK', () => {
    expect([...zh].filter(([, words]) => /^(确定|提交|OK)$/i.test(words))).toEqual([])
  })
})
