import { api } from '../server/api.ts'
import { ApiError, NetworkError } from '../server/failures.ts'
import type { Carrier } from './uploadQueue.ts'

const PATH = '/api/uploads'
/** What a dropped line costs at most, and what a request carries. */
const CHUNK = 4 * 1024 * 1024
/** It tries again by itself for a while; then it waits to be told. */
const RETRY_AFTER = [500, 2000, 5000]

/** Uploads by the tus protocol: what the line drops is gone on with, also after the page was loaded anew. */
export const tusCarrier = (personId: string): Carrier => ({
  async send(file, place, { signal, onShare }) {
    const tus = await import('tus-js-client')
    return new Promise((resolve, reject) => {
      const upload = new tus.Upload(file, {
        endpoint: PATH,
        chunkSize: CHUNK,
        retryDelays: RETRY_AFTER,
        removeFingerprintOnSuccess: true,
        metadata: { reportId: place.reportId, sectionId: place.sectionId, filename: file.name },
        headers: { 'X-Requested-With': 'lianshu' },
        fingerprint: async () =>
          ['evidence', personId, place.sectionId, file.name, file.size, file.lastModified].join('/'),
        onProgress: (sent, total) => onShare(total === 0 ? 1 : sent / total),
        onShouldRetry: error => {
          const status = (
            error as { originalResponse?: { getStatus(): number } }
          ).originalResponse?.getStatus()
          return status === undefined || status >= 500 || status === 409 || status === 423 || status === 429
        },
        onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
        onError: error => reject(failureOf(error)),
      })
      signal.addEventListener('abort', () => {
        void upload.abort(true).catch(() => {})
        reject(signal.reason)
      })
      upload.findPreviousUploads().then(previous => {
        const [last] = previous
        if (last !== undefined) upload.resumeFromPreviousUpload(last)
        upload.start()
      }, reject)
    })
  },

  async bind(uploadId, place, vouched) {
    const { reportId, sectionId, paragraphId } = place
    const where = paragraphId === undefined ? { sectionId } : { sectionId, paragraphId }
    await api.post(`/api/reports/${reportId}/evidence`, { uploadId, ...where, ...(vouched && { vouched }) })
  },

  drop: uploadId =>
    fetch(`${PATH}/${uploadId}`, {
      method: 'DELETE',
      headers: { 'Tus-Resumable': '1.0.0', 'X-Requested-With': 'lianshu' },
    }).then(
      () => {},
      cause => {
        throw new NetworkError(cause)
      },
    ),
})

interface Answer {
  getStatus(): number
  getBody(): string
}

/** What tus reports as one kind of error: a refusal in the server's words, or no answer at all. */
function failureOf(error: Error): ApiError | NetworkError {
  const answer = (error as { originalResponse?: Answer | null }).originalResponse
  if (!answer || answer.getStatus() === 0) return new NetworkError(error)
  return ApiError.from(answer.getStatus(), jsonOf(answer.getBody()), new Headers())
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where the file comes from, for an element that shows it. */
export const evidencePath = (sha256: string): string => `/api/evidence/${sha256}`
export const thumbnailPath = (sha256: string): string => `${evidencePath(sha256)}?thumbnail=1`
