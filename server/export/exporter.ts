import { createHash } from 'node:crypto'
import type { GovDoc } from '../../shared/letter/govDoc.ts'
import { letterFileName } from '../../shared/letter/printed.ts'
import { startThread } from '../threads/startThread.ts'

export interface ExportedFile {
  /** As the download is called: the letter's title, 送审稿 with a draft. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Lower-case hex; the ETag. */
  readonly sha256: string
}

export interface Exporter {
  /** The letter as a Word file. Same letter, same bytes. Rejects when rendering fails or takes longer than a minute. */
  docx(doc: GovDoc): Promise<ExportedFile>
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const LONGEST_MS = 60_000

/**
 * Renders in a thread of its own, one letter at a time: a report of 11,000 characters takes 100 to 400 ms, in which
 * everyone's typing would wait. The thread ends with its letter, so that nothing of one can reach another.
 */
export function createExporter(): Exporter {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (doc: GovDoc): Promise<Uint8Array> => {
    const turn = last.then(() => renderApart(doc))
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    async docx(doc) {
      const bytes = await inTurn(doc)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { name: letterFileName(doc, 'docx'), mediaType: DOCX, bytes, sha256 }
    },
  }
}

function renderApart(doc: GovDoc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = startThread('export-worker', { workerData: doc })
    const overdue = setTimeout(() => void worker.terminate(), LONGEST_MS)
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => {
      clearTimeout(overdue)
      reject(new Error('the letter was not rendered'))
    })
  })
}
