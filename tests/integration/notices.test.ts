import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assign, down, SECTION, submit } from '../../server/reports/testing/office.ts'
import type { Records } from '../../server/storage/port.ts'
import { DEFAULT_CHOICES } from '../../shared/notices/choices.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { type HookServer, openHookServer } from './hookServer.ts'
import { type MailServer, openMailServer } from './mailServer.ts'
import { HOUR, MINUTE, noticeOffice, SECRET } from './noticeOffice.ts'

const approve = (seen: { version: number; hash: string }) => ({
  type: 'section.approve' as const,
  sectionId: SECTION,
  ...seen,
})
const DAY = 24 * HOUR

describe('notices by mail', () => {
  let mail: MailServer
  beforeEach(async () => {
    mail = await openMailServer()
  })
  afterEach(() => mail.close())
  const open = () => noticeOffice({ smtp: mail.url })
  const to = (login: string) => mail.received.filter(m => m.to[0] === `${login}@wangchuan.example`)

  it('[NT-05] [NT-07] what blocks others goes within a minute, in both forms, with a link and no free text', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    await office.act('finance.drafter', { type: 'section.submit', sectionId: SECTION, note: '机密附言' })
    await office.after(MINUTE - 1)
    expect(mail.received).toEqual([])
    await office.after(1 + MINUTE)
    expect(mail.received).toHaveLength(1)
    const [received] = mail.received
    expect(received).toMatchObject({
      to: ['finance.reviewer@wangchuan.example'],
      subject: '联署：请审核：一、教育经费',
    })
    expect(received?.text).toContain('请审核：一、教育经费\nfinance.drafter办理后转来，时限11月20日 17:00')
    expect(received?.text).toContain(`https://lianshu.example/r/n1/s/${SECTION}/sign`)
    expect(received?.html).toContain(`<a href="https://lianshu.example/r/n1/s/${SECTION}/sign"`)
    expect(`${received?.text}${received?.html}`).not.toContain('机密')
  })

  // Where it breaks: at the nth write of the look at the events, before or after that is stored.
  const crashes = [1, 2, 3, 4, 5].flatMap(nth => [[nth, 'not stored'] as const, [nth, 'stored'] as const])
  it.each(crashes)(
    '[NT-02] a crash at write %i (%s) loses nothing and sends nothing twice',
    async (nth, fate) => {
      const office = await open()
      await office.withMail('finance.reviewer')
      await office.notices().work()
      const whole = office.records()
      let writes = 0
      const breaking: Records = {
        ...whole,
        async put(...given) {
          if (++writes < nth) return whole.put(...given)
          if (writes === nth && fate === 'stored') await whole.put(...given)
          return down()
        },
      }
      await office.act('finance.drafter', submit)
      office.restart(breaking)
      await office.notices().work()
      office.restart()
      await office.notices().work()
      await office.after(2 * MINUTE)
      await office.after(2 * MINUTE)
      expect(mail.received).toHaveLength(1)
      expect(await office.notices().list('finance.reviewer', 10)).toHaveLength(1)
      await office.notices().close()
    },
  )

  it('[NT-02] two that look at the same events tell everybody once', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    await office.act('finance.drafter', submit)
    const first = office.notices()
    office.restart()
    await Promise.all([first.work(), office.notices().work()])
    await first.close()
    await office.after(2 * MINUTE)
    expect(mail.received).toHaveLength(1)
    expect(await office.notices().list('finance.reviewer', 10)).toHaveLength(1)
  })

  it('[NT-02] a message that was sent is not sent again when its event is looked at anew', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    await office.act('finance.drafter', submit)
    await office.notices().work()
    await office.after(2 * MINUTE)
    await office.records().remove('notice-cursor', 'report/n1')
    office.restart()
    await office.after(2 * MINUTE)
    await office.after(2 * MINUTE)
    expect(mail.received).toHaveLength(1)
  })

  it('[NT-06] a mail server that is away is tried again, with longer pauses, until it is back', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    await mail.close()
    await office.act('finance.drafter', submit)
    await office.notices().work()
    await office.after(MINUTE)
    const failing = await office.notices().health()
    expect(failing[0]).toMatchObject({
      configured: true,
      waiting: 1,
      failed: 0,
      error: { code: 'unreachable' },
    })
    mail = await openMailServer(Number(new URL(mail.url).port))
    // The first pause is a minute: nothing is tried before it is over.
    await office.after(MINUTE - 1)
    expect(mail.received).toHaveLength(0)
    await office.after(1)
    expect(mail.received).toHaveLength(1)
    expect((await office.notices().health())[0]).toMatchObject({ waiting: 0, failed: 0 })
    expect(office.notices().counts()).toMatchObject({ mail: 1, failures: 1, waiting: 0 })
  })

  it('[NT-06] what is refused for good is given up at once, named to the administrator, and sent when he asks', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    mail.refuseWith(550)
    await office.act('finance.drafter', submit)
    await office.notices().work()
    await office.after(MINUTE)
    const [health] = await office.notices().health()
    expect(health).toMatchObject({ waiting: 0, failed: 1, error: { code: 'refused' } })
    expect(health?.error?.detail).toContain('550')
    mail.refuseWith(null)
    await office.after(DAY)
    expect(mail.received).toHaveLength(0)
    expect(await office.notices().retry()).toBe(1)
    await office.after(1)
    expect(mail.received).toHaveLength(1)
  })

  it('[NT-06] attempts are bounded', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    mail.refuseWith(450)
    await office.act('finance.drafter', submit)
    await office.notices().work()
    let looks = 0
    while ((await office.notices().health())[0]?.failed === 0 && looks++ < 30) await office.after(3 * HOUR)
    expect(looks).toBe(16)
    expect(office.notices().counts()).toMatchObject({ failures: 16, waiting: 0, failed: 1 })
  })

  it('[NT-05] what is no hurry goes in one mail at nine, by the district’s clock', async () => {
    const office = await open()
    await office.withMail('finance.drafter', 'edu.coordinator')
    await office.act('finance.drafter', submit)
    await office.act('finance.reviewer', approve(await office.seen()))
    await office.act('finance.head', { type: 'section.sign', sectionId: SECTION, ...(await office.seen()) })
    await office.act('edu.coordinator', { type: 'section.accept', sectionId: SECTION })
    await office.notices().work()
    // It is nine o'clock: the next digest is tomorrow's.
    await office.after(DAY - 1)
    expect(to('finance.drafter')).toEqual([])
    await office.after(1)
    expect(to('finance.drafter').map(m => m.subject)).toEqual(['联署：您有2条通知'])
    expect(to('finance.drafter')[0]?.text).toMatch(/已审签：一、教育经费[\s\S]*已纳入：一、教育经费/)
  })

  it('[NT-05] what comes to a person within a minute comes as one mail', async () => {
    const office = await open()
    await office.withMail('finance.liaison')
    // The assignment of the founding, and a reminder of it.
    await office.act('edu.coordinator', { type: 'reminder.send', sectionIds: [SECTION] })
    await office.notices().work()
    await office.after(MINUTE)
    expect(to('finance.liaison').map(m => m.subject)).toEqual(['联署：您有2条通知'])
  })

  it('[NT-05] each person chooses: off is off, also for what waits already', async () => {
    const office = await open()
    await office.withMail('finance.reviewer', 'finance.drafter')
    await office.act('finance.drafter', submit)
    await office.notices().work()
    const off = { ...DEFAULT_CHOICES.mail, act: 'off' as const }
    await office.notices().choose('finance.reviewer', {
      ...DEFAULT_CHOICES,
      email: 'finance.reviewer@wangchuan.example',
      mail: off,
    })
    await office.after(2 * DAY)
    expect(to('finance.reviewer')).toEqual([])
    expect((await office.notices().health())[0]).toMatchObject({ waiting: 0, failed: 0 })
  })

  it('[NT-03] who loses the right between the event and the sending gets nothing, and sees nothing', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    await office.act('finance.drafter', submit)
    await office.notices().work()
    expect(await office.notices().unread('finance.reviewer')).toBe(1)
    const { posts } = office.directory
    office.directory = { ...office.directory, posts: posts.filter(p => p.personId !== 'finance.reviewer') }
    await office.after(2 * MINUTE)
    expect(mail.received).toEqual([])
    expect(await office.notices().list('finance.reviewer', 10)).toEqual([])
    expect(await office.notices().unread('finance.reviewer')).toBe(0)
  })

  it('[NT-04] what is done or read meanwhile is not sent, and what is done counts as read', async () => {
    const office = await open()
    await office.withMail('finance.reviewer', 'finance.head')
    await office.act('finance.drafter', submit)
    await office.notices().work()
    await office.act('finance.reviewer', approve(await office.seen()))
    await office.notices().work()
    expect(await office.notices().unread('finance.reviewer')).toBe(0)
    expect((await office.notices().list('finance.reviewer', 10))[0]).toMatchObject({
      done: true,
      read: false,
    })
    const [turn] = await office.notices().list('finance.head', 10)
    expect(turn).toMatchObject({
      kind: 'turn',
      task: 'sign' satisfies Task['kind'],
      read: false,
      done: false,
    })
    await office.notices().markRead('finance.head', { ids: [turn?.id ?? ''] })
    await office.after(2 * MINUTE)
    expect(mail.received).toEqual([])
  })

  it('[NT-06] what happened days ago is listed, and no message is sent of it', async () => {
    const office = await open()
    await office.withMail('finance.reviewer')
    await office.act('finance.drafter', submit)
    office.now += 8 * DAY
    await office.after(0)
    await office.after(2 * DAY)
    expect(mail.received).toEqual([])
    expect(await office.notices().unread('finance.reviewer')).toBe(1)
  })
})

