import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../document/blocks.ts'
import { LEVELS, type Level } from '../document/schema.ts'
import { leavesOf, numberOutline } from '../report/outline.ts'
import { govDocSchema } from './govDoc.ts'
import { textOfRuns } from './runs.ts'
import { assembled, letter, paragraph, section } from './testing/letters.ts'

/** Outlines of any shape down to three levels, so that bodies may hold level 4, with a body for each leaf. */
const anyInput = fc
  .array(
    fc.record({
      depth: fc.integer({ min: 1, max: 3 }),
      title: fc.string({ unit: fc.constantFrom('甲', '乙', '丙', ' '), maxLength: 4 }),
      body: fc.array(
        fc.record({
          text: fc.string({ unit: fc.constantFrom('文', '1', '，', '　', '😀'), maxLength: 8 }),
          level: fc.option(fc.constant(4 as Level), { nil: undefined }),
          table: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 12 },
  )
  .map(drafts => {
    const path: string[] = []
    const sections = drafts.map(({ depth, title }, i) => {
      path.length = Math.min(path.length, depth - 1)
      const parentId = path.at(-1) ?? null
      path.push(`s${i}`)
      return section(`s${i}`, parentId, `题${title}`)
    })
    const leaves = new Set(leavesOf(sections).map(s => s.id))
    const bodies = drafts.flatMap(({ body }, i): [string, Block[]][] => {
      const blocks = body.map((b, j): Block => {
        const id = `${i}:${j}`
        if (!b.table) return { ...paragraph(b.text, b.level), id }
        return {
          id,
          kind: 'table',
          text: b.text,
          figures: [],
          rows: [[{ text: b.text, colSpan: 2 }], [{ text: b.text }]],
        }
      })
      return leaves.has(`s${i}`) ? [[`s${i}`, blocks]] : []
    })
    return { sections, bodies: new Map(bodies) }
  })

const visible = (text: string) => text.replace(/[\s。]/gu, '')

describe('any letter', () => {
  it('[EX-02] prints every visible character of its sections, in order', () => {
    fc.assert(
      fc.property(anyInput, ({ sections, bodies }) => {
        const doc = assembled({ letter, sections, bodies, draft: false })
        const printed = doc.nodes.map(node => {
          if (node.kind === 'heading') return textOfRuns([...node.title, ...(node.runIn ?? [])])
          if (node.kind === 'text') return textOfRuns(node.runs)
          return node.kind === 'gap'
            ? ''
            : node.rows
                .flat()
                .flatMap(cell => cell.paragraphs.map(textOfRuns))
                .join('')
        })
        const given = sections.map(({ id, title }) => {
          const blocks = bodies.get(id) ?? []
          return (
            title +
            blocks
              .map(b =>
                b.kind === 'table'
                  ? b.rows
                      .flat()
                      .map(c => c.text)
                      .join('')
                  : b.text,
              )
              .join('')
          )
        })
        expect(visible(printed.join(''))).toBe(visible(given.join('')))
      }),
    )
  })

  it('[EX-03] has the numbers that the outline shows', () => {
    fc.assert(
      fc.property(anyInput, ({ sections, bodies }) => {
        const doc = assembled({ letter, sections, bodies, draft: false })
        const numbers = numberOutline(sections)
        const headings = doc.nodes.flatMap(n =>
          n.kind === 'heading' && textOfRuns(n.title).startsWith('题') ? [n] : [],
        )
        expect(headings.map(h => h.number)).toEqual(sections.map(s => numbers.get(s.id)?.number))
      }),
    )
  })

  it('is valid by its own schema', () => {
    fc.assert(
      fc.property(anyInput, ({ sections, bodies }) => {
        const doc = assembled({ letter, sections, bodies, draft: false })
        expect(govDocSchema.parse(doc)).toEqual(doc)
        expect(doc.nodes.every(n => n.kind !== 'heading' || LEVELS.includes(n.level))).toBe(true)
      }),
    )
  })
})
