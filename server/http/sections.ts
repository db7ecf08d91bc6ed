import { type Request, Router } from 'express'
import { z } from 'zod'
import { plainText } from '../../shared/document/blocks.ts'
import { sha256 } from '../../shared/document/canonical.ts'
import { diffBlocks, diffFigures } from '../../shared/document/diff.ts'
import { reportOf } from '../../shared/report/ids.ts'
import { acceptedOnly, readsAccepted, readsText, readsVersions } from '../../shared/report/reading.ts'
import { isAssigned, isFrozen, type Section, type Version } from '../../shared/report/state.ts'
import { textsOfVersion } from '../../shared/report/textsOf.ts'
import { getProvenance } from '../reports/provenance.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import { type StoredVersion, versionBody } from '../reports/versions.ts'
import type { Blobs } from '../storage/port.ts'
import { describeVersion } from './describeVersion.ts'
import { sessionOf } from './guard.ts'
import { notFound } from './problem.ts'
import { reportId } from './reports.ts'

export interface SectionRoutesDeps {
  readonly reports: Reports
  readonly reading: Reading
  readonly blobs: Blobs
}

const number = z.coerce.number().int().positive()

/** `/api/reports/:id/sections/:sid/…`: live text, versions, and what changed between them. */
export function sectionRoutes(deps: SectionRoutesDeps): Router {
  const { reports, reading, blobs } = deps
  const router = Router()

  /** The section, or 404 when there is none or this person may not know of it. */
  async function find(req: Request): Promise<{ section: Section; personId: string }> {
    const { personId } = sessionOf(req)
    const id = reportId(req)
    const state = await reading.visible(personId, id)
    const section = state?.sections.find(s => s.id === req.params.sid)
    if (section === undefined || reportOf(section.id) !== id) throw notFound()
    return { section, personId }
  }

  /** Versions that this person may read: all of them (RD-03), or the accepted one alone (RD-04). */
  async function readable(req: Request): Promise<readonly Version[]> {
    const { section, personId } = await find(req)
    const reader = reading.reader(personId)
    if (readsVersions(reader, section)) return allVersions(section)
    if (readsAccepted(reader, section) && isFrozen(section)) return [acceptedOnly(section.current)]
    throw notFound()
  }

  async function version(req: Request, n: unknown): Promise<{ record: Version; stored: StoredVersion }> {
    const wanted = number.safeParse(n)
    const record = wanted.success ? (await readable(req)).find(v => v.n === wanted.data) : undefined
    const stored = record === undefined ? null : await reports.versions.get(record.hash)
    if (record === undefined || stored === null) throw notFound()
    return { record, stored }
  }

  router.get('/reports/:id/sections/:sid/text', async (req, res) => {
    const { section, personId } = await find(req)
    if (!readsText(reading.reader(personId), section)) throw notFound()
    const { blocks } = await reports.liveText(section.id)
    const plain = plainText(blocks)
    res.json({ blocks, plain, hash: sha256(plain) })
  })

  router.get('/reports/:id/sections/:sid/versions', async (req, res) => {
    const versions = await readable(req)
    res.json(await Promise.all(versions.map(record => describe(record))))
  })

  router.get('/reports/:id/sections/:sid/versions/:n', async (req, res) => {
    const { record, stored } = await version(req, req.params.n)
    res.json({ ...(await describe(record)), ...versionBody(stored) })
  })

  router.get('/reports/:id/sections/:sid/versions/:n/diff', async (req, res) => {
    const after = await version(req, req.params.n)
    const against = req.query.against ?? String(after.record.n - 1)
    const before = against === '0' ? null : await version(req, against)
    const authors = await authorsBetween(await readable(req), before?.record.n ?? 0, after.record.n)
    const former = before?.stored.content.blocks ?? []
    const blocks = diffBlocks(former, after.stored.content.blocks).map(block => ({
      ...block,
      authors: authors.get(block.id) ?? [],
    }))
    res.json({ blocks, figures: diffFigures(former, after.stored.content.blocks) })
  })

  /** A version's record with its texts in words. */
  async function describe(record: Version) {
    const texts = await reports.texts.read(textsOfVersion(record))
    return describeVersion(record, address => texts[address])
  }

  /** Who changed each block in the versions after `from`, up to `to`. */
  async function authorsBetween(
    versions: readonly Version[],
    from: number,
    to: number,
  ): Promise<Map<string, string[]>> {
    const authors = new Map<string, string[]>()
    for (const { n, provenance } of versions) {
      if (n <= from || n > to) continue
      const found = await getProvenance(blobs, provenance)
      for (const [block, persons] of Object.entries(found?.authors ?? {}))
        authors.set(block, [...new Set([...(authors.get(block) ?? []), ...persons])])
    }
    return authors
  }

  return router
}

/** Evidence has doors of its own, and fewer readers (RD-06): it is no part of a version's record here. */
function allVersions(section: Section): readonly Version[] {
  if (!isAssigned(section)) return []
  const versions = isFrozen(section) ? [...section.past, section.current] : section.past
  return versions.map(({ evidence: _evidence, ...version }) => version)
}
