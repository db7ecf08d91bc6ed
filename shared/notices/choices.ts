import type { z } from 'zod'
import type { choices } from './schema.ts'

/** Ways out of the system; the list in the app is always kept. `robot`: the generic webhook. */
export const CHANNELS = ['mail', 'robot'] as const
export type Channel = (typeof CHANNELS)[number]

/** `now`: within a minute. `digest`: once a day, at 9:00 in the district. */
export const WHEN = ['now', 'digest', 'off'] as const
export type When = (typeof WHEN)[number]

/** What a person has chosen, with the address that he gave himself. */
export type Choices = z.infer<typeof choices>

/** A mail address as browsers have it, in a domain with a dot. */
export const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9-]{2,63}$/

/** NT-05: at once what others wait for, else the digest; in a chat that others read, only what cannot wait. */
export const DEFAULT_CHOICES: Choices = {
  mail: { act: 'now', back: 'now', result: 'digest', progress: 'digest' },
  robot: { act: 'now', back: 'now', result: 'off', progress: 'off' },
}

/** A person's choices, and which ways this server has. */
export interface ChoicesView extends Choices {
  readonly channels: Readonly<Record<Channel, boolean>>
}

/** Why something could not be sent. */
export const SEND_FAILURES = ['unreachable', 'timeout', 'login', 'refused', 'redirected'] as const
export type SendFailure = (typeof SEND_FAILURES)[number]

/** How sending goes, for the administrator. */
export interface ChannelHealth {
  readonly channel: Channel
  readonly configured: boolean
  readonly waiting: number
  readonly failed: number
  /** The last one of those that wait or have failed. */
  readonly error?: { readonly code: SendFailure; readonly detail: string; readonly at: string }
}
