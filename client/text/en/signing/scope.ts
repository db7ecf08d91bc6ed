import type { Words } from '../../words.ts'
import type { scope as zh } from '../../zh-CN/signing/scope.ts'

/** What a co-unit has before it, and what it agrees to. */
export const scope = {
  view: 'Text shown',
  concerned: 'Only what concerns my unit',
  whole: 'Whole text',
  all: 'Every paragraph concerns your unit: the whole text is shown.',
  nothing: 'No paragraph mentions your unit, was named by it or written by it: the whole text is shown.',
  folded_one: '{{count}} more paragraph is folded. ',
  folded_other: '{{count}} more paragraphs are folded. ',
  between: '; ',
  why: {
    named: 'paragraph {{list}}: your unit spoke about it',
    mentioned: 'paragraph {{list}}: mentions your unit',
    written: 'paragraph {{list}}: written in part by your unit',
    changed: 'paragraph {{list}}: changed',
  },
  unfold: 'Paragraph {{list}} not shown: unfold',
  covers: 'What you agree to',
  agreeWhole: 'The whole text',
  agreeNamed: 'Only the paragraphs chosen',
  agreeNamedNote: 'A later change of other paragraphs does not touch this countersignature.',
  wholeUnseen_one:
    '{{count}} paragraph is still folded: you agree to the paragraphs chosen. To agree to the whole, read it first. ',
  wholeUnseen_other:
    '{{count}} paragraphs are still folded: you agree to the paragraphs chosen. To agree to the whole, read it first. ',
  showWhole: 'Show the whole text',
  pick: 'Paragraphs that you agree to',
  paragraph: 'Paragraph {{n}}: {{text}}',
  missing: 'Please choose at least one paragraph.',
  shown: 'Paragraph {{list}} was shown',
  shownFolded_one: 'Paragraph {{list}} was shown, {{count}} more is folded',
  shownFolded_other: 'Paragraph {{list}} was shown, {{count}} more are folded',
  confirm_one: 'Countersign {{count}} paragraph',
  confirm_other: 'Countersign {{count}} paragraphs',
  voids: 'A later change of the chosen paragraphs voids this countersignature; one of others does not.',
  agreed: '{{unit}} agreed to version {{n}}, paragraph {{list}}. ',
  summary: '{{unit}} agreed to paragraph {{list}}',
  key: 'Whole text, or what concerns my unit',
} satisfies Words<typeof zh>
