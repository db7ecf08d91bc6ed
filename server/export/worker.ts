import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { govDocSchema } from '../../shared/letter/govDoc.ts'
import { renderDocx } from './docx/render.ts'

/** Renders the letter it is started with, answers its bytes, and ends. */
const doc = govDocSchema.safeParse(workerData)
// A ZodError loses its message on the way out of a thread.
if (!doc.success) throw new TypeError(`not a letter: ${z.prettifyError(doc.error)}`)
parentPort?.postMessage(await renderDocx(doc.data))