describe('notices by webhook', () => {
  let hook: HookServer
  beforeEach(async () => {
    hook = await openHookServer()
  })
  afterEach(() => hook.close())
  const open = () => noticeOffice({ hook: hook.url })

  it('[NT-08] one signed POST for all whom an event concerns', async () => {
    const office = await open()
    await office.notices().work()
    await office.after(MINUTE)
    expect(hook.received).toHaveLength(1)
    const [received] = hook.received
    const { headers = {}, raw, body } = received ?? {}
    const timestamp = headers['x-lianshu-timestamp']
    expect(timestamp).toBe(String(office.now / 1000))
    expect(headers['x-lianshu-signature']).toBe(
      `sha256=${createHmac('sha256', SECRET).update(`${timestamp}.${raw}`).digest('hex')}`,
    )
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: expect.any(String),
      kind: 'turn',
      title: '请起草：一、教育经费',
      text: 'edu.coordinator办理后转来，时限11月20日 17:00',
      url: `https://lianshu.example/r/n1/s/${SECTION}`,
      recipients: [
        { personId: 'finance.drafter', name: 'finance.drafter' },
        { personId: 'finance.liaison', name: 'finance.liaison' },
      ],
    })
  })

  it('[NT-03] [NT-08] says nothing of an opinion but that something waits, and no free text', async () => {
    const office = await open()
    await office.act('edu.coordinator', { ...assign('finance'), coUnitIds: ['health'] } as typeof submit)
    await office.act('finance.drafter', submit)
    await office.act('finance.reviewer', approve(await office.seen()))
    await office.act('health.head', {
      type: 'section.countersign',
      sectionId: SECTION,
      ...(await office.seen()),
      opinion: 'disagree',
      text: '机密意见',
    })
    await office.notices().work()
    await office.after(MINUTE)
    const asked = hook.received.filter(({ body }) => JSON.stringify(body.recipients).includes('finance.head'))
    expect(asked.map(({ body }) => [body.kind, body.title, body.text])).toEqual([
      ['notice', '请登录查看：一、教育经费', '有新的办理事项'],
    ])
    expect(JSON.stringify(hook.received)).not.toMatch(/机密|会商|disagree|consult/)
  })

  it('[NT-08] redirects are not followed, a refusal is tried again', async () => {
    const office = await open()
    await office.notices().work()
    hook.answer(302, { Location: `${hook.url}/elsewhere` })
    await office.after(MINUTE)
    expect(hook.received.map(h => h.path)).toEqual(['/hook'])
    expect((await office.notices().health())[1]).toMatchObject({
      waiting: 1,
      error: { code: 'redirected', detail: 'HTTP 302' },
    })
    hook.answer(200)
    await office.after(MINUTE)
    expect((await office.notices().health())[1]).toMatchObject({ waiting: 0, failed: 0 })
    expect(hook.received.map(h => h.body.id)).toEqual([hook.received[0]?.body.id, hook.received[0]?.body.id])
  })

  it('[NT-06] a receiver that never answers holds up no command, and a stop breaks it off', async () => {
    const office = await open()
    await office.notices().work()
    hook.answer('hang')
    office.now += MINUTE
    const hanging = office.notices().work()
    await office.act('finance.drafter', submit)
    expect((await office.seen()).version).toBe(1)
    while (hook.received.length === 0) await new Promise(resolve => setImmediate(resolve))
    await office.notices().close()
    await hanging
    // The attempt that was broken off counts for nothing.
    office.restart()
    expect((await office.notices().health())[1]).toMatchObject({ waiting: 1, failed: 0 })
  })
})
