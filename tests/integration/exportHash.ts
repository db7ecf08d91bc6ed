import { createHash } from 'node:crypto'
import { renderDocx } from '../../server/export/docx/render.ts'
import { sampleLetter } from './exportSample.ts'

/** Prints the hash of the sample letter's file: run by the test of determinism in other time zones. */
const bytes = await renderDocx(sampleLetter())
process.stdout.write(createHash('sha256').update(bytes).digest('hex'))
