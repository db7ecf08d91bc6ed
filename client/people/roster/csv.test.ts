import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

describe('a table as text', () => {
  it('[PE-41] has no formula in it, and keeps commas, quotes and line ends', () => {
    expect(csvOf([['=1+1', '@x', '-2', 'a,b', '他说"好"', '甲\n乙']])).toBe(
      `\ufeff'=1+1,'@x,'-2,"a,b","他说""好""","甲\n乙"\r\n`,
    )
  })
})
