/** Ends a sentence. 分号 too: between two of them official prose makes one statement. */
const ENDS = '。！？!?；'
/** What closes behind the mark that ends a sentence belongs to the sentence. */
const CLOSING = '”’」』）)》〉】〕'
/** Nothing ends within brackets and titles: an aside is a part of its sentence, however many it holds. */
const BRACKETS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
}
/** Speech keeps its sentences; what is listed in it with 分号 is one of them. */
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' }
const PAIRS = { ...BRACKETS, ...QUOTES }

/** A text's sentences; a line break is a piece of its own. Together they are the text. */
export function sentencesOf(text: string): string[] {
  const ends = sentenceEnds(text)
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
}

/** Where the sentences of a text end, in UTF-16 units, the text's own end last. */
export function sentenceEnds(text: string): number[] {
  const partners = partnersIn(text)
  const ends: number[] = []
  const open: number[] = []
  let brackets = 0
  const isEnd = (char: string) => ENDS.includes(char) && brackets === 0 && !(char === '；' && open.length > 0)
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (char === '\n') {
      if (i > 0 && ends.at(-1) !== i) ends.push(i)
      ends.push(i + 1)
      continue
    }
    if (open.at(-1) === i) {
      open.pop()
      if (isBracketEnd(char)) brackets--
    }
    const partner = partners.get(i)
    if (partner !== undefined) {
      open.push(partner)
      if (char in BRACKETS) brackets++
    }
    if (!isEnd(char)) continue
    while (ENDS.includes(text[i + 1] ?? '\n') || CLOSING.includes(text[i + 1] ?? '\n')) {
      i++
      if (open.at(-1) === i) open.pop()
    }
    ends.push(i + 1)
  }
  if (text !== '' && ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

const isBracketEnd = (char: string): boolean => Object.values(BRACKETS).includes(char)

/** Where what opens at a place closes again, within its line. What never closes, as in a list's `1）`, is no bracket. */
function partnersIn(text: string): Map<number, number> {
  const partners = new Map<number, number>()
  let open: { readonly at: number; readonly closes: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (char === '\n') open = []
    const closes = PAIRS[char]
    if (closes !== undefined) open.push({ at: i, closes })
    else if (char === open.at(-1)?.closes) partners.set(open.pop()?.at ?? i, i)
  }
  return partners
}
