import { createHmac } from 'node:crypto'
import type { SendResult, Way } from './way.ts'

/** Milliseconds that the receiver has to answer. */
const ANSWER = 10_000

export interface WebhookDeps {
  readonly url: string
  readonly secret: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/**
 * NT-08: one signed POST a message. The receiver checks `X-Lianshu-Signature` over `<timestamp>.<body>`, and refuses an old
 * timestamp. Redirects are not followed: what is signed for one address is not handed on to another.
 */
export function createWebhookWay({ url, secret, now }: WebhookDeps): Way {
  const closing = new AbortController()
  return {
    async send({ id, at, kind, title, items, recipients }) {
      const body = JSON.stringify({
        id,
        at,
        kind,
        title,
        text: items.map(item => (items.length === 1 ? item.text : `${item.title}。${item.text}`)).join('\n'),
        url: items[0]?.url,
        recipients: recipients.map(({ personId, name }) => ({ personId, name })),
      })
      const timestamp = String(Math.floor(now() / 1000))
      const limit = AbortSignal.timeout(ANSWER)
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            'User-Agent': 'lianshu',
            'X-Lianshu-Timestamp': timestamp,
            'X-Lianshu-Signature': signatureOf(secret, timestamp, body),
          },
          body,
          signal: AbortSignal.any([limit, closing.signal]),
        })
        // The answer's body is of no use, and may be of any length.
        await response.body?.cancel()
        return resultOf(response.status)
      } catch (error) {
        if (limit.aborted) return { kind: 'failed', code: 'timeout', detail: '', final: false, down: true }
        return { kind: 'failed', code: 'unreachable', detail: causeOf(error), final: false, down: true }
      }
    },
    close: () => closing.abort(),
  }
}

/** `sha256=` and the HMAC in lower-case hex. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

function resultOf(status: number): SendResult {
  if (status >= 200 && status < 300) return { kind: 'sent' }
  const code = status >= 300 && status < 400 ? 'redirected' : 'refused'
  // A receiver that is being set up anew answers 404 for a while: nothing here is final.
  return {
    kind: 'failed',
    code,
    detail: `HTTP ${status}`,
    final: false,
    down: status >= 500 || code === 'redirected',
  }
}

/** Of fetch's wrapped errors the one that says something. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 200)
}
