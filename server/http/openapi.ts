import { Router } from 'express'
import { z } from 'zod'
import { calendarCommand } from '../../shared/calendar/events.ts'
import { importedReportSchema } from '../../shared/outline/imported.ts'
import { peopleCommand } from '../../shared/people/events.ts'
import { commandEnvelope, reportCommand } from '../../shared/report/commands.ts'
import { reportEvent } from '../../shared/report/events.ts'
import { newPasskey, passkeyProof } from '../people/passkeys/answers.ts'
import { NOTICE_OPERATIONS } from './openapi/notices.ts'

/** One request of the API, for people and scripts: what it is for, what it takes, what it answers. */
export interface Operation {
  readonly summary: string
  readonly body?: z.ZodType
  /** A file in a form's field `file`. */
  readonly upload?: true
  readonly answer?: z.ZodType
  /** Parameters of the query. */
  readonly query?: readonly string[]
  /** Needs no session. */
  readonly open?: true
}

const id = z.string()
const credentials = z.object({ login: z.string(), password: z.string() })
const byPasskey = z.object({ passkey: passkeyProof })
const linked = z.object({ personId: id, subject: id, linkedAt: id, by: z.enum(['admin', 'name']) })
const passkey = z.object({
  id,
  name: id,
  createdAt: id,
  usedAt: id.optional(),
  synced: z.boolean(),
  copiedAt: id.optional(),
})
const command = z.intersection(commandEnvelope, reportCommand)
const number = z.int()

