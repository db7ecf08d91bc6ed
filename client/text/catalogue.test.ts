import { describe, expect, it } from 'vitest'
import { en as enOfAll } from './en/index.ts'
import { issue as enIssue } from './en/issue.ts'
import { sheet as enSheet } from './en/sheet.ts'
import { zhCN as zhOfAll } from './zh-CN/index.ts'
import { issue } from './zh-CN/issue.ts'
import { sheet } from './zh-CN/sheet.ts'

const zhCN = { ...zhOfAll, issue, sheet }
const en = { ...enOfAll, issue: enIssue, sheet: enSheet }

type Entry = readonly [key: string, words: string]

const entriesOf = (words: object, prefix = ''): Entry[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : entriesOf(value as object, `${prefix}${key}.`),
  )

const zh = new Map(entriesOf(zhCN))
const english = new Map(entriesOf(en))
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
