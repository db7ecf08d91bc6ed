import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CLIENT } from './identityProvider.ts'

/** What an ID token says, and by which key. */
export interface Token {
  readonly claims: Readonly<Record<string, unknown>>
  readonly algorithm?: 'RS256' | 'none'
  /** Signed by a key that the provider does not publish. */
  readonly foreignKey?: boolean
}

/** A provider in whose answers anything may stand: each code is redeemed for `token`. */
export interface HostileProvider {
  readonly issuer: string
  token: Token
  close(): Promise<void>
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken({ claims, algorithm = 'RS256' }: Token, key: KeyObject): string {
  const head = `${encode({ alg: algorithm, kid: 'one' })}.${encode(claims)}`
  const signature = algorithm === 'none' ? '' : sign('sha256', Buffer.from(head), key).toString('base64url')
  return `${head}.${signature}`
}

export async function openHostileProvider(): Promise<HostileProvider> {
  const [own, foreign] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
  if (own === undefined || foreign === undefined) throw new Error('no keys')
  const state: { token: Token } = { token: { claims: {} } }
  const http = createServer((request, response) => {
    const answers: Readonly<Record<string, () => object>> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/jwks': () => ({
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      }),
      '/token': () => ({
        access_token: 'any',
        token_type: 'Bearer',
        id_token: idToken(state.token, state.token.foreignKey ? foreign.privateKey : own.privateKey),
      }),
    }
    const answer = answers[request.url ?? '']
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return Object.assign(state, {
    issuer,
    close: async () => {
      http.closeAllConnections()
      await new Promise(resolve => http.close(resolve))
    },
  })
}

/** Claims that hold, for an attempt's nonce. */
export const goodClaims = (issuer: string, nonce: string) => ({
  iss: issuer,
  sub: 'sub-1',
  aud: CLIENT.id,
  nonce,
  iat: Math.floor(Date.now() / 1000),
  exp: Math.floor(Date.now() / 1000) + 300,
})
