import { describe, expect, it } from 'vitest'
import { readMarkdown } from './markdown.ts'

const read = (...lines: string[]) => {
  const source = readMarkdown(lines.join('\n'))
  return source.lines.filter(l => l.kind === 'table' || l.text !== '')
}

describe('readMarkdown', () => {
  it('[IM-12] gives headings their level and leaves their numbers alone', () => {
    expect(read('# 自评报告 #', '## 一、概况', '###（一）规模', '#1号检察建议落实到位。')).toEqual([
      { kind: 'paragraph', line: 1, text: '自评报告', styleLevel: 1 },
      { kind: 'paragraph', line: 2, text: '一、概况', styleLevel: 2 },
      { kind: 'paragraph', line: 3, text: '（一）规模', styleLevel: 3 },
      { kind: 'paragraph', line: 4, text: '#1号检察建议落实到位。' },
    ])
  })

  it('[IM-12] knows headings by the line under them', () => {
    expect(read('自评报告', '===', '概况', '---', '', '---', '正文。')).toEqual([
      { kind: 'paragraph', line: 1, text: '自评报告', styleLevel: 1 },
      { kind: 'paragraph', line: 3, text: '概况', styleLevel: 2 },
      { kind: 'paragraph', line: 7, text: '正文。' },
    ])
  })

  it('[IM-12] keeps typed numbers, drops bullets, quotes, fences, rules and emphasis', () => {
    const lines = read(
      '1. 健全机制。',
      '2\\. 保障投入。',
      '- **全年**培训9人次。',
      '> 引文。',
      '```',
      '- 3*4*5',
      '```',
      '***',
    )
    expect(lines.map(l => (l.kind === 'paragraph' ? l.text : ''))).toEqual([
      '1. 健全机制。',
      '2. 保障投入。',
      '全年培训9人次。',
      '引文。',
      '3*4*5',
    ])
  })

  it('[IM-12] reads pipe tables with escaped pipes and line breaks', () => {
    expect(read('| 学段 | 学校 |', '|:--|--:|', '| 小学 | 38 |', '| 初\\|中 | 12<br>13 |', '表后。')).toEqual(
      [
        {
          kind: 'table',
          line: 1,
          rows: [
            [{ text: '学段' }, { text: '学校' }],
            [{ text: '小学' }, { text: '38' }],
            [{ text: '初|中' }, { text: '12\n13' }],
          ],
        },
        { kind: 'paragraph', line: 5, text: '表后。' },
      ],
    )
  })

  it('[IM-12] takes a line with a pipe for text when no row of dashes follows', () => {
    expect(read('甲|乙', '丙|丁')).toHaveLength(2)
  })

  it('[IM-12] quotes properties at the start, but no text between two rules', () => {
    const withProperties = readMarkdown('---\ntitle: 自评\n---\n正文。')
    expect(withProperties.warnings).toMatchObject([{ code: 'front_matter', line: 2 }])
    expect(withProperties.lines).toHaveLength(1)
    expect(readMarkdown('---\n全区有学校9所。\n---\n正文。').warnings).toEqual([])
  })
})
