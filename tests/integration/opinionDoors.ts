import type { PeopleListing } from '../../shared/people/directory.ts'
import { command } from './doors.ts'
import type { Client } from './office.ts'
import { BOARD, type Door, section, type Who } from './roles.ts'

/** A door that only `ok` may pass, as far as the section's state, which is not one for this: 409. */
const door = (
  rule: string,
  body: Readonly<Record<string, unknown>> & { readonly type: string },
  ok: readonly Who[],
): Door => ({
  rule,
  name: body.type,
  ask: command({ ...body, sectionId: section }),
  ok,
  okStatus: 409,
  refused: 404,
  forbidden: BOARD.filter(who => !ok.includes(who)).concat('auditor'),
})
const opinion = { opinionId: 'none' }
const words = { text: '意见' }
const reason = { reason: '原因' }

/** The directory as this client reads it; empty for who is not signed in. */
async function listing(client: Client): Promise<Pick<PeopleListing, 'posts' | 'delegations'>> {
  const { status, body } = await client.get('/api/people')
  return status === 200 ? (body as PeopleListing) : { posts: [], delegations: [] }
}

/** The head of the lead unit delegates to himself. */
async function toHimself(client: Client) {
  const { posts } = await listing(client)
  return {
    type: 'delegation.grant',
    fromPostId: posts.find(post => post.personId === 'finance.head')?.id ?? 'none',
    toPersonId: 'finance.head',
    from: '2030-01-01T00:00:00Z',
    to: '2030-02-01T00:00:00Z',
  }
}

/** What becomes of opinions, of silence, of an assignment, and of one's last act. */
export const OPINION_DOORS: readonly Door[] = [
  door('WF-09', { type: 'opinion.dispose', ...opinion, disposition: 'declined', ...reason }, [
    'lead drafter',
    'lead reviewer',
    'lead head',
  ]),
  door('WF-10', { type: 'dispute.consult', ...opinion, ...words }, ['lead head', 'co head']),
  door('WF-10', { type: 'dispute.raise', ...opinion, ...reason }, ['lead head', 'co head']),
  door('WF-10', { type: 'dispute.rule', ...opinion, ruling: 'proceed', ...words }, [
    'deputy leader',
    'leader',
  ]),
  door('WF-21', { type: 'countersign.requestClose', unitId: 'hr', ...reason }, ['lead head']),
  door('WF-21', { type: 'countersign.close', unitId: 'hr', ...reason }, ['deputy leader']),
  door('WF-22', { type: 'assignment.insist', ...reason }, ['coordinator']),
  door('WF-22', { type: 'assignment.rule', ruling: 'upheld', ...words }, ['deputy leader']),
  door('WF-23', { type: 'act.takeBack', eventSeq: 1 }, [
    'lead reviewer',
    'lead head',
    'co head',
    'coordinator',
  ]),
  {
    rule: 'WF-22',
    name: 'assignment.decline',
    ask: command({ type: 'assignment.decline', sectionId: section, ...reason }),
    ok: ['lead head', 'co head'],
    refused: 404,
    forbidden: BOARD.filter(who => who !== 'lead head' && who !== 'co head').concat('auditor'),
  },
  // To himself is refused to the holder alone: all others are refused before, as it is not their post.
  {
    rule: 'PO-02',
    name: 'delegation.grant at a report',
    ask: async client => command(await toHimself(client))(client),
    ok: ['lead head'],
    okStatus: 422,
    refused: 404,
    forbidden: BOARD.filter(who => who !== 'lead head').concat('auditor'),
  },
  {
    rule: 'PO-02',
    name: 'delegation.grant at the directory',
    ask: async client => client.post('/api/people/commands', await toHimself(client)),
    ok: ['lead head'],
    okStatus: 422,
    refused: 403,
  },
  {
    rule: 'PO-02',
    name: 'delegation.revoke of another’s',
    ask: async client =>
      client.post('/api/people/commands', {
        type: 'delegation.revoke',
        delegationId: (await listing(client)).delegations[0]?.id ?? 'none',
      }),
    ok: [],
    refused: 403,
  },
]
