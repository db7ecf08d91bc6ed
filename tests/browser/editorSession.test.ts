import { describe, expect, it } from 'vitest'
import { troubleOf } from '../../client/editor/trouble.ts'
import { harness, join, onServer, start } from './editor/room.ts'

describe('saving', () => {
  it('[ED-02] says saved only when the server has counted every own frame as settled', async () => {
    await start()
    const wang = await join('wang')
    expect(wang.status.saving).toBeNull()
    harness.logs.hold()
    wang.type('甲')
    await wang.until(({ saving }) => saving?.kind === 'saving')
    expect(wang.status.saving).toEqual({ kind: 'saving', characters: 1 })
    harness.logs.release()
    await wang.untilSaved()
    expect(await onServer()).toBe('开头甲')
  })

  it('[ED-03] goes on writing without a network, counts what is only here, and saves it afterwards', async () => {
    await start()
    const wang = await join('wang')
    const li = await join('li')
    wang.session.setOnline(false)
    wang.type('网络断了写的 37个字')
    expect(wang.status.saving).toEqual({ kind: 'unsaved' })
    expect(wang.status.unsavedCharacters).toBe(10)
    expect(wang.status.writable).toBe(true)
    wang.session.setOnline(true)
    await wang.untilSaved()
    expect(wang.status.unsavedCharacters).toBe(0)
    await li.untilText(text => text === '开头网络断了写的 37个字')
  })

  it('[ED-03] carries again what the last socket had not settled, without doubling it', async () => {
    await start()
    const wang = await join('wang')
    harness.logs.hold()
    wang.type('甲')
    wang.session.setOnline(false)
    harness.logs.release()
    wang.type('乙')
    wang.session.setOnline(true)
    await wang.untilSaved()
    expect(await onServer()).toBe('开头甲乙')
  })

  it('[ED-08] [SY-23] writes on while the store fails, says so, and saves when it works again', async () => {
    await start()
    const wang = await join('wang')
    const idle = await join('li')
    harness.logs.failing = true
    wang.type('甲')
    await wang.until(({ reason }) => reason === 'storage')
    expect(wang.status.writable).toBe(true)
    expect(wang.status.saving).toEqual({ kind: 'unsaved' })
    wang.type('乙')
    expect(wang.status.unsavedCharacters).toBe(2)
    // Who only has the section open is told too (SY-23).
    await idle.until(status => troubleOf(status) === 'unsaved')
    expect(idle.status.unsavedCharacters).toBe(0)
    harness.logs.failing = false
    await idle.until(status => troubleOf(status) === null)
    await wang.untilSaved()
    expect(await onServer()).toBe('开头甲乙')
  })
})

describe('composing', () => {
  it('[ED-01] shows peers nothing of a composition, also when the server asks for all that it lacks', async () => {
    await start()
    const wang = await join('wang')
    const li = await join('li')
    const seen: string[] = []
    li.status.text?.doc.on('update', () => seen.push(li.text))
    wang.session.setComposing(true)
    wang.type('ni h')
    wang.session.setOnline(false)
    wang.session.setOnline(true)
    await wang.until(({ connected }) => connected)
    li.type('李')
    await li.untilSaved()
    wang.edit(body => {
      body.delete(0, 1)
    })
    wang.session.setComposing(false)
    await wang.untilSaved()
    expect(seen.join()).not.toMatch(/n/)
  })
})
