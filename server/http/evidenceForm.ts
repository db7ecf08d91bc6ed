import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { Request } from 'express'
import { LIMITS } from '../../shared/protocol/collab.ts'
import { Problem } from './problem.ts'

/** A form that came in: its file as it lies on this disk, and its fields. */
export interface EvidenceForm {
  readonly file: { readonly path: string; readonly name: string }
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Takes the one file out of a multipart request and writes it to `path` as it comes, up to the size that is allowed.
 * `onFields` is told the fields that stood before the file: what may not be is refused before it is sent.
 *
 * @throws Problem; then nothing lies at `path`
 */
export async function receiveForm(
  request: Request,
  path: string,
  onFields: (fields: Readonly<Record<string, string>>) => void,
): Promise<EvidenceForm> {
  try {
    return await receive(request, path, onFields)
  } catch (error) {
    request.unpipe()
    request.resume()
    await rm(path, { force: true })
    throw error
  }
}

function receive(
  request: Request,
  path: string,
  onFields: (fields: Readonly<Record<string, string>>) => void,
): Promise<EvidenceForm> {
  return new Promise((resolve, reject) => {
    const form = openForm(request)
    if (form === null) return reject(new Problem(400, 'malformed'))
    const fields: Record<string, string> = {}
    let written: Promise<EvidenceForm['file']> | undefined
    form.on('field', (name, value) => {
      fields[name] = value
    })
    form.on('file', (field, stream, info) => {
      if (field !== 'file' || written !== undefined) return void stream.resume()
      try {
        onFields(fields)
      } catch (error) {
        stream.resume()
        return reject(error)
      }
      stream.on('limit', () =>
        stream.destroy(new Problem(413, 'evidence_too_large', { limit: LIMITS.evidenceBytes })),
      )
      written = pipeline(stream, createWriteStream(path, { mode: 0o600 })).then(() => ({
        path,
        name: info.filename ?? '',
      }))
      written.catch(reject)
    })
    form.on('error', () => reject(new Problem(400, 'malformed')))
    // A line that drops ends the request without its end.
    request.on('close', () => {
      if (!request.complete) reject(new Problem(400, 'malformed'))
    })
    form.on('close', () => {
      if (written === undefined) return reject(new Problem(400, 'malformed'))
      written.then(file => resolve({ file, fields }), reject)
    })
    request.pipe(form)
  })
}

function openForm(request: Request): busboy.Busboy | null {
  try {
    // It tells of a file that reaches the bound, not of one beyond it: hence one more byte.
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize: LIMITS.evidenceBytes + 1, fields: 10, fieldSize: 20_000 },
    })
  } catch {
    // Not multipart, or without a boundary.
    return null
  }
}
