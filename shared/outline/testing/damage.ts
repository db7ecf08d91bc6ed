import fc from 'fast-check'

/** One thing that happens to the lines of a file on its way. `i` and `j` choose the place, modulo what there is. */
interface Step {
  readonly kind: 'lose' | 'double' | 'move' | 'join' | 'break' | 'cut' | 'insert' | 'add'
  readonly i: number
  readonly j: number
  readonly junk: string
}

const JUNK = [
  ...['一、', '（二）', '3.', '（4）', '第三章', '。', '：', '“', '�', '目录'],
  ...['附件：1.名单', '附件2', '2024年1月2日', '望府发[2024]3号', '概况………………12', '机密★3年', '望川区教委'],
]

/** Damage to a file: lines lost, doubled, moved, joined or broken; signs lost; junk in a line or as one. */
export const damage: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>('lose', 'double', 'move', 'join', 'break', 'cut', 'insert', 'add'),
    i: fc.nat(10_000),
    j: fc.nat(10_000),
    junk: fc.constantFrom(...JUNK),
  }),
  { minLength: 1, maxLength: 8 },
)

/** The text after all that. */
export const spoil = (text: string, steps: readonly Step[]): string =>
  steps.reduce<readonly string[]>(applyStep, text.split(/\r\n|\r|\n/u)).join('\n')

function applyStep(lines: readonly string[], { kind, i, j, junk }: Step): readonly string[] {
  const at = i % Math.max(1, lines.length)
  const line = lines[at] ?? ''
  const inLine = j % (line.length + 1)
  const [before, after] = [line.slice(0, inLine), line.slice(inLine)]
  switch (kind) {
    case 'lose':
      return lines.toSpliced(at, 1)
    case 'double':
      return lines.toSpliced(at, 0, line)
    case 'move':
      return lines.toSpliced(at, 1).toSpliced(j % Math.max(1, lines.length), 0, line)
    case 'join':
      return lines.toSpliced(at, 2, line + (lines[at + 1] ?? ''))
    case 'break':
      return lines.toSpliced(at, 1, before, after)
    case 'cut':
      return lines.toSpliced(at, 1, before + after.slice(1))
    case 'insert':
      return lines.toSpliced(at, 1, before + junk + after)
    case 'add':
      return lines.toSpliced(at, 0, junk)
  }
}
