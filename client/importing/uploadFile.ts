import { announceSessionLost } from '../server/api.ts'
import { ApiError, NetworkError } from '../server/failures.ts'

interface Upload {
  /** Told the share that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/**
 * Sends one file as the field `file` and gives the JSON answer, like `api.upload`, with progress: `fetch` cannot tell how
 * much has been sent. Throws `ApiError`, `NetworkError`, or the signal's reason once it is aborted.
 */
export function uploadFile<T>(path: string, file: File, { onProgress, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('X-Requested-With', 'lianshu')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onload = () => {
      const { status } = request
      const body = jsonOf(request.responseText)
      if (status >= 200 && status < 300 && body !== undefined) return resolve(body as T)
      if (status === 401) announceSessionLost()
      const retryAfter = request.getResponseHeader('Retry-After')
      reject(
        ApiError.from(status, body, new Headers(retryAfter === null ? {} : { 'Retry-After': retryAfter })),
      )
    }
    request.onerror = () => reject(new NetworkError())
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
