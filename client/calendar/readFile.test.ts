import { describe, expect, it } from 'vitest'
import { readFile } from './readFile.ts'

const blob = (...bytes: number[]) => new Blob([new Uint8Array(bytes)])

describe('a notice from a file', () => {
  it('[DL-01] is read in UTF-8 and in GB18030', async () => {
    expect(await readFile(new Blob(['10月1日 休\r\n']))).toEqual({ text: '10月1日 休\r\n' })
    // 休 in GB18030.
    expect(await readFile(blob(0xd0, 0xdd))).toEqual({ text: '休' })
  })

  it('[DL-01] is refused where it is no text, or far too much of it', async () => {
    expect(await readFile(blob(0x50, 0x4b, 0x03, 0x04))).toEqual({ why: 'notText' })
    expect(await readFile(blob(0xff, 0xff, 0xff))).toEqual({ why: 'notText' })
    expect(await readFile(new Blob(['日'.repeat(40_000)]))).toEqual({ why: 'tooLarge' })
  })
})
