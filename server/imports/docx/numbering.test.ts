import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { isImportFailure } from '../../../shared/outline/failure.ts'
import { IMPORT_LIMITS } from '../limits.ts'
import { parseXml } from '../xml.ts'
import { Numbering } from './numbering.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<lvl ilvl="${at}"><start val="1"/><numFmt val="${format}"/><lvlText val="${text}"/>${more}</lvl>`

const OFFICIAL = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
].join('')

function numbering(xml: string): Numbering {
  const root = parseXml(Buffer.from(`<numbering>${xml}</numbering>`), IMPORT_LIMITS)
  if (isImportFailure(root)) throw new Error(root.code)
  return new Numbering(root)
}

const abstract = (id: number, levels: string) => `<abstractNum abstractNumId="${id}">${levels}</abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<num numId="${id}"><abstractNumId val="${of}"/>${more}</num>`

/** What paragraphs of a list print, one for each level named. */
const count = (list: Numbering, numId: string, levels: readonly number[]) =>
  levels.map(at => {
    const number = list.next({ numId, level: at }, undefined)
    return number?.kind === 'number' ? number.text : number?.kind
  })

describe('Numbering', () => {
  it('[IM-13] counts 一、（一）1.（1） and restarts the lower levels', () => {
    const list = numbering(abstract(0, OFFICIAL) + num(1, 0))
    expect(count(list, '1', [0, 1, 2, 2, 3, 1, 2, 0, 1])).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '（1）',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ])
  })

  it('[IM-13] goes on counting in another list of the same definition, unless that one starts anew', () => {
    const restart = '<lvlOverride ilvl="0"><startOverride val="1"/></lvlOverride>'
    const list = numbering(abstract(0, OFFICIAL) + num(1, 0) + num(2, 0) + num(3, 0, restart))
    expect(count(list, '1', [0, 0])).toEqual(['一、', '二、'])
    expect(count(list, '2', [0])).toEqual(['三、'])
    expect(count(list, '3', [0, 0])).toEqual(['一、', '二、'])
  })

  it('[IM-13] prints numbers of several levels, in Arabic digits where the level says so', () => {
    const levels = level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<isLgl/>')
    expect(count(numbering(abstract(0, levels) + num(1, 0)), '1', [0, 1, 1])).toEqual([
      '第一章',
      '1.1',
      '1.2',
    ])
  })

  it('[IM-13] may keep counting below a new number', () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<lvlRestart val="0"/>')
    expect(count(numbering(abstract(0, levels) + num(1, 0)), '1', [0, 1, 0, 1])).toEqual([
      '1.',
      '（1）',
      '2.',
      '（2）',
    ])
  })

  it('[IM-13] takes the level from the style, and a level that a list has of its own', () => {
    const own = `<lvlOverride ilvl="1">${level(1, 'decimal', '%2)')}</lvlOverride>`
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<pStyle val="H2"/>')
    const list = numbering(abstract(0, levels) + num(1, 0) + num(2, 0, own))
    expect(list.next({ numId: '1' }, 'H2')).toEqual({ kind: 'number', text: '（1）' })
    expect(list.next({ numId: '2', level: 1 }, undefined)).toEqual({ kind: 'number', text: '2)' })
  })

  it('[IM-13] follows the link from a list to its style', () => {
    const linked = '<abstractNum abstractNumId="1"><numStyleLink val="S"/></abstractNum>'
    const style = `<abstractNum abstractNumId="0"><styleLink val="S"/>${OFFICIAL}</abstractNum>`
    expect(count(numbering(linked + style + num(1, 1)), '1', [0])).toEqual(['一、'])
  })

  it('[IM-13] tells bullets from numbers, and prints nothing for a list that is not there', () => {
    const list = numbering(abstract(0, level(0, 'bullet', '•')) + num(1, 0))
    expect(count(list, '1', [0])).toEqual(['bullet'])
    expect(count(list, '9', [0])).toEqual([undefined])
  })
})
