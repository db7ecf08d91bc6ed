/** A passkey of one's own, as `GET /api/passkeys` lists it. */
export interface ListedPasskey {
  readonly id: string
  readonly name: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly usedAt?: string
  /** On other devices of the same account too. */
  readonly synced: boolean
  /** Since when it opens nothing, because it may have been copied. */
  readonly copiedAt?: string
}
