import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { boundEvidence } from '../../shared/report/evidence.ts'
import { command } from './doors.ts'
import type { Client } from './office.ts'
import { BOARD, type Door, LEADERS, section } from './roles.ts'

/** The section with a signed version that the demo's files bear out; led by housing, with edu as co-unit. */
const signed = 'demo-building-safety'

/** The hash of a section's first file; asked by who may, once for all. */
const found = new Map<string, Promise<string>>()
const hashOf = (sectionId: string, coordinator: () => Promise<Client>): Promise<string> => {
  const known = found.get(sectionId)
  if (known !== undefined) return known
  const asked = coordinator().then(async client => {
    const { state } = (await client.get('/api/reports/demo')).body as ReportSnapshot
    const [piece] = state.sections.filter(s => s.id === sectionId).flatMap(boundEvidence)
    if (piece === undefined) throw new Error(`the demo has no evidence in ${sectionId}`)
    return piece.sha256
  })
  found.set(sectionId, asked)
  return asked
}

const status = async (client: Client, path: string): Promise<{ status: number }> => {
  const headers = client.cookie === null ? {} : { Cookie: client.cookie }
  const answer = await fetch(client.address + path, { headers })
  await answer.arrayBuffer()
  return { status: answer.status }
}

const WRITERS = ['lead drafter', 'lead liaison', 'co drafter'] as const
const notWriters = BOARD.filter(who => !WRITERS.some(writer => writer === who))

/** The doors of evidence. `coordinator` tells which files there are. */
export const evidenceDoors = (coordinator: () => Promise<Client>): readonly Door[] => [
  {
    rule: 'RD-06',
    name: 'GET evidence of a draft',
    ask: async client => status(client, `/api/evidence/${await hashOf(section, coordinator)}`),
    ok: [
      'lead drafter',
      'lead liaison',
      'lead reviewer',
      'lead head',
      'co drafter',
      'co head',
      'coordinator',
    ],
    refused: 404,
  },
  {
    rule: 'RD-06',
    name: 'GET evidence of a version of other units',
    ask: async client => status(client, `/api/evidence/${await hashOf(signed, coordinator)}`),
    ok: ['coordinator', 'clerk', ...LEADERS],
    refused: 404,
  },
  {
    rule: 'RD-12',
    name: 'GET evidence that there is none of',
    ask: client => status(client, `/api/evidence/${'0'.repeat(64)}`),
    ok: [],
    refused: 404,
  },
  {
    rule: 'WF-26',
    name: 'POST evidence',
    ask: client => client.post('/api/reports/demo/evidence', { uploadId: 'none', sectionId: section }),
    ok: WRITERS,
    okStatus: 404,
    refused: 404,
    forbidden: [...notWriters, 'auditor'],
  },
  {
    rule: 'WF-26',
    name: 'evidence.bind of what is not there',
    ask: command({ type: 'evidence.bind', evidenceId: 'none' }),
    ok: [],
    refused: 404,
  },
  {
    rule: 'WF-24',
    name: 'evidence.confirm',
    ask: command({ type: 'evidence.confirm', sectionId: section, evidenceId: 'none' }),
    ok: ['lead head'],
    okStatus: 409,
    refused: 404,
    forbidden: [
      'lead drafter',
      'lead liaison',
      'lead reviewer',
      'co drafter',
      'co head',
      'coordinator',
      'clerk',
      ...LEADERS,
    ],
  },
]
