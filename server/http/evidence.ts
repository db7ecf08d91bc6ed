import { readFile, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isImportFailure } from '../../shared/outline/failure.ts'
import { type Directory, postsOf } from '../../shared/people/directory.ts'
import { LIMITS } from '../../shared/protocol/collab.ts'
import { decide } from '../../shared/report/decide.ts'
import { allEvidence, type Evidence } from '../../shared/report/evidence.ts'
import type { AddEvidence } from '../../shared/report/evidenceCommands.ts'
import { type Actor, mayWrite } from '../../shared/report/policy.ts'
import { forbidden, type Rejection } from '../../shared/report/rejection.ts'
import { stateSeenBy } from '../../shared/report/seenBy.ts'
import { isAssigned, type ReportState } from '../../shared/report/state.ts'
import type { Files, StoredFile } from '../evidence/files.ts'
import { type ReceivedFile, takeIn } from '../evidence/receive.ts'
import type { Thumbnails } from '../evidence/thumbnails.ts'
import type { Uploads } from '../evidence/uploads.ts'
import type { Importer } from '../imports/importer.ts'
import type { Session } from '../people/sessions.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import type { Records } from '../storage/port.ts'
import { receiveForm } from './evidenceForm.ts'
import { sessionOf } from './guard.ts'
import { accepted, notFound, Problem, problemOf } from './problem.ts'
import { reportId } from './reports.ts'
import { fromRequest } from './request.ts'

export interface EvidenceRoutesDeps {
  readonly reports: Reports
  readonly reading: Reading
  readonly directory: () => Directory
  readonly files: Files
  readonly thumbnails: Thumbnails
  readonly uploads: Uploads
  readonly importer: Importer
  readonly records: Records
  /** ISO 8601. */
  readonly now: () => string
  readonly newId: () => string
}

const id = z.string().min(1).max(120)
const isTrue = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform(value => value === true || value === 'true')

/** Where a file is bound, and what is said with it: of a form's fields and of a finished upload's JSON. */
const place = z.object({
  sectionId: id.exactOptional(),
  paragraphId: id.exactOptional(),
  figureId: id.exactOptional(),
  note: z.string().trim().min(1).max(2000).exactOptional(),
  withLetter: isTrue.exactOptional(),
  /** Who brings it has looked: what seems marked is no state secret (SC-01). */
  vouched: isTrue.exactOptional(),
  postId: id.exactOptional(),
  idempotencyKey: z.string().min(1).max(200).exactOptional(),
})
type Place = z.infer<typeof place>
const ofUpload = place.extend({ uploadId: z.string().max(120) })

/** What was answered to an upload that became evidence; kept as long as somebody may ask again. */
const ANSWERED = 'evidence-upload'
const ANSWER_KEPT = 24 * 60 * 60 * 1000
const answer = z.object({ id: z.string(), sha256: z.string(), name: z.string(), bytes: z.number() })
type Answer = z.infer<typeof answer>

/** `POST /api/reports/:id/evidence`, `GET /api/evidence/:sha256`: files in and out, and who may (WF-26, RD-06). */
export function evidenceRoutes(deps: EvidenceRoutesDeps): Router {
  const { reports, reading, uploads, files } = deps
  const router = Router()

  router.post('/reports/:id/evidence', async (req, res) => {
    const session = sessionOf(req)
    const state = await bringable(deps, session, reportId(req))
    if (!req.is('multipart/form-data'))
      return void res.status(201).json(await takeUpload(session, state, req))
    const path = uploads.newPath()
    // What stands before the file is judged before the file is sent.
    const early = (fields: object) => void mayBring(deps, session, state, fromRequest(place, fields))
    const form = await receiveForm(req, path, early)
    try {
      const where = fromRequest(place, form.fields)
      mayBring(deps, session, state, where)
      res
        .status(201)
        .json(await bring(session, state, where, form.file, where.idempotencyKey ?? deps.newId()))
    } finally {
      await rm(path, { force: true })
    }
  })

  async function takeUpload(session: Session, state: ReportState, req: Request): Promise<Answer> {
    const { uploadId, ...where } = fromRequest(ofUpload, req.body ?? {})
    const { personId } = session
    const key = `${personId} ${state.id} ${uploadId}`
    const earlier = await deps.records.get(ANSWERED, key)
    if (earlier !== null) return answer.parse(JSON.parse(earlier.value))
    mayBring(deps, session, state, where)
    const file = await uploads.finished(uploadId, personId)
    if (file === null) throw notFound()
    const given = await bring(session, state, where, file, `upload-${uploadId}`)
    await deps.records.put(ANSWERED, key, JSON.stringify(given), {
      expiresAt: Date.parse(deps.now()) + ANSWER_KEPT,
    })
    await uploads.remove(uploadId)
    return given
  }

  async function bring(
    session: Session,
    state: ReportState,
    where: Place,
    received: ReceivedFile,
    idempotencyKey: string,
  ): Promise<Answer> {
    const marks = { vouched: where.vouched ?? false, isMarked: isMarkedReport(deps.importer) }
    const file = accepted(await takeIn(files, received, marks))
    const actor = accepted(bringerOf(deps, session, state, where))
    const command = addCommand(where, file)
    const { events } = accepted(await reports.run(state.id, command, { idempotencyKey }, actor))
    const added = events.find(event => event.type === 'evidence.added')
    if (added === undefined) throw new Error(`evidence was added to ${state.id} without an event`)
    return { id: added.data.evidenceId, sha256: file.sha256, name: file.name, bytes: file.bytes }
  }

  router.get('/evidence/:sha256', async (req, res) => {
    const found = await readable(sessionOf(req).personId, req.params.sha256)
    const file = found === null ? null : await files.find(found.sha256)
    if (found === null || file === null) throw notFound()
    if (req.query.thumbnail === '1') return sendThumbnail(res, await deps.thumbnails.of(file), file)
    const name = (await reports.texts.read([found.name]))[found.name] ?? found.sha256
    await sendFile(req, res, { file, evidence: found, name, files })
  })

  /** RD-06: evidence of this hash that this person may read, in whatever report; of several the first. */
  async function readable(personId: string, sha256: string): Promise<Evidence | null> {
    const reader = reading.reader(personId)
    for (const known of await reports.list()) {
      const state = await reading.visible(personId, known.id)
      const sections = state === null ? [] : stateSeenBy(reader, state).sections.filter(isAssigned)
      const found = sections.flatMap(allEvidence).find(each => each.sha256 === sha256)
      if (found !== undefined) return found
    }
    return null
  }

  return router
}

