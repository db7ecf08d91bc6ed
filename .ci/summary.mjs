// Prints the closing line that says how many tests passed and failed, from Vitest's JSON report.
import { readFileSync } from 'node:fs'

const [file = '', status = '1'] = process.argv.slice(2)
let passed = 0
let failed = status === '0' ? 0 : 1
let skipped = 0
try {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  passed = report.numPassedTests
  skipped = report.numPendingTests + report.numTodoTests
  failed = Math.max(failed, report.numFailedTests)
} catch {
  // Types, lint or import directions failed before any test ran: the status says so.
}
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`)
