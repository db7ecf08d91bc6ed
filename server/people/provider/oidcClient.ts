import * as openid from 'openid-client'

/** How old a sign-in at the provider may be, in seconds: as long as a session here may idle. */
const MAX_AGE = 12 * 3600
/** Seconds that the provider may take for an answer. */
const TIMEOUT = 10

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly loginClaim: string | undefined
}

/** Whom the provider vouches for. */
export interface Vouched {
  /** What the provider calls him: for ever the same. */
  readonly subject: string
  /** What the claim says that holds sign-in names, where one is configured. */
  readonly login: string | null
  /** When he proved there who he is, in milliseconds since the epoch. */
  readonly provedAt: number | null
}

/** Why it vouches for nobody: it could not be asked, it or the person refused, or its answer is not to be trusted. */
export type VouchFailure = 'unreachable' | 'refused' | 'untrusted'

/** What an attempt holds that the answer must match. */
export interface Expected {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The provider, as the standards have it; no rule of ours. */
export interface OidcClient {
  newAttempt(): Pick<Expected, 'nonce' | 'verifier'>
  /** The provider's page for an attempt. @throws when it cannot be asked */
  pageFor(expected: Expected, redirectUri: string): Promise<URL>
  /** Redeems what the browser came back with. */
  redeem(cameTo: URL, expected: Expected): Promise<Vouched | VouchFailure>
  /** The provider's page to sign out; null where it has none, or cannot be asked. */
  signOutPage(backTo: string): Promise<URL | null>
}

export function createOidcClient(settings: OidcSettings, onError: (error: unknown) => void): OidcClient {
  const { issuer, clientId, clientSecret, loginClaim } = settings
  let known: Promise<openid.Configuration> | null = null

  /** Asks the provider about itself when it is first needed, and again after it failed (ID-10). */
  function configuration(): Promise<openid.Configuration> {
    known ??= discover().catch(error => {
      known = null
      throw error
    })
    return known
  }

  const discover = () =>
    openid.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT,
      // The settings let plain http pass on this machine alone.
      execute: [
        openid.enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
      ],
    })

  /** A sign-in name that the provider keeps for the person: in the token, or else where it describes him. */
  async function loginOf(
    config: openid.Configuration,
    tokens: { readonly access_token: string },
    claims: openid.IDToken,
  ): Promise<string | null> {
    if (loginClaim === undefined) return null
    const inToken = claims[loginClaim]
    const value =
      inToken !== undefined || config.serverMetadata().userinfo_endpoint === undefined
        ? inToken
        : (await openid.fetchUserInfo(config, tokens.access_token, claims.sub))[loginClaim]
    return typeof value === 'string' && value.trim() !== '' ? value.trim().toLowerCase() : null
  }

  return {
    newAttempt: () => ({ nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() }),
    async pageFor({ state, nonce, verifier }, redirectUri) {
      const config = await configuration()
      return openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // It also makes the provider say when the person proved who he is.
        max_age: String(MAX_AGE),
      })
    },
    async redeem(cameTo, { state, nonce, verifier }) {
      try {
        const config = await configuration()
        const tokens = await openid.authorizationCodeGrant(config, cameTo, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined) return 'untrusted'
        return {
          subject: claims.sub,
          login: await loginOf(config, tokens, claims),
          provedAt: claims.auth_time === undefined ? null : claims.auth_time * 1000,
        }
      } catch (error) {
        // An ordinary refusal is nobody's fault; all else the operator has to know.
        if (error instanceof openid.AuthorizationResponseError) return 'refused'
        onError(error)
        return isNoAnswer(error) ? 'unreachable' : 'untrusted'
      }
    },
    async signOutPage(backTo) {
      try {
        const config = await configuration()
        if (config.serverMetadata().end_session_endpoint === undefined) return null
        return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo })
      } catch (error) {
        onError(error)
        return null
      }
    },
  }
}

/** Whether the provider gave no answer at all: `fetch` failed, or took too long. */
function isNoAnswer(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const names = [error.name, error.cause instanceof Error ? error.cause.name : '']
  return (
    error.message === 'fetch failed' || names.some(name => name === 'TimeoutError' || name === 'AbortError')
  )
}
