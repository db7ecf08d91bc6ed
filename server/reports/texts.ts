import { canonicalJson } from '../../shared/document/canonical.ts'
import type { EventBody, EventDraft } from '../../shared/report/events.ts'
import { eventBody } from '../../shared/report/events.ts'
import type { Blobs } from '../storage/port.ts'

/**
 * Free text of events. Each text is a blob `{salt, text}`, and an event names it by the blob's SHA-256: without the blob
 * nobody can guess the text from the chain, however short it is.
 */
export interface Texts {
  /** Stores a draft's texts and puts their addresses into its data. */
  seal(draft: EventDraft): Promise<EventBody>
  read(addresses: Iterable<string>): Promise<Record<string, string>>
}

export function createTexts(blobs: Blobs, newSalt: () => string): Texts {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  return {
    async seal({ body, texts = {} }) {
      const put = (text: string) => blobs.put(encoder.encode(canonicalJson({ salt: newSalt(), text })))
      const addresses: Record<string, string | string[]> = {}
      for (const [name, text] of Object.entries(texts))
        addresses[name] = typeof text === 'string' ? await put(text) : await Promise.all(text.map(put))
      return eventBody.parse({ type: body.type, data: { ...body.data, ...addresses } })
    },
    async read(addresses) {
      const found: Record<string, string> = {}
      for (const address of new Set(addresses)) {
        const blob = await blobs.get(address)
        if (blob === null) continue
        found[address] = (JSON.parse(decoder.decode(blob)) as { text: string }).text
      }
      return found
    },
  }
}
