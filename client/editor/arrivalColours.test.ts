import { describe, expect, it } from 'vitest'
import { ArrivalColours } from './arrivalColours.ts'

describe('[ED-18] colours of the people in a text', () => {
  it('go by order of arrival, and stay with who stays', () => {
    const colours = new ArrivalColours()
    colours.setPeople(['xu', 'gu'])
    expect([colours.of('xu'), colours.of('gu')]).toEqual([1, 2])
    colours.setPeople(['gu', 'wen'])
    expect([colours.of('gu'), colours.of('wen')]).toEqual([2, 1])
  })

  it('are all different for eight people, and used again for more', () => {
    const colours = new ArrivalColours()
    const people = Array.from({ length: 9 }, (_, i) => `p${i}`)
    colours.setPeople(people)
    expect(new Set(people.slice(0, 8).map(id => colours.of(id))).size).toBe(8)
    expect(colours.of('p8')).toBeGreaterThan(0)
  })
})
