/** How much of a machine one uploaded file may take. */
export interface ImportLimits {
  readonly fileBytes: number
  /** Members of the zip archive that a .docx is. */
  readonly zipEntries: number
  /** Sum of the members' sizes that the archive declares. */
  readonly unpackedBytes: number
  /** One member that is read, as it really unpacks. */
  readonly partBytes: number
  /** Elements of one XML part. */
  readonly xmlElements: number
  readonly xmlDepth: number
  /** Characters of text; a real report has some 11,000. */
  readonly characters: number
  /** Until the worker that reads the file is ended. */
  readonly milliseconds: number
  /** Heap of that worker. */
  readonly heapMegabytes: number
}

const MB = 1024 * 1024

export const IMPORT_LIMITS: ImportLimits = {
  fileBytes: 20 * MB,
  zipEntries: 4000,
  unpackedBytes: 256 * MB,
  partBytes: 32 * MB,
  xmlElements: 400_000,
  xmlDepth: 256,
  characters: 500_000,
  milliseconds: 20_000,
  heapMegabytes: 512,
}
