import { describe, expect, it } from 'vitest'
import { Gate } from './gate.ts'

const bytes = (...names: string[]) => names.map(name => new TextEncoder().encode(name))
const [a, b, c] = bytes('a', 'b', 'c') as [Uint8Array, Uint8Array, Uint8Array]

function recorded() {
  const log: string[] = []
  const write = (way: string) => (updates: readonly Uint8Array[]) =>
    log.push(`${way} ${updates.map(u => new TextDecoder().decode(u)).join('+')}`)
  return { gate: new Gate(write('text'), write('wire')), log }
}

describe('[ED-01] the gate holds both ways while composing', () => {
  it('lets everything through at once while nothing is composed', () => {
    const { gate, log } = recorded()
    gate.receive(a)
    gate.emit(b)
    expect(log).toEqual(['text a', 'wire b'])
  })

  it('holds both ways until the composition has ended, then sends before it receives', () => {
    const { gate, log } = recorded()
    gate.close()
    gate.receive(a)
    gate.emit(b)
    gate.emit(c)
    expect(log).toEqual([])
    gate.open()
    expect(log).toEqual(['wire b+c', 'text a'])
  })

  it('delivers what was held only once', () => {
    const { gate, log } = recorded()
    gate.close()
    gate.emit(a)
    gate.open()
    gate.open()
    gate.close()
    gate.open()
    expect(log).toEqual(['wire a'])
  })

  it('stays closed through a second start without an end between', () => {
    const { gate, log } = recorded()
    gate.close()
    gate.receive(a)
    gate.close()
    expect(gate.isClosed).toBe(true)
    expect(log).toEqual([])
  })
})
