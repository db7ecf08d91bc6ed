import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPasswordHashing, OWASP_COST, TooManyPasswords } from './passwordHash.ts'

const CHEAP = { log2N: 4, r: 8, p: 1 }
const cheap = createPasswordHashing(randomBytes, CHEAP)

describe('password hashes', () => {
  it('[PE-11] are scrypt at today’s OWASP cost', async () => {
    const hashing = createPasswordHashing(randomBytes)
    const hashed = await hashing.hash('wangchuan-2026')
    expect(OWASP_COST).toEqual({ log2N: 17, r: 8, p: 1 })
    expect(hashed).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await hashing.matches('wangchuan-2026', hashed)).toBe(true)
  })

  it('[PE-11] match their password alone, and differ for equal passwords', async () => {
    const hashed = await cheap.hash('wangchuan-2026')
    expect(await cheap.matches('wangchuan-2026', hashed)).toBe(true)
    expect(await cheap.matches('wangchuan-2027', hashed)).toBe(false)
    expect(await cheap.hash('wangchuan-2026')).not.toBe(hashed)
  })

  it('[PE-11] take a password however an input method wrote it', async () => {
    expect(await cheap.matches('ｗａｎｇｃｈｕａｎ－２０２６', await cheap.hash('wangchuan-2026'))).toBe(true)
  })

  it('[PE-11] are checked at the cost that they were made at, and known as outdated', async () => {
    const before = createPasswordHashing(randomBytes, { log2N: 3, r: 4, p: 2 })
    const hashed = await before.hash('wangchuan-2026')
    expect(await cheap.matches('wangchuan-2026', hashed)).toBe(true)
    expect(cheap.isOutdated(hashed)).toBe(true)
    expect(cheap.isOutdated(await cheap.hash('x'))).toBe(false)
  })

  it('[PE-42] [PE-14] of drawn passwords cost little to make, and as much as any to check', async () => {
    const hashing = createPasswordHashing(randomBytes, { log2N: 15, r: 8, p: 1 })
    const took = async (work: () => Promise<unknown>) => {
      const start = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    const [full, drawn] = [await hashing.hash('wangchuan-2026'), await hashing.hashDrawn('wangchuan-2026')]
    expect(drawn).toContain('ln=8,')
    expect(hashing.isOutdated(drawn)).toBe(true)
    expect(await hashing.matches('wangchuan-2026', drawn)).toBe(true)
    expect(await hashing.matches('wangchuan-2027', drawn)).toBe(false)
    const making = await took(() => hashing.hashDrawn('wangchuan-2026'))
    const checking = await took(() => hashing.matches('wrong one 2026', drawn))
    const usual = await took(() => hashing.matches('wrong one 2026', full))
    expect(making).toBeLessThan(usual / 4)
    expect(checking).toBeGreaterThan(usual / 4)
  })

  it('[PE-14] have a decoy that no password matches', async () => {
    expect(await cheap.matches('', cheap.decoy())).toBe(false)
    expect(cheap.isOutdated(cheap.decoy())).toBe(false)
  })

  it('refuse what is no hash', async () => {
    await expect(cheap.matches('x', 'plain')).rejects.toThrow('not a password hash')
  })

  it('[PE-25] wait in a line that has an end, so that memory has one', async () => {
    const hashing = createPasswordHashing(randomBytes, CHEAP)
    const outcomes = await Promise.allSettled(Array.from({ length: 70 }, () => hashing.hash('x')))
    const refused = outcomes.filter(outcome => outcome.status === 'rejected')
    expect(refused).toHaveLength(8)
    expect(refused.every(outcome => outcome.reason instanceof TooManyPasswords)).toBe(true)
    expect(await hashing.hash('x')).toMatch(/^\$scrypt/)
  })
})
