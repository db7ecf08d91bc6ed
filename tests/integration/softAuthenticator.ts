import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { NewPasskey, PasskeyProof } from '../../server/people/passkeys/answers.ts'
import { SITE } from './office.ts'

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>

/** As much of CBOR as an authenticator needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([k, v]) => [cbor(k), cbor(v)])])
}

function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.of((major << 5) | n)
  if (n < 256) return Buffer.of((major << 5) | 24, n)
  return Buffer.of((major << 5) | 25, n >> 8, n & 255)
}

interface Key {
  readonly id: Buffer
  readonly privateKey: KeyObject
  readonly userHandle: string
}

/** What may be wrong with what it answers. */
export interface Flaw {
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  /** No finger, no code. */
  readonly unverified?: boolean
  readonly userHandle?: string
  /** Made under an id that is taken. */
  readonly id?: string
}

/** A browser with an authenticator, in software: one passkey, ES256, a counter. */
export class SoftAuthenticator {
  counter = 0
  /** How much it counts for each use; 0 is one that does not count. */
  step = 1
  private key: Key | null = null

  get credentialId(): string {
    return this.present().id.toString('base64url')
  }

  create(options: unknown, flaw: Flaw = {}): NewPasskey {
    const { challenge, rp, user } = options as {
      challenge: string
      rp: { id: string }
      user: { id: string }
    }
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const id = flaw.id === undefined ? randomBytes(32) : Buffer.from(flaw.id, 'base64url')
    this.key = { id, privateKey, userHandle: user.id }
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const cose = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const authData = Buffer.concat([
      this.authData(flaw.rpId ?? rp.id, flaw, 0x40),
      Buffer.alloc(16),
      Buffer.of(0, id.length),
      id,
      cose,
    ])
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return {
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, flaw).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  get(options: unknown, flaw: Flaw = {}): PasskeyProof {
    const { challenge, rpId = '' } = options as { challenge: string; rpId?: string }
    const { id, privateKey, userHandle } = this.present()
    this.counter += this.step
    const client = clientData('webauthn.get', challenge, flaw)
    const authData = this.authData(flaw.rpId ?? rpId, flaw, 0)
    return {
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey).toString(
          'base64url',
        ),
        userHandle: flaw.userHandle ?? userHandle,
      },
    }
  }

  private authData(rpId: string, { unverified = false }: Flaw, more: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(rpId), Buffer.of(0x01 | (unverified ? 0 : 0x04) | more), counter])
  }

  private present(): Key {
    if (this.key === null) throw new Error('no passkey was made yet')
    return this.key
  }
}

const clientData = (type: string, challenge: string, flaw: Flaw): Buffer =>
  Buffer.from(
    JSON.stringify({ type: flaw.type ?? type, challenge, origin: flaw.origin ?? SITE, crossOrigin: false }),
  )
