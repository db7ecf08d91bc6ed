import type { Words } from '../../words.ts'
import type { evidence as source } from '../../zh-CN/errors/evidence.ts'

export const evidence: Words<typeof source> = {
  evidence_owner_only: {
    title: 'Only the unit that writes this section adds evidence or takes it off.',
    text: 'Nothing has changed. Please ask its drafter or liaison.',
  },
  evidence_exists: {
    title: 'This file is bound to the same place already.',
    text: 'No need to add it again.',
  },
  evidence_frozen: {
    title: 'This evidence stands with the submitted version: it cannot be taken off or bound elsewhere.',
    text: 'Nothing has changed. To replace it, the coordinator recalls the section first.',
  },
  evidence_unbound: { title: 'This evidence was taken off already.', text: 'No need to do it again.' },
  evidence_settled: {
    title: 'This evidence needs no confirmation, or has it.',
    text: 'Nothing has changed.',
  },
  evidence_too_large: {
    title: 'The file is larger than 50 MB and was not taken.',
    text: 'Please split or compress it.',
  },
  uploads_open: {
    title: 'Too many of your uploads are unfinished.',
    text: 'Finish or cancel some before you upload more.',
  },
  'WF-24': { title: 'This new evidence cannot be confirmed yet.', text: 'Nothing has changed.' },
  'WF-24_other_person': {
    title: 'You cannot confirm evidence that you added yourself.',
    text: 'Let another drafter of your unit upload it, or another person confirm it.',
  },
  'WF-26': { title: 'This file cannot be evidence.', text: 'Nothing was stored.' },
  'WF-26_kind': {
    title: 'Files of this kind are not taken.',
    text: 'PDF, OFD, pictures, Word, Excel, WPS, CSV and text files are. Unpack archives first.',
  },
  'WF-26_content': {
    title: 'The content is not what the file’s name says; it was not taken.',
    text: 'Save it anew from its own program, without a password.',
  },
  'WF-26_empty': { title: 'The file is empty and was not taken.', text: 'Please choose another one.' },
  'WF-26_figures': {
    title: 'Evidence cannot be bound to a figure yet.',
    text: 'Bind it to a paragraph or to the section.',
  },
  'WF-26_section': { title: 'Choose the section that the file bears out.', text: 'Nothing was stored.' },
  'WF-26_own_section': {
    title: 'Evidence does not move to another section.',
    text: 'Nothing has changed. Upload it there.',
  },
  'WF-26_room': { title: 'This section has too many pieces of evidence.', text: 'Put some together first.' },
  'SC-01': {
    title: 'The file looks like a state secret and was not taken.',
    text: 'This system is not for state secrets.',
  },
  'SC-01_vouched': {
    title: 'The file’s name or text bears a mark of secrecy; it was not taken.',
    text: 'This system is not for state secrets. If it is none, say so and upload it again.',
  },
}
