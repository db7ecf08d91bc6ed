import { describe, expect, it } from 'vitest'
import { initialPassword, passwordFlaw } from './passwordRules.ts'

const missing = (password: string) => passwordFlaw(password, 'finance.head')?.details?.missing

describe('passwords that people choose', () => {
  it.each([
    ['too short', '123456789', 'length'],
    ['too long', 'ab12'.repeat(60), 'brevity'],
    ['the sign-in name', 'FINANCE.head', 'notLogin'],
    ['the same characters over and over', 'abababababab', 'variety'],
  ])('[PE-12] are refused when %s', (_, password, lack) => {
    expect(missing(password)).toBe(lack)
  })

  it.each(['wangchuan-2026', '望川区二〇二六年自评报告', 'correct horse battery'])(
    '[PE-12] may be %s',
    password => {
      expect(passwordFlaw(password, 'finance.head')).toBeNull()
    },
  )

  it('[PE-12] count characters, not code units', () => {
    expect(missing('😀😁😂🤣😃')).toBe('length')
  })
})

describe('first passwords', () => {
  it('[PE-13] are readable from a slip of paper and pass the rules', () => {
    const password = initialPassword(size => Buffer.from(Array.from({ length: size }, (_, i) => i * 17)))
    expect(password).toMatch(/^[a-km-np-z2-9]{5}(-[a-km-np-z2-9]{5}){2}$/)
    expect(passwordFlaw(password, 'zhou')).toBeNull()
  })
})
