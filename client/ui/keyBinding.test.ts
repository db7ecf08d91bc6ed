import { describe, expect, it } from 'vitest'
import { capsOf, matches } from './keyBinding.ts'

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  target: document.body,
  ...more,
})

describe('shortcuts', () => {
  it('are their key, whatever its case, without Ctrl and Alt', () => {
    expect(matches({ keys: 'j' }, pressed('J'))).toBe(true)
    expect(matches({ keys: 'j' }, pressed('k'))).toBe(false)
    expect(matches({ keys: 'j' }, pressed('j', { ctrlKey: true }))).toBe(false)
    expect(matches({ keys: '+' }, pressed('+'))).toBe(true)
  })

  it('never take a single letter from a text field', () => {
    for (const tag of ['input', 'textarea', 'select'] as const)
      expect(matches({ keys: 's' }, pressed('s', { target: document.createElement(tag) }))).toBe(false)
    const tick = Object.assign(document.createElement('input'), { type: 'checkbox' })
    expect(matches({ keys: 's' }, pressed('s', { target: tick }))).toBe(true)
  })

  it('take chords and Escape there too, with Command as Ctrl', () => {
    const target = document.createElement('textarea')
    expect(matches({ keys: 'Ctrl+Enter' }, pressed('Enter', { target, metaKey: true }))).toBe(true)
    expect(matches({ keys: 'Escape' }, pressed('Escape', { target }))).toBe(true)
  })

  it('leave Space and Enter to the control that has the focus', () => {
    const target = document.createElement('button')
    expect(matches({ keys: ' ' }, pressed(' '))).toBe(true)
    expect(matches({ keys: ' ' }, pressed(' ', { target }))).toBe(false)
    expect(matches({ keys: 'Enter' }, pressed('Enter', { target }))).toBe(false)
    expect(matches({ keys: 'Ctrl+Enter' }, pressed('Enter', { target, ctrlKey: true }))).toBe(true)
    expect(matches({ keys: 's' }, pressed('s', { target }))).toBe(true)
  })

  it('never count while an input method is composing', () => {
    expect(matches({ keys: 'Escape' }, pressed('Escape', { isComposing: true }))).toBe(false)
    expect(matches({ keys: 'j' }, pressed('j', { keyCode: 229 }))).toBe(false)
  })

  it('are drawn as caps', () => {
    expect(capsOf('Ctrl+Enter')).toEqual(['Ctrl', '↵'])
    expect(capsOf('j')).toEqual(['J'])
    expect(capsOf('+')).toEqual(['+'])
  })
})
