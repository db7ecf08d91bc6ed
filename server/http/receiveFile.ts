import busboy from 'busboy'
import type { Request } from 'express'
import { Problem } from './problem.ts'

/** Takes the one file, the field `file`, out of a multipart request, up to the size that is allowed. */
export function receiveFile(req: Request, limit: number): Promise<{ name: string; bytes: Uint8Array }> {
  return new Promise((resolve, reject) => {
    const refuse = (problem: Problem) => {
      req.unpipe()
      req.resume()
      reject(problem)
    }
    const form = openForm(req, limit)
    if (form === null) return refuse(new Problem(400, 'malformed'))
    let file: { name: string; bytes: Uint8Array } | null = null
    form.on('file', (field, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => refuse(new Problem(413, 'import_too_large', { limit })))
      stream.on('end', () => {
        if (field === 'file') file = { name: info.filename ?? '', bytes: Buffer.concat(chunks) }
      })
    })
    form.on('error', () => refuse(new Problem(400, 'malformed')))
    form.on('close', () => (file === null ? refuse(new Problem(400, 'malformed')) : resolve(file)))
    req.pipe(form)
  })
}

function openForm(req: Request, fileSize: number): busboy.Busboy | null {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize, fields: 5, fieldSize: 1000 },
    })
  } catch {
    // Not multipart, or without a boundary.
    return null
  }
}
