import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_CHOICES } from '../../shared/notices/choices.ts'
import type { InboxNotice } from '../../shared/notices/notice.ts'
import type { Notice } from '../../shared/protocol/live.ts'
import { type MailServer, openMailServer } from './mailServer.ts'
import type { Client } from './office.ts'
import { EVERYONE, WHO } from './roles.ts'
import { type District, openDistrict, view } from './running.ts'

type Inbox = Extract<Notice, { kind: 'inbox' }>

describe('notices of a whole server', () => {
  let district: District
  let mail: MailServer
  beforeAll(async () => {
    mail = await openMailServer()
    district = await openDistrict({ SMTP_URL: mail.url })
  })
  afterAll(async () => {
    await district.close()
    await mail.close()
  })

  const hearing = async (client: Client) => {
    const heard: Inbox[] = []
    const waiting: (() => void)[] = []
    const socket: Socket = io(district.running.address, {
      path: '/live',
      forceNew: true,
      extraHeaders: { Cookie: client.cookie ?? '' },
    })
    socket.on('notice', (notice: Notice) => {
      if (notice.kind !== 'inbox') return
      heard.push(notice)
      for (const look of waiting) look()
    })
    await new Promise<void>(resolve => socket.on('connect', resolve))
    const until = (is: (notice: Inbox) => boolean) =>
      new Promise<Inbox>(resolve => {
        const look = () => {
          const found = heard.find(is)
          if (found !== undefined) resolve(found)
        }
        waiting.push(look)
        look()
      })
    return { heard, until, close: () => socket.close() }
  }
  const list = async (client: Client) => (await client.get('/api/me/notices?most=100')).body as InboxNotice[]
  const unread = async (client: Client) =>
    ((await client.get('/api/me/notices/unread')).body as { unread: number }).unread

  it('[NT-09] tells open pages at once what is new, and what counts no longer once it is done', async () => {
    const coordinator = await district.as('edu.coordinator')
    const drafter = await district.as('finance.drafter')
    const page = await hearing(drafter)
    const other = await hearing(await district.as('culture.drafter'))
    const remind = { type: 'reminder.send', sectionIds: ['demo-teacher-pay'], idempotencyKey: 'live-1' }
    expect((await coordinator.post('/api/reports/demo/commands', remind)).status).toBe(200)
    const { latest, unread: count } = await page.until(n => n.latest?.kind === 'reminder')
    expect(latest).toMatchObject({ by: 'edu.coordinator', sectionIds: ['demo-teacher-pay'], read: false })
    expect(await unread(drafter)).toBe(count)
    const submit = { type: 'section.submit', sectionId: 'demo-teacher-pay', idempotencyKey: 'live-2' }
    expect((await drafter.post('/api/reports/demo/commands', submit)).status).toBe(200)
    await page.until(n => n.latest === undefined && n.unread < count)
    expect((await list(drafter)).find(n => n.id === latest?.id)).toMatchObject({ done: true, read: false })
    expect(JSON.stringify(other.heard)).not.toContain('demo-teacher-pay')
    page.close()
    other.close()
  })

  it('[NT-09] marks one or all as read, on every page of the person', async () => {
    const reviewer = await district.as('finance.reviewer')
    const page = await hearing(reviewer)
    const [newest, ...rest] = (await list(reviewer)).filter(n => !n.done && !n.read)
    expect(newest).toMatchObject({ kind: 'turn', task: 'review' })
    const marked = await reviewer.post('/api/me/notices/read', { ids: [newest?.id] })
    expect(marked.body).toEqual({ unread: rest.length })
    await page.until(n => n.unread === rest.length)
    await reviewer.post('/api/me/notices/read', { upTo: newest?.id })
    expect(await unread(reviewer)).toBe(0)
    page.close()
  })

  it('[NT-05] pages through the list without gap or repetition', async () => {
    const coordinator = await district.as('edu.coordinator')
    const all = await list(coordinator)
    expect(all.length).toBeGreaterThan(5)
    const paged: InboxNotice[] = []
    for (let before: string | undefined; ; ) {
      const query = before === undefined ? '' : `&before=${encodeURIComponent(before)}`
      const part = (await coordinator.get(`/api/me/notices?most=4${query}`)).body as InboxNotice[]
      paged.push(...part)
      before = part.at(-1)?.id
      if (part.length < 4 || paged.length >= all.length) break
    }
    expect(paged.map(n => n.id).slice(0, all.length)).toEqual(all.map(n => n.id))
  })

  it('[NT-03] nobody’s list names a section whose versions he may not read', async () => {
    for (const who of EVERYONE) {
      const login = WHO[who]
      if (login === null) continue
      const client = await district.as(login)
      const notices = await list(client)
      if (['observer', 'auditor', 'admin'].includes(who)) expect([who, notices]).toEqual([who, []])
      for (const { kind, sectionIds = [] } of notices) {
        const [sectionId] = sectionIds
        if (sectionId === undefined || kind === 'taken') continue
        const { status } = await client.get(`/api/reports/demo/sections/${sectionId}/versions`)
        expect([who, kind, sectionId, status]).toEqual([who, kind, sectionId, 200])
      }
    }
  })

  it('[NT-05] a mail address is its person’s own: nobody else is given it', async () => {
    const head = await district.as('finance.head')
    const email = 'shen@wangchuan.example'
    await head.post('/api/me/notices/choices', { ...DEFAULT_CHOICES, email })
    expect((await head.get('/api/me/notices/choices')).body).toMatchObject({
      email,
      channels: { mail: true, robot: false },
    })
    for (const login of ['admin', 'edu.coordinator', 'finance.drafter'])
      for (const path of ['/api/people', '/api/me/notices/choices', '/api/reports/demo'])
        expect(JSON.stringify((await (await district.as(login)).get(path)).body)).not.toContain(email)
    const bad = await head.post('/api/me/notices/choices', { ...DEFAULT_CHOICES, email: 'a b@c' })
    expect(bad.status).toBe(400)
  })

  it('[NT-10] a test message comes at once, and not too often', async () => {
    const head = await district.as('finance.head')
    const test = () => head.post('/api/me/notices/test', { channel: 'mail' })
    expect((await test()).status).toBe(200)
    expect(mail.received.map(m => [m.to, m.subject])).toEqual([
      [['shen@wangchuan.example'], '联署：测试消息'],
    ])
    mail.refuseWith(550)
    expect(await test()).toMatchObject({
      status: 422,
      body: { code: 'not_sent', details: { missing: 'refused' } },
    })
    mail.refuseWith(null)
    await test()
    expect(await test()).toMatchObject({ status: 429, body: { code: 'too_fast' } })
  })

  it('[NT-06] counts are there for operators', async () => {
    const text = await (await fetch(`${district.running.address}/metrics`)).text()
    expect(text).toMatch(/^lianshu_notices_made_total [1-9]\d*$/m)
    for (const name of ['mail_sent_total', 'webhook_sent_total', 'send_failures_total', 'waiting', 'failed'])
      expect(text).toMatch(new RegExp(`^lianshu_notices_${name} \\d+$`, 'm'))
  })

  it('[NT-01] a delegation is told to who may act by it', async () => {
    const head = await district.as('health.head')
    const liaison = await district.as('health.liaison')
    const page = await hearing(liaison)
    const { posts } = (await head.get('/api/session')).body as { posts: { id: string }[] }
    const grant = {
      type: 'delegation.grant',
      fromPostId: posts[0]?.id,
      toPersonId: 'health.liaison',
      scope: {},
      from: '2020-01-01',
      to: '2099-01-01',
    }
    const from = new Date(Date.now() + 60_000).toISOString()
    const granted = await head.post('/api/people/commands', { ...grant, from })
    expect(granted.status).toBe(200)
    const { latest } = await page.until(n => n.latest?.kind === 'delegated')
    expect(latest).toMatchObject({ by: 'health.head', until: expect.stringMatching(/^2099-01-01/) })
    page.close()
    expect((await view(head)).id).toBe('demo')
  })
})
