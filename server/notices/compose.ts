import { sha256 } from '../../shared/document/canonical.ts'
import type { Channel, Choices } from '../../shared/notices/choices.ts'
import { isConfidential, type PersonalNotice } from '../../shared/notices/notice.ts'
import { noticePath } from '../../shared/notices/place.ts'
import { chineseWord, type Said, sayNotice } from '../../shared/notices/say.ts'
import type { Directory } from '../../shared/people/directory.ts'
import type { Outgoing } from './way.ts'

export interface ToCompose {
  readonly id: string
  readonly channel: Channel
  readonly digest: boolean
  readonly notices: readonly PersonalNotice[]
  readonly people: readonly { readonly personId: string; readonly choices: Choices }[]
}

/** Puts notices into the words of a message. */
export interface Composer {
  compose(what: ToCompose): Outgoing
  /** What somebody sends to himself, to see whether it comes. */
  test(personId: string, choices: Choices): Outgoing
}

export interface ComposerDeps {
  readonly directory: () => Directory
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly timeZone: string
  /** As people's browsers reach the site, without a slash at the end. */
  readonly address: () => string
}

export function createComposer({ directory, now, timeZone, address }: ComposerDeps): Composer {
  const clock = new Intl.DateTimeFormat('zh-CN', {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  // What nobody did is the server's own doing.
  const person = (id: string) => directory().persons.find(p => p.id === id)?.name ?? chineseWord('server', {})
  const say = (notice: PersonalNotice): Said =>
    sayNotice(notice, {
      word: chineseWord,
      person,
      holder: postId => person(directory().posts.find(p => p.id === postId)?.personId ?? ''),
      unit: id => directory().units.find(u => u.id === id)?.name ?? '',
      moment: iso => clock.format(new Date(iso)),
    })

  /** In a chat that others read stands of an opinion only that something waits (NT-03). */
  const sayAloud = ({ forPost: _forPost, ...notice }: PersonalNotice): Said =>
    isConfidential(notice)
      ? { title: `请登录查看：${notice.section ?? notice.report ?? ''}`, text: '有新的办理事项' }
      : say(notice)

  const recipients = (people: ToCompose['people'], channel: Channel) =>
    people.map(({ personId, choices }) => ({
      personId,
      name: person(personId),
      ...(channel === 'mail' && choices.email !== undefined ? { email: choices.email } : {}),
    }))

  return {
    compose({ id, channel, digest, notices, people }) {
      const sorted = [...notices].sort((a, b) => (a.id < b.id ? -1 : 1))
      const items = sorted.map(notice => ({
        ...(channel === 'mail' ? say(notice) : sayAloud(notice)),
        url: address() + noticePath(notice),
      }))
      const [first] = sorted
      const several = digest || items.length > 1
      return {
        // What it is about stands in an id, and is not for everybody.
        id: sha256(id),
        at: first?.at ?? new Date(now()).toISOString(),
        kind: several ? 'digest' : first === undefined || isConfidential(first) ? 'notice' : first.kind,
        title: several ? `您有${items.length}条通知` : (items[0]?.title ?? ''),
        items,
        recipients: recipients(people, channel),
      }
    },
    test(personId, choices) {
      const at = new Date(now()).toISOString()
      const said = { title: '测试消息', text: '收到这条消息，说明通知能送到。' }
      return {
        id: sha256(`test~${personId}~${at}`),
        at,
        kind: 'test',
        title: said.title,
        items: [{ ...said, url: `${address()}/notices` }],
        recipients: recipients([{ personId, choices }], 'mail'),
      }
    },
  }
}
