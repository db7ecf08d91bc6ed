import type { PeopleCommand } from '../../shared/people/events.ts'
import type { People } from '../people/people.ts'

/** Four months: as long as the head of civil affairs is away at the Party school. */
const AWAY = 120 * 24 * 60 * 60 * 1000

/** The deputy of the civil affairs bureau acts as its head: entered by the administrator, confirmed by the office head (PO-01). */
export async function orderActing({ directory, commands }: People, now: number): Promise<void> {
  const postsOf = (personId: string) => directory.current().posts.filter(post => post.personId === personId)
  async function order(personId: string, command: PeopleCommand) {
    const outcome = await commands.run(command, { personId, posts: postsOf(personId) })
    if (outcome.kind !== 'done') throw new Error(`the demo's acting post was refused: ${outcome.code}`)
  }
  const [head] = postsOf('civil.head')
  if (head === undefined) throw new Error('the demo has no head of civil affairs')
  await order('admin', {
    type: 'post.act',
    postId: head.id,
    personId: 'civil.reviewer',
    docNumber: `望委〔${new Date(now).getUTCFullYear()}〕18号`,
    from: new Date(now).toISOString(),
    to: new Date(now + AWAY).toISOString(),
  })
  const entered = postsOf('civil.reviewer').find(post => post.acting !== undefined)
  await order('gov.office', { type: 'post.confirm', postId: entered?.id ?? '' })
}
