import type { LogContent, LogEntry, LogSnapshot } from '../../server/storage/port.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** An entry whose update is a text, so that a test can read what a log holds. */
export const text = (update: string, personId = 'p', at = 1): LogEntry => ({
  update: encode(update),
  personId,
  at,
})

export const texts = (content: LogContent) =>
  content.entries.map(entry => new TextDecoder().decode(entry.update))

export const snapshot = (at: number, bytes = `up to ${at}`): LogSnapshot => ({
  at,
  bytes: encode(bytes),
  authors: encode(`authors up to ${at}`),
})
