import { describe, expect, it } from 'vitest'
import { canonicalVersion, versionHash } from '../../shared/document/canonical.ts'
import { paragraph } from '../../shared/document/testing/blocks.ts'
import { frozenText } from './frozenText.ts'

const content = {
  reportId: 'demo',
  sectionId: 'demo-a',
  n: 2,
  title: '教育经费',
  blocks: [paragraph('1:0', '教育支出只增不减。')],
  evidence: [],
}
const canonical = canonicalVersion(content)
const wanted = { sectionId: 'demo-a', n: 2, hash: versionHash(canonical) }

describe('a frozen text', () => {
  it('[SN-01] is read from the very string that its hash stands for', () => {
    expect(frozenText(canonical, wanted)?.blocks).toEqual(content.blocks)
  })

  it('[SN-01] is refused when one character differs', () => {
    expect(frozenText(canonical.replace('只增', '只减'), wanted)).toBeNull()
    expect(frozenText('', wanted)).toBeNull()
  })

  it('[SN-01] is refused when it is another section’s or version’s, whatever its hash', () => {
    expect(frozenText(canonical, { ...wanted, n: 3 })).toBeNull()
    expect(frozenText(canonical, { ...wanted, sectionId: 'demo-b' })).toBeNull()
  })
})
