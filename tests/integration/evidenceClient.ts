import type { Client } from './office.ts'

export interface Brought {
  readonly status: number
  readonly body: {
    readonly id?: string
    readonly sha256?: string
    readonly name?: string
    readonly bytes?: number
    readonly code?: string
    readonly details?: Readonly<Record<string, unknown>>
  }
}

const headersOf = (client: Client): Record<string, string> => ({
  'X-Requested-With': 'test',
  ...(client.cookie === null ? {} : { Cookie: client.cookie }),
})

/** Brings a file in one request, as a form; the fields stand before the file. */
export async function bring(
  client: Client,
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: Uint8Array },
  reportId = 'demo',
): Promise<Brought> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  const url = `${client.address}/api/reports/${reportId}/evidence`
  const response = await fetch(url, { method: 'POST', headers: headersOf(client), body: form })
  return { status: response.status, body: (await response.json()) as Brought['body'] }
}

/** Asks for a file, or a part of it. */
export const download = (
  client: Client,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> => fetch(`${client.address}${path}`, { headers: { ...headersOf(client), ...headers } })

const TUS = { 'Tus-Resumable': '1.0.0' }

/** The tus protocol by hand, so that a test can break off where it likes. */
export const tus = {
  begin(client: Client, bytes: number, said: Readonly<Record<string, string>>): Promise<Response> {
    const metadata = Object.entries(said)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',')
    const headers = {
      ...headersOf(client),
      ...TUS,
      'Upload-Length': String(bytes),
      'Upload-Metadata': metadata,
    }
    return fetch(`${client.address}/api/uploads`, { method: 'POST', headers })
  },
  goOn(client: Client, location: string, offset: number, bytes: Uint8Array): Promise<Response> {
    const headers = {
      ...headersOf(client),
      ...TUS,
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    }
    return fetch(client.address + location, { method: 'PATCH', headers, body: new Uint8Array(bytes) })
  },
  ask: (client: Client, location: string): Promise<Response> =>
    fetch(client.address + location, { method: 'HEAD', headers: { ...headersOf(client), ...TUS } }),
  drop: (client: Client, location: string): Promise<Response> =>
    fetch(client.address + location, { method: 'DELETE', headers: { ...headersOf(client), ...TUS } }),
}

export const offsetOf = (response: Response): number => Number(response.headers.get('Upload-Offset'))
export const uploadIdOf = (location: string): string => location.split('/').at(-1) ?? ''
