import { type ImportFailure, importFailure, isImportFailure } from '../../../shared/outline/failure.ts'
import type { Source } from '../../../shared/outline/source.ts'
import { Warnings } from '../../../shared/outline/warnings.ts'
import { type Archive, openArchive } from '../archive.ts'
import type { ImportLimits } from '../limits.ts'
import { child, parseXml, type XmlElement } from '../xml.ts'
import { BodyReader } from './body.ts'
import { Numbering } from './numbering.ts'
import { type Relationship, readRelationships, relationshipsOf } from './relationships.ts'
import { noteSideTexts, type SidePart } from './sideTexts.ts'
import { Styles } from './styles.ts'

/**
 * Reads a Word document. Our own reader, on yauzl and saxes: libraries that turn .docx into HTML drop automatic
 * numbers, tracked changes and text boxes without a word, and an import must tell of everything that it leaves out.
 */
export async function readDocx(bytes: Uint8Array, limits: ImportLimits): Promise<Source | ImportFailure> {
  const archive = await openArchive(bytes, limits)
  if (isImportFailure(archive)) return archive
  const parts = new Parts(archive, limits)
  try {
    return await readParts(parts)
  } catch (error) {
    if (error instanceof PartFailure) return error.failure
    throw error
  }
}

async function readParts(parts: Parts): Promise<Source> {
  const main =
    (await parts.relationships('')).find(r => r.type === 'officeDocument')?.target ?? 'word/document.xml'
  const document = await parts.xml(main)
  const body = child(document, 'body')
  if (document?.name !== 'document' || body === undefined) throw new PartFailure(importFailure('not_docx'))
  const related = await parts.relationships(main)
  const byType = async (...types: string[]): Promise<XmlElement[]> => {
    const roots: XmlElement[] = []
    for (const { target } of related.filter(r => types.includes(r.type))) {
      const root = await parts.xml(target)
      if (root !== undefined) roots.push(root)
    }
    return roots
  }
  const warnings = new Warnings('段')
  const [styles] = await byType('styles')
  const [numbering] = await byType('numbering')
  const lines = new BodyReader(new Styles(styles), new Numbering(numbering), warnings).read(body)
  for (const [part, types] of Object.entries(SIDE_PARTS))
    noteSideTexts(part as SidePart, await byType(...types), warnings)
  return { lines, unit: '段', warnings: warnings.inOrder() }
}

const SIDE_PARTS: Readonly<Record<SidePart, readonly string[]>> = {
  footnote: ['footnotes', 'endnotes'],
  comment: ['comments'],
  header_footer: ['header', 'footer'],
}

/** The XML parts of one archive. */
class Parts {
  constructor(
    private readonly archive: Archive,
    private readonly limits: ImportLimits,
  ) {}

  /** The root of a part; `undefined` when there is no such part. */
  async xml(name: string): Promise<XmlElement | undefined> {
    const bytes = await this.archive.read(name)
    if (bytes === undefined) return undefined
    const root = isImportFailure(bytes) ? bytes : parseXml(bytes, this.limits)
    if (isImportFailure(root)) throw new PartFailure(root)
    return root
  }

  /** What a part refers to; the empty name stands for the package itself. */
  async relationships(name: string): Promise<Relationship[]> {
    return readRelationships(await this.xml(relationshipsOf(name)), name)
  }
}

/** Carries a failure out of nested reads; it never leaves this file. */
class PartFailure extends Error {
  constructor(readonly failure: ImportFailure) {
    super(failure.code)
  }
}
