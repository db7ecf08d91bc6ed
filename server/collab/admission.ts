import type { IncomingMessage } from 'node:http'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/collab.ts'
import type { Person } from './connection.ts'

/** What a client asks for in the address of its upgrade. */
export interface Request {
  readonly sectionId: string
  /** `?ack=1`: wants message types 4 and 5. */
  readonly ack: boolean
  /** `?epoch=`: under which epoch its local copy was made; null when it does not say. */
  readonly copyEpoch: number | null
}

export interface Admission {
  /** Who the session cookie or `?ticket=` belongs to. */
  identify(request: IncomingMessage): Promise<Person | null>
  /** Whether a page of this site sent a request that comes with a cookie. */
  allowedOrigin(request: IncomingMessage): boolean
}

const PATH = /^\/collab\/([^/]+)$/

/** Decides on an upgrade as far as that needs no room: what is asked for and by whom, or the code to close with. */
export async function admit(
  request: IncomingMessage,
  { identify, allowedOrigin }: Admission,
): Promise<{ request: Request; person: Person } | CloseCode> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const sectionId = sectionIdOf(url.pathname)
  if (sectionId === null) return CLOSE.notFound
  // Browsers send cookies along with other sites' upgrades too; a ticket they do not have.
  if (!url.searchParams.has('ticket') && !allowedOrigin(request)) return CLOSE.notSignedIn
  const person = await identify(request)
  if (person === null) return CLOSE.notSignedIn
  // A page of somebody who signed out in another tab must not send his text in the name of who signed in there since.
  const writer = url.searchParams.get('person')
  if (writer !== null && writer !== person.personId) return CLOSE.notSignedIn
  // An older editor destroys what it does not know by merely opening it, so saying nothing is no better.
  if (url.searchParams.get('schema') !== String(SCHEMA_VERSION)) return CLOSE.schema
  const epoch = url.searchParams.get('epoch')
  if (epoch !== null && !/^\d{1,15}$/.test(epoch)) return CLOSE.malformed
  return {
    request: {
      sectionId,
      ack: url.searchParams.get('ack') === '1',
      copyEpoch: epoch === null ? null : Number(epoch),
    },
    person,
  }
}

/** `/collab/<sectionId>/comments` is kept for comments, and nothing is there yet. */
function sectionIdOf(pathname: string): string | null {
  const [, encoded] = PATH.exec(pathname) ?? []
  if (encoded === undefined) return null
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
