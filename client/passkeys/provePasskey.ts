import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { api } from '../server/api.ts'
import { signWithPasskey } from './askBrowser.ts'

/** What the server takes in place of a password. */
export interface PasskeyBody {
  readonly passkey: AuthenticationResponseJSON
}

/** Gets a challenge of the server's signed by one of the person's passkeys. */
export async function provePasskey(use: 'sign-in' | 'confirm'): Promise<PasskeyBody> {
  const options = await api.post<PublicKeyCredentialRequestOptionsJSON>(`/api/passkeys/options/${use}`, {})
  return { passkey: await signWithPasskey(options) }
}
