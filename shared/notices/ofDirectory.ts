import type { Directory } from '../people/directory.ts'
import type { PeopleEventBody } from '../people/events.ts'
import type { PersonalNotice } from './notice.ts'
import { type Addressed, placeInChain } from './ofEvent.ts'

/** An event of the directory with who did it and when. */
type DirectoryEvent = PeopleEventBody & {
  readonly seq: number
  readonly at: string
  readonly actor: string
}

/** NT-01: what a change of the directory tells: who may act for somebody, and who has taken over a post. */
export function noticesOfDirectory(event: DirectoryEvent, directory: Directory): Addressed[] {
  const to = (personId: string, kind: PersonalNotice['kind'], more: Partial<PersonalNotice>): Addressed[] =>
    personId === event.actor
      ? []
      : [
          {
            personId,
            notice: {
              id: `${event.at}~~${placeInChain(event.seq)}~${kind}`,
              at: event.at,
              kind,
              by: event.actor,
              ...more,
            },
          },
        ]
  switch (event.type) {
    case 'delegation.granted':
      return to(event.data.toPersonId, 'delegated', { until: event.data.to })
    case 'delegation.revoked': {
      const revoked = directory.delegations.find(d => d.id === event.data.id)
      return revoked === undefined ? [] : to(revoked.toPersonId, 'undelegated', {})
    }
    case 'post.handedOver':
      return to(event.data.next.personId, 'posted', { unitId: event.data.next.unitId })
    case 'post.actingConfirmed': {
      const acting = directory.posts.find(p => p.id === event.data.id)
      return acting === undefined ? [] : to(acting.personId, 'posted', { unitId: acting.unitId })
    }
    // Whose post goes over finds it in the directory, and his tasks are where they were.
    case 'unit.succeeded':
    case 'post.actingEntered':
    case 'unit.added':
    case 'unit.renamed':
    case 'person.added':
    case 'person.disabled':
    case 'person.passwordReset':
    case 'post.assigned':
    case 'post.ended':
      return []
  }
}
