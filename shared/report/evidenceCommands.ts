import { z } from 'zod'

const id = z.string().min(1).max(120)

/** Commands on evidence that is stored already. A file comes in through a door of its own, see `AddEvidence`. */
export const evidenceCommands = [
  z.strictObject({
    type: z.literal('evidence.bind'),
    evidenceId: id,
    sectionId: id.exactOptional(),
    /** Absent: it bears out the whole section. */
    paragraphId: id.exactOptional(),
    /** Figures come later; until then it is refused in words. */
    figureId: id.exactOptional(),
    withLetter: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('evidence.unbind'), evidenceId: id }),
  z.strictObject({ type: z.literal('evidence.confirm'), sectionId: id, evidenceId: id }),
] as const

/**
 * A file that the server has received, stored and looked at is added. It is no command of the public door: who could name
 * a file by its hash alone would read what he was never shown.
 */
export interface AddEvidence {
  readonly type: 'evidence.add'
  readonly sectionId?: string
  readonly paragraphId?: string
  readonly figureId?: string
  readonly withLetter?: boolean
  readonly note?: string
  readonly file: EvidenceFile
}

/** What was found in a received file. */
export interface EvidenceFile {
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
}
