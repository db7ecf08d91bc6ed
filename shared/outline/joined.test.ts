import { describe, expect, it } from 'vitest'
import { outlineOf, parseText, warningsOf } from './testing/lines.ts'

const read = (...lines: string[]) => {
  const report = parseText(['自评报告', ...lines].join('\n'))
  return { outline: outlineOf(report), warnings: warningsOf(report) }
}

describe('headings joined to a paragraph', () => {
  it('[IM-05] are split off when their number continues the headings before them', () => {
    expect(
      read(
        '一、履职情况',
        '（一）加强领导情况。',
        '全年研究4次。（二）保障投入情况。',
        '足额到位。',
        '（三）改革情况。',
        '成效明显。',
      ),
    ).toEqual({
      outline: [
        '1 一、 履职情况',
        '2 （一） 加强领导情况。 | 全年研究4次。',
        '2 （二） 保障投入情况。 | 足额到位。',
        '2 （三） 改革情况。 | 成效明显。',
      ],
      warnings: ['heading_split@4'],
    })
  })

  it('[IM-05] are split off inside run-in items, several in one paragraph', () => {
    expect(
      read('一、履职情况', '1.健全机制。研究4次。2.保障投入。足额到位。3.深化改革。成效明显。'),
    ).toMatchObject({
      outline: [
        '1 一、 履职情况',
        '2 1. 健全机制。 | 研究4次。',
        '2 2. 保障投入。 | 足额到位。',
        '2 3. 深化改革。 | 成效明显。',
      ],
      warnings: ['heading_split@3', 'heading_split@3', 'number_form@3'],
    })
  })

  it('[IM-05] are split off when they are the first and the second follows', () => {
    expect(read('现报告如下：一、概况', '学校9所。', '二、措施', '抓紧办理。')).toEqual({
      outline: ['1 一、 概况 | 学校9所。', '1 二、 措施 | 抓紧办理。'],
      warnings: ['heading_split@2'],
    })
    expect(read('一、履职情况（一）加强领导', '研究4次。', '（二）保障投入', '足额到位。')).toEqual({
      outline: ['1 一、 履职情况', '2 （一） 加强领导 | 研究4次。', '2 （二） 保障投入 | 足额到位。'],
      warnings: ['heading_split@2'],
    })
  })

  it('[IM-05] keep the automatic number of the line that they are joined to', () => {
    expect(
      read(
        '一、履职情况',
        '（一）加强领导。',
        '研究4次。',
        '（二）保障投入。足额到位。（三）深化改革。成效明显。',
      ).outline.slice(2),
    ).toEqual(['2 （二） 保障投入。 | 足额到位。', '2 （三） 深化改革。 | 成效明显。'])
  })

  it.each([
    [
      'an enumeration inside a paragraph',
      [
        '一、概况',
        '（一）做法。',
        '主要有：（一）压实责任。（二）强化考核。成效明显。',
        '（二）问题。',
        '仍有差距。',
      ],
    ],
    [
      'a reference to a heading that stands elsewhere',
      ['一、概况', '（一）做法。', '做法见下文。（二）部分另有说明。', '（二）问题。', '仍有差距。'],
    ],
    ['a decimal', ['一、概况', '1.投入。', '投入1亿元。2.5亿元为专项债。', '2.产出。', '新建9所。']],
    [
      'a number out of order',
      ['一、概况', '（一）做法。', '压实责任。（五）强化考核。', '（二）问题。', '仍有差距。'],
    ],
  ])('[IM-05] are not seen in %s', (_, lines) => {
    expect(read(...lines).warnings.filter(w => /heading_split|maybe_heading_inside/u.test(w))).toEqual([])
  })

  it('[IM-05] are only noted when what follows the number is too long for a title', () => {
    const long =
      '持续推进各级各类学校在党的领导下按照既定方案分步骤分阶段全面落实各项改革任务并取得阶段性成效'
    const { outline, warnings } = read('一、概况', '（一）做法。', `压实责任。（二）${long}。`)
    expect(outline).toHaveLength(2)
    expect(warnings).toEqual(['maybe_heading_inside@4'])
  })
})
