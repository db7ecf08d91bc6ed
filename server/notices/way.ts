import type { SendFailure } from '../../shared/notices/choices.ts'
import type { Said } from '../../shared/notices/say.ts'

/** What is sent in one message. */
export interface Outgoing {
  /** The same whenever it is tried again, so that a receiver can tell a repetition. */
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  /** A kind of notice, `digest` for several, or `test`. */
  readonly kind: string
  readonly title: string
  /** At least one; each with the full address of its page. */
  readonly items: readonly (Said & { readonly url: string })[]
  readonly recipients: readonly Recipient[]
}

export interface Recipient {
  readonly personId: string
  readonly name: string
  /** Where the way is mail. */
  readonly email?: string
}

export type SendResult =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'failed'
      readonly code: SendFailure
      /** What the other side said, for the administrator: a status, the first line of an answer. */
      readonly detail: string
      /** It will be refused again, however often it is tried. */
      readonly final: boolean
      /** Nothing else would get through now either. */
      readonly down: boolean
    }

/** A way out of the system: mail, or the webhook. It never throws for what the other side did. */
export interface Way {
  send(message: Outgoing): Promise<SendResult>
  /** Breaks off what is under way. */
  close(): void
}
