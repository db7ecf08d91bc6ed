import { postsOf } from '../../shared/people/directory.ts'
import { peopleCommand } from '../../shared/people/events.ts'
import type { CommandEnvelope } from '../../shared/report/commands.ts'
import type { PeopleEvent } from '../people/directory.ts'
import type { People } from '../people/people.ts'
import type { Session } from '../people/sessions.ts'
import { accepted } from './problem.ts'
import { fromRequest } from './request.ts'

/** Carries out a command on delegations. Its events are of the directory's chain, not of a report's. */
export type Delegate = (
  session: Session,
  body: object,
  envelope: Pick<CommandEnvelope, 'idempotencyKey'>,
) => Promise<{ readonly version: number; readonly events: readonly PeopleEvent[] }>

/** Whether a body is a command on delegations: its post's holder gives it, no administrator. */
export const isDelegation = (body: unknown): body is object =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  (body.type === 'delegation.grant' || body.type === 'delegation.revoke')

export const delegateThrough =
  ({ commands, directory, now }: People): Delegate =>
  async ({ personId }, body, { idempotencyKey }) => {
    const actor = { personId, posts: postsOf(directory.current(), personId, now()) }
    const command = fromRequest(peopleCommand, body)
    const { version, events } = accepted(await commands.run(command, actor, { idempotencyKey }))
    return { version, events }
  }
