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
  /** Only where the store is a demo. */
  readonly demo?: { readonly accounts: readonly DemoAccount[]; readonly password: string }
}

export const useMeta = (): Resource<Meta> => useResource<Meta>('/api/meta')
