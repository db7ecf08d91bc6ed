import { describe, expect, it } from 'vitest'
import { placeMenu } from './placeMenu.ts'

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

describe('the place of an open menu', () => {
  it('[BD-28] is below its button where there is room', () => {
    expect(placeMenu(box(1000, 128, 200, 300), box(1180, 100, 24, 24), desktop)).toMatchObject({
      side: 'below',
      shift: 0,
    })
  })

  it('[BD-28] is above it at the end of the window', () => {
    const place = placeMenu(box(1000, 828, 200, 300), box(1180, 800, 24, 24), desktop)
    expect(place).toEqual({ side: 'above', maxHeight: 788, shift: 0 })
  })

  it('[BD-28] is where more room is and rolls, where there is room on neither side', () => {
    expect(placeMenu(box(0, 204, 200, 300), box(8, 180, 24, 24), { width: 390, height: 320 })).toMatchObject({
      side: 'above',
      maxHeight: 168,
    })
    expect(placeMenu(box(8, 104, 200, 300), box(8, 80, 24, 24), { width: 390, height: 320 })).toMatchObject({
      side: 'below',
      maxHeight: 204,
    })
  })

  it('[BD-28] moves sideways into a narrow window', () => {
    expect(placeMenu(box(-60, 60, 200, 100), box(0, 20, 140, 36), phone).shift).toBe(68)
    expect(placeMenu(box(300, 60, 200, 100), box(300, 20, 60, 36), phone).shift).toBe(-118)
    expect(placeMenu(box(10, 60, 500, 100), box(10, 20, 60, 36), phone).shift).toBe(-2)
  })
})
