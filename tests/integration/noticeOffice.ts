import { createMailWay } from '../../server/notices/mail.ts'
import { createNotices, type Notices } from '../../server/notices/notices.ts'
import type { Ways } from '../../server/notices/sender.ts'
import { createWebhookWay } from '../../server/notices/webhook.ts'
import { createReading } from '../../server/reports/reading.ts'
import { actor, office, SECTION } from '../../server/reports/testing/office.ts'
import type { Records } from '../../server/storage/port.ts'
import { DEFAULT_CHOICES } from '../../shared/notices/choices.ts'
import type { Directory } from '../../shared/people/directory.ts'
import type { CommandEnvelope, ReportCommand } from '../../shared/report/commands.ts'
import { district, START } from '../../shared/report/testing/scene.ts'

export const SECRET = 'a secret of the webhook'
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A report of `finance` with notices on it, and a clock that a test moves. */
export interface NoticeOffice {
  /** Milliseconds since the epoch. */
  now: number
  directory: Directory
  readonly notices: () => Notices
  readonly records: () => Records
  /** What failed beside the work. */
  readonly faults: unknown[]
  /** Gives a command that must be accepted. */
  readonly act: (login: string, command: ReportCommand, more?: Partial<CommandEnvelope>) => Promise<void>
  /** The version that stands, as its signers carry it. */
  readonly seen: () => Promise<{ version: number; hash: string }>
  /** Gives people mail addresses: `<login>@wangchuan.example`. */
  readonly withMail: (...logins: string[]) => Promise<void>
  /** Another start on the same store; `records` may be made to fail. */
  readonly restart: (records?: Records) => void
  /** Moves the clock and lets it do its work. */
  readonly after: (milliseconds: number) => Promise<void>
}

export async function noticeOffice(urls: { smtp?: string; hook?: string }): Promise<NoticeOffice> {
  const { storage, reports, run } = await office()
  const state = { now: Date.parse(START), directory: district, faults: [] as unknown[] }
  const iso = () => new Date(state.now).toISOString()
  /** Each start has its own: a stop closes them. */
  const ways = (): Ways => ({
    ...(urls.smtp === undefined ? {} : { mail: createMailWay(urls.smtp, 'localhost') }),
    ...(urls.hook === undefined
      ? {}
      : { robot: createWebhookWay({ url: urls.hook, secret: SECRET, now: () => state.now }) }),
  })
  let records: Records = storage.records
  let keys = 0
  const made = () =>
    createNotices({
      records,
      reports,
      reading: createReading({ reports, directory: () => state.directory, now: iso }),
      people: { current: () => state.directory, entries: async () => [] },
      ways: ways(),
      now: () => state.now,
      random: () => 1,
      timeZone: 'Asia/Shanghai',
      address: () => 'https://lianshu.example',
      tell: () => {},
      hears: () => false,
      onError: error => void state.faults.push(error),
    })
  let notices = made()
  return Object.assign(state, {
    notices: () => notices,
    records: () => storage.records,
    async act(login: string, command: ReportCommand, more: Partial<CommandEnvelope> = {}) {
      const outcome = await run(actor(login), command, `key-${++keys}`, more)
      if (outcome.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
    },
    async seen() {
      const section = (await reports.get('n1'))?.sections.find(s => s.id === SECTION)
      if (section === undefined || !('hash' in section)) throw new Error('no version stands')
      return { version: section.version, hash: section.hash }
    },
    async withMail(...logins: string[]) {
      for (const login of logins)
        await notices.choose(login, { ...DEFAULT_CHOICES, email: `${login}@wangchuan.example` })
    },
    restart(changed: Records = storage.records) {
      records = changed
      notices = made()
    },
    async after(milliseconds: number) {
      state.now += milliseconds
      await notices.work()
    },
  })
}