/** Every route under /api. A test compares it with the routers. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /meta': { summary: 'Name, version, document schema, limits and time zone', open: true },
  'POST /session': {
    summary: 'Sign in; sets the cookie',
    body: z.union([credentials, byPasskey]),
    open: true,
  },
  'GET /session': { summary: 'Who is signed in, with which posts' },
  'DELETE /session': {
    summary: 'Sign out; `next` is where the identity provider signs out',
    answer: z.object({ next: id }),
    open: true,
  },
  'POST /session/confirm': {
    summary: 'Prove who you are, for signing (SG-01)',
    body: z.union([z.object({ password: id }), byPasskey]),
  },
  'POST /session/password': {
    summary: 'Change the own password',
    body: z.object({ password: id, newPassword: id }),
  },
  'POST /setup': {
    summary: 'Make the first administrator, with the secret of the set-up link',
    body: z.object({ token: id, login: id, name: id, password: id }),
    open: true,
  },
  'GET /passkeys': { summary: 'My passkeys', answer: z.array(passkey) },
  'POST /passkeys': {
    summary: 'Add a passkey; needs a proof of identity in the last 5 minutes',
    body: z.object({ name: id, passkey: newPasskey }),
    answer: passkey,
  },
  'POST /passkeys/{id}': { summary: 'Rename a passkey', body: z.object({ name: id }), answer: passkey },
  'DELETE /passkeys/{id}': {
    summary: 'Remove a passkey; needs a proof of identity in the last 5 minutes',
  },
  'POST /passkeys/options/add': { summary: 'WebAuthn options to make a passkey' },
  'POST /passkeys/options/confirm': { summary: 'WebAuthn options to prove who is there' },
  'POST /passkeys/options/sign-in': { summary: 'WebAuthn options to sign in', open: true },
  'POST /tickets': {
    summary: 'A ticket for /collab and /live without a cookie',
    answer: z.object({ ticket: id, expiresAt: id }),
  },
  'GET /session/oidc': {
    summary: 'Sign in through the identity provider: leads there',
    query: ['to'],
    open: true,
  },
  'GET /session/oidc/callback': {
    summary: 'Where the provider sends the browser back to',
    query: ['code', 'state', 'iss', 'error'],
    open: true,
  },
  'GET /people/identities': {
    summary: 'Who is who at the identity provider (admin)',
    answer: z.array(linked),
  },
  'POST /people/identities': {
    summary: 'Link a person with his subject at the identity provider (admin)',
    body: z.object({ personId: id, subject: id }),
    answer: linked,
  },
  'DELETE /people/identities/{personId}': { summary: 'Unlink a person (admin)' },
  'GET /people': { summary: 'Units, persons and posts' },
  'POST /people/commands': { summary: 'Change units, persons and posts (admin)', body: peopleCommand },
  'GET /people/units/{id}/sections': {
    summary: 'How many sections a unit leads and co-signs (admin)',
    answer: z.object({ reports: number, lead: number, co: number }),
  },
  'GET /people/template.xlsx': { summary: 'A roster to fill in, as a spreadsheet (admin)' },
  'GET /people/template.csv': { summary: 'A roster to fill in, as a text table (admin)' },
  'POST /people/imports': {
    summary:
      'What a roster (.xlsx, .csv; at most 2 MB, 5,000 rows) would add, or what is wrong with it (admin)',
    upload: true,
  },
  'POST /people/imports/{id}/apply': { summary: 'Add what was shown, all or nothing (admin)' },
  'GET /calendar': { summary: 'Working days: holidays and worked weekends by year' },
  'POST /calendar/commands': { summary: 'Set the holidays of a year (admin)', body: calendarCommand },
  'GET /access-log': { summary: 'Sign-ins, refusals, who looked at what (auditor)', query: ['from', 'most'] },
  'POST /imports': { summary: 'Read last year’s report', upload: true, answer: importedReportSchema },
  'GET /reports': { summary: 'Reports that I may see' },
  'POST /reports': {
    summary: 'Make a report, from an import or empty (coordinator)',
    body: z.object({
      title: id,
      period: id,
      from: id.optional(),
      template: z.object({ leadFirst: z.boolean() }).optional(),
      idempotencyKey: id.optional(),
    }),
    answer: z.object({ id, version: number, state: id }),
  },
  'GET /reports/{id}': { summary: 'A report as I may read it: version, state, texts' },
  'POST /reports/{id}/commands': {
    summary: 'Give a command',
    body: command,
    answer: z.object({ version: number, events: z.array(reportEvent) }),
  },
  'GET /reports/{id}/events': {
    summary: 'Events after a version',
    query: ['from'],
    answer: z.array(reportEvent),
  },
  'GET /reports/{id}/preview': { summary: 'The letter from accepted versions, as a model' },
  'GET /reports/{id}/export.docx': { summary: 'The letter as a Word file', query: ['draft'] },
  'GET /reports/{id}/approval': { summary: 'The approval sheet: who said, signed and did what' },
  'GET /reports/{id}/next-number': {
    summary: 'The document number that a clerk would give next',
    query: ['code', 'year'],
  },
  'GET /reports/{id}/versions/{n}': {
    summary: 'One version of the whole report, with its canonical text and signatures',
  },
  'GET /reports/{id}/audit': { summary: 'The chain of events without texts' },
  'GET /reports/{id}/verification': { summary: 'Recomputes the chain and the hash of every version' },
  'GET /reports/{id}/sections/{sid}/text': { summary: 'The live text now' },
  'GET /reports/{id}/sections/{sid}/versions': { summary: 'Frozen versions with signatures and opinions' },
  'GET /reports/{id}/sections/{sid}/versions/{n}': { summary: 'One version with its canonical text' },
  'GET /reports/{id}/sections/{sid}/versions/{n}/diff': {
    summary: 'What changed since another version',
    query: ['against'],
  },
  'POST /reports/{id}/evidence': {
    summary: 'Bring a file that bears out a section, or turn a finished upload into evidence',
    upload: true,
    answer: z.object({ id, sha256: id, name: id, bytes: number }),
  },
  'GET /evidence/{sha256}': {
    summary: 'A file as a download, or a small picture of it',
    query: ['thumbnail'],
  },
  'POST /uploads': { summary: 'Begin an upload that can be resumed (tus 1.0.0)' },
  'HEAD /uploads/{upload}': { summary: 'How much of my upload has come in' },
  'PATCH /uploads/{upload}': { summary: 'Go on with my upload' },
  'DELETE /uploads/{upload}': { summary: 'Drop my upload' },
  'GET /me/tasks': { summary: 'What waits for me, overdue first' },
  'GET /me/looks/{sid}': {
    summary: 'Which versions of a section I was shown, and when; nobody else is given it',
    answer: z.array(z.object({ n: number, at: id })),
  },
  'POST /me/looks/{sid}': { summary: 'A version was shown to me', body: z.object({ n: number }) },
  ...NOTICE_OPERATIONS,
}

const problem = z.object({ code: z.string(), message: z.string(), details: z.looseObject({}).optional() })

const json = (schema: z.ZodType) => ({
  'application/json': { schema: z.toJSONSchema(schema, { target: 'openapi-3.0', unrepresentable: 'any' }) },
})

const FILE = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
}

function describe(path: string, operation: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(m => ({
    name: m[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = (operation.query ?? []).map(name => ({ name, in: 'query', schema: { type: 'string' } }))
  const content = operation.upload
    ? { 'multipart/form-data': { schema: FILE } }
    : operation.body && json(operation.body)
  return {
    summary: operation.summary,
    parameters: [...inPath, ...inQuery],
    ...(content === undefined ? {} : { requestBody: { required: true, content } }),
    security: operation.open ? [] : [{ session: [] }],
    responses: {
      '2XX': { description: 'Done', ...(operation.answer ? { content: json(operation.answer) } : {}) },
      default: { description: 'Refused', content: json(problem) },
    },
  }
}

function contract(version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const [method = '', path = ''] = name.split(' ')
    paths[`/api${path}`] = { ...paths[`/api${path}`], [method.toLowerCase()]: describe(path, operation) }
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Lianshu 联署', version },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lianshu' } } },
  }
}

/** `/api/openapi.json`. */
export function openapiRoutes(version: string): Router {
  const router = Router()
  const document = contract(version)
  router.get('/openapi.json', (_req, res) => void res.json(document))
  return router
}