/** The report, when this person may know of it and writes something in it: nobody else sends a file at all. */
export async function bringable(
  deps: Pick<EvidenceRoutesDeps, 'reading' | 'directory' | 'now'>,
  session: Session,
  id: string,
): Promise<ReportState> {
  const state = await deps.reading.visible(session.personId, id)
  if (state === null) throw notFound()
  const posts = postsOf(deps.directory(), session.personId, deps.now())
  if (!state.sections.some(section => posts.some(post => mayWrite(post, section))))
    throw problemOf(forbidden('evidence_owner_only'))
  return state
}

type Asking = Pick<EvidenceRoutesDeps, 'directory' | 'now'>

/** Whether a file would be taken there, as far as that can be told without it. Throws the refusal as a Problem. */
export function mayBring(deps: Asking, session: Session, state: ReportState, where: Place): void {
  const actor = accepted(bringerOf(deps, session, state, where))
  const unknown = { sha256: '0'.repeat(64), name: '', bytes: 0, mediaType: '' }
  const world = {
    now: deps.now(),
    directory: deps.directory(),
    newId: () => 'asked',
    isEmptyText: () => false,
    assembled: () => '',
    wordsAt: () => null,
  }
  accepted(decide(state, addCommand(where, unknown), actor, world))
}

/** Who brings it: the post named, or the one in which he writes that section. */
function bringerOf(
  { directory, now }: Asking,
  session: Session,
  state: ReportState,
  { sectionId, postId }: Place,
): Actor | Rejection {
  const posts = postsOf(directory(), session.personId, now())
  const section = state.sections.find(s => s.id === sectionId)
  const writing = posts.find(post => section !== undefined && mayWrite(post, section))
  const post = postId === undefined ? (writing ?? posts[0]) : posts.find(p => p.id === postId)
  if (post === undefined) return forbidden('no_such_post')
  return { personId: session.personId, post, confirmedAt: session.confirmedAt }
}

function addCommand(
  { vouched: _vouched, postId: _post, idempotencyKey: _key, ...where }: Place,
  file: AddEvidence['file'],
): AddEvidence {
  return { type: 'evidence.add', ...where, file }
}

/** SC-01 for Word files, with the eyes that imports are read with. */
const isMarkedReport =
  (importer: Importer) =>
  async ({ path, name }: ReceivedFile): Promise<boolean> => {
    if (!name.toLowerCase().endsWith('.docx') || (await stat(path)).size > LIMITS.importBytes) return false
    const read = await importer.read({ name, bytes: await readFile(path) })
    return !isImportFailure(read) && read.warnings.some(warning => warning.code === 'secrecy_mark')
  }

/** Files of others never open as pages of ours: they are saved, sandboxed, and not guessed at. */
function asDownload(res: Response, etag: string): void {
  res.set({
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
}

function sendThumbnail(res: Response, picture: Uint8Array | null, { sha256 }: StoredFile): void {
  if (picture === null) throw new Problem(404, 'not_found')
  asDownload(res, `"thumbnail-${sha256}"`)
  res.type('image/webp').send(Buffer.from(picture))
}

/** The file as it was stored, whole or the one range that was asked for. */
async function sendFile(
  req: Request,
  res: Response,
  { file, evidence, name, files }: { file: StoredFile; evidence: Evidence; name: string; files: Files },
): Promise<void> {
  asDownload(res, `"${file.sha256}"`)
  res.set('Accept-Ranges', 'bytes')
  res.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  res.type(evidence.mediaType)
  if (req.get('If-None-Match') === `"${file.sha256}"`) return void res.status(304).end()
  const range = rangeOf(req, file)
  if (range === 'unsatisfiable')
    return void res.status(416).set('Content-Range', `bytes */${file.bytes}`).end()
  const [from, to] = range ?? [0, file.bytes]
  if (range !== null) res.status(206).set('Content-Range', `bytes ${from}-${to - 1}/${file.bytes}`)
  res.set('Content-Length', String(to - from))
  if (req.method === 'HEAD') return void res.end()
  await pipeline(Readable.from(files.read(file, from, to)), res).catch((error: unknown) => {
    // Who went away needs no answer.
    if (!res.destroyed || !isGone(error)) throw error
  })
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** One range of bytes, end exclusive; null for the whole, also where several are asked for. */
function rangeOf(req: Request, file: StoredFile): [from: number, to: number] | 'unsatisfiable' | null {
  const validator = req.get('If-Range')
  if (validator !== undefined && validator !== `"${file.sha256}"`) return null
  const ranges = req.range(file.bytes)
  if (ranges === -1) return 'unsatisfiable'
  const [only, another] = ranges === undefined || ranges === -2 || ranges.type !== 'bytes' ? [] : ranges
  return only === undefined || another !== undefined ? null : [only.start, only.end + 1]
}
