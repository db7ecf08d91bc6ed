import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { diffFigures } from './diffFigures.ts'
import { paragraph } from './testing/blocks.ts'

describe('[DF-11] figures', () => {
  const naming = (...mentions: [figureId: string, text: string][]): Block[] => [
    paragraph('1:1', '', { figures: mentions.map(([figureId, text]) => ({ figureId, at: 0, text })) }),
  ]

  it('are listed with the words of either version', () => {
    const before = naming(['rate', '52.4%'], ['schools', '46所'], ['gone', '3'])
    const after = naming(['new', '7'], ['rate', '51.8%'], ['schools', '46所'])
    expect(diffFigures(before, after)).toEqual([
      { figureId: 'new', before: null, after: '7' },
      { figureId: 'rate', before: '52.4%', after: '51.8%' },
      { figureId: 'gone', before: '3', after: null },
    ])
  })

  it('that are printed in several ways name them all', () => {
    expect(
      diffFigures(naming(['f', '4600'], ['f', '0.46万']), naming(['f', '4700'], ['f', '0.47万'])),
    ).toEqual([{ figureId: 'f', before: '4600、0.46万', after: '4700、0.47万' }])
  })
})
