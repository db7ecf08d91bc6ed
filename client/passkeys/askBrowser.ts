import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'
import { ApiError, NetworkError } from '../server/failures.ts'

/**
 * Asks the browser for passkeys. Its script is loaded when it is used: no page waits for it. What the browser refuses is
 * thrown as the server's refusals are, so that it is worded in one place; status 0 says that no server was asked.
 */
const script = async () => {
  try {
    return await import('@simplewebauthn/browser')
  } catch (error) {
    throw new NetworkError(error)
  }
}

export async function makePasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<RegistrationResponseJSON> {
  const { startRegistration } = await script()
  return startRegistration({ optionsJSON: options }).catch(refuse)
}

export async function signWithPasskey(
  options: PublicKeyCredentialRequestOptionsJSON,
): Promise<AuthenticationResponseJSON> {
  const { startAuthentication } = await script()
  return startAuthentication({ optionsJSON: options }).catch(refuse)
}

function refuse(error: unknown): never {
  // Turned away, out of time, or no such passkey here: the browser does not tell which.
  if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError'))
    throw new ApiError(0, 'passkey_unused')
  if (error instanceof Error && error.name === 'InvalidStateError') throw new ApiError(0, 'passkey_present')
  throw new ApiError(0, 'passkey_failed')
}
