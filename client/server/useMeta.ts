import { setDistrictZone } from '../text/districtZone.ts'
import { api } from './api.ts'
import { isFailure } from './failures.ts'
import { type Resource, useResource } from './useResource.ts'

/** An account of the demo, offered at sign-in. */
export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly role: string
}

/** What `GET /api/meta` says of this server. */
export interface Meta {
  readonly name: string
  readonly version: string
  /** Of the document, for `/collab`. */
  readonly schema: number
  /** The district's, in which days and times are written. */
  readonly timeZone: string
  /** Where passkeys work (ID-07); absent where they do nowhere. */
  readonly passkeyOrigin?: string
  /** People may sign in through an identity provider too (ID-16). */
  readonly provider?: true
  /** Only where the store is a demo. */
  readonly demo?: { readonly accounts: readonly DemoAccount[]; readonly password: string }
}

export const useMeta = (): Resource<Meta> => useResource<Meta>('/api/meta')

/** Milliseconds that a page waits for the server's zone before it is drawn without. */
const ZONE_MS = 3000

/** Asks for the district's zone, once, before anything is drawn. Without an answer the page keeps the usual one. */
export async function startInDistrictZone(): Promise<void> {
  const late = new Promise<undefined>(resolve => setTimeout(resolve, ZONE_MS))
  const asked = api.get<Meta>('/api/meta').catch((error: unknown) => {
    if (!isFailure(error)) throw error
  })
  const meta = await Promise.race([asked, late])
  if (meta !== undefined) setDistrictZone(meta.timeZone)
}
