import { useMeta } from '../server/useMeta.ts'

/** Whether this browser has passkeys at this address: yes, only at another one, or not at all. */
export type PasskeyPlace =
  | { readonly kind: 'unknown' | 'here' | 'never' }
  | { readonly kind: 'elsewhere'; readonly origin: string }

/** Where passkeys work, as the server says and the browser can (ID-07). */
export function usePasskeyPlace(): PasskeyPlace {
  const meta = useMeta()
  if (meta.status !== 'ready') return { kind: 'unknown' }
  const { passkeyOrigin } = meta.data
  if (passkeyOrigin === undefined) return { kind: 'never' }
  if (passkeyOrigin !== window.location.origin) return { kind: 'elsewhere', origin: passkeyOrigin }
  return { kind: 'PublicKeyCredential' in window ? 'here' : 'never' }
}
