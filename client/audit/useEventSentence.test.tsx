import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aChain } from './testing/chain.ts'
import { EVERY, everyBody, version } from './testing/everyEvent.ts'
import { openAudit, sentences } from './testing/openAudit.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the words of a record', () => {
  it('[AU-05] say each kind of act in a sentence, from its type and data alone, the newest first', async () => {
    await openAudit(aChain(...everyBody))
    expect(sentences()).toEqual(EVERY.map(([, , sentence]) => sentence).reverse())
    const verbs = [...document.querySelectorAll('tbody tr td:nth-child(4)')].map(cell =>
      cell.textContent.trim(),
    )
    expect(verbs).toEqual(EVERY.map(([, verb]) => verb).reverse())
  })

  it('[AU-05] print who acted in which post, and on whose behalf', async () => {
    const accepted = { type: 'section.accepted', data: version } as const
    await openAudit(aChain(accepted, { ...accepted, personId: 'shen', postId: 'deputy', onBehalfOf: 'head' }))
    const who = [...document.querySelectorAll('tbody tr td:nth-child(3)')].map(cell => cell.textContent)
    expect(who).toEqual(['言沈立言 区卫健委 副主任，受孟澜授权', '帆邓一帆 区教委 统稿人'])
  })
})
