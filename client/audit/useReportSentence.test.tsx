import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { aChain } from './testing/chain.ts'
import { APPROVAL } from './testing/everyApproval.ts'
import { openAudit, sentences } from './testing/openAudit.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

it('[AU-05] says each act on the report as a whole in a sentence, the newest first', async () => {
  await openAudit(aChain(...APPROVAL.map(([body]) => body)))
  expect(sentences()).toEqual(APPROVAL.map(([, , sentence]) => sentence).reverse())
  const verbs = [...document.querySelectorAll('tbody tr td:nth-child(4)')].map(cell =>
    cell.textContent.trim(),
  )
  expect(verbs).toEqual(APPROVAL.map(([, verb]) => verb).reverse())
})
