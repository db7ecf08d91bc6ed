import { isIP } from 'node:net'

/** Where passkeys belong: a browser gives one to this origin alone. */
export interface PasskeySite {
  /** As browsers write it, e.g. `https://lianshu.example`. */
  readonly origin: string
  /** The name behind it; what a passkey is bound to for ever. */
  readonly rpId: string
}

/** The site of an address; null where browsers have no passkeys: a bare number, or a name without TLS. */
export function passkeySite(address: string): PasskeySite | null {
  const { origin, hostname, protocol } = new URL(address)
  const isLocal = hostname === 'localhost'
  if (isIP(hostname) !== 0 || hostname.startsWith('[') || (protocol !== 'https:' && !isLocal)) return null
  return { origin, rpId: hostname }
}
