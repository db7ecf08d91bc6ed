import type { Paragraph } from '../../document/blocks.ts'
import type { Level } from '../../document/schema.ts'
import { type LetterInput, toGovDoc } from '../assemble.ts'
import type { GovDoc } from '../govDoc.ts'

export const letter = {
  title: '关于报送自评报告的函',
  addressee: '市督导室',
  preamble: ['现报告如下。'],
  signatory: '望川区人民政府',
}

export const paragraph = (text: string, level?: Level): Paragraph => ({
  id: `1:${text}`,
  kind: 'paragraph',
  text,
  figures: [],
  ...(level === undefined ? {} : { level }),
})

export const section = (id: string, parentId: string | null, title: string) => ({ id, parentId, title })

/** The letter of an input that makes one. */
export function assembled(from: LetterInput): GovDoc {
  const result = toGovDoc(from)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.doc
}
