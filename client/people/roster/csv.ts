/** What a spreadsheet would run instead of show: it gets an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/

const cell = (text: string): string => {
  const shown = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** A table as text that spreadsheets open as it is: with a byte order mark for the hanzi, and no formula in it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
