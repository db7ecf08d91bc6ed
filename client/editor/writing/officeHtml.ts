/** Elements of a pasted page that hold no words of it. */
const WORDLESS = 'style, script, meta, link, title, xml, head, img, svg, object, iframe'
/** What Word and WPS put in front of an item of an automatic list: its printed number or dot. */
const LIST_NUMBER = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]'
const PARAGRAPHS = 'p, h1, h2, h3, h4, h5, h6'
const BLOCKS = `${PARAGRAPHS}, div, ul, ol, li, table, tbody, tr, td, th`

/**
 * Makes of what Word, WPS or a web page put on the clipboard plain paragraphs, headings and tables. The printed numbers of
 * automatic lists become text, line breaks become paragraphs; pictures and comments go.
 */
export function cleanOfficeHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(WORDLESS)) element.remove()
  for (const element of page.querySelectorAll('*')) if (element.localName === 'o:p') unwrap(element)
  for (const number of page.querySelectorAll(LIST_NUMBER)) number.replaceWith(listNumber(number))
  for (const lineBreak of [...page.querySelectorAll('br')]) splitAt(lineBreak, page)
  return page.body.innerHTML
}

function unwrap(element: Element): void {
  const isBlank = (element.textContent ?? '').trim() === ''
  if (isBlank) element.remove()
  else element.replaceWith(...element.childNodes)
}

/** `1.` and `（一）` stay; the signs that draw a dot in a symbol font do not. */
function listNumber(number: Element): string {
  const text = (number.textContent ?? '').trim()
  return /[\d一二三四五六七八九十]/u.test(text) ? `${text} ` : ''
}

/** Ends the paragraph at a line break and goes on in another of its kind. */
function splitAt(lineBreak: Element, page: Document): void {
  const holder = lineBreak.closest(BLOCKS) ?? page.body
  if (!holder.matches(PARAGRAPHS)) wrapWords(holder, page)
  const paragraph = lineBreak.closest(PARAGRAPHS)
  if (paragraph === null) return
  const rest = page.createRange()
  rest.setStartAfter(lineBreak)
  rest.setEndAfter(paragraph.lastChild ?? lineBreak)
  const next = paragraph.cloneNode(false) as Element
  next.append(rest.extractContents())
  lineBreak.remove()
  if (next.childNodes.length > 0) paragraph.after(next)
}

/** Puts the words that stand loose in a cell, an item or a page into paragraphs. */
function wrapWords(holder: Element, page: Document): void {
  let paragraph: Element | null = null
  for (const child of [...holder.childNodes]) {
    if (child instanceof Element && child.matches(BLOCKS)) paragraph = null
    else {
      if (paragraph === null) {
        paragraph = page.createElement('p')
        child.before(paragraph)
      }
      paragraph.append(child)
    }
  }
}
