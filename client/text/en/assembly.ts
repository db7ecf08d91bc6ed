import type { Words } from '../words.ts'
import type { assembly as zh } from '../zh-CN/assembly.ts'

export const assembly = {
  name: 'Compile',
  progress: 'Progress',
  step: {
    collecting: '{{done}} of {{total}} sections accepted',
    compiling: 'All sections accepted',
    ahead: 'Follows after compiling',
  },
  preview: {
    pane: 'Preview',
    label: 'Preview of the whole letter',
    count: '{{characters}} characters, {{leaves}} sections',
    draft: 'Draft',
    gap: 'Not accepted yet',
    toSection: 'To section “{{title}}”',
    table: 'Table',
    old: 'A section was accepted; the preview is up to date',
  },
  export: {
    word: 'Export Word file',
    draft: 'Export draft',
    failed: 'Nothing was exported. What is accepted is safe on the server; please try again.',
    busy: 'Being made',
  },
  panel: { label: 'What is left', missing: 'Not accepted', letter: 'Letter' },
  missing: {
    none: 'All sections are accepted.',
    note: 'The letter is made of accepted signed versions only, never of text that is being changed.',
  },
  letter: {
    title: 'Title',
    titleHint: 'Lines break as they are printed',
    addressee: 'Addressee',
    preamble: 'Opening paragraphs',
    preambleHint: 'One line each',
    signatory: 'Issued by',
    save: 'Save the letter',
    saved: 'The letter is saved',
    readOnly: 'The coordinator fills in the letter.',
    number: 'Document number and date follow when they are allotted and signed.',
  },
  compile: {
    act: 'Compile',
    missing_one: 'Compile: {{count}} section to go',
    missing_other: 'Compile: {{count}} sections to go',
    why: '{{count}} sections are not accepted yet. The report is compiled once all are.',
    done: 'Compiled. Reopening any section takes the report back to collecting.',
    only: 'The coordinator compiles the report.',
  },
  problems: {
    title: 'The letter could not be laid out',
    text: 'These sections hold something unknown. What was signed is unchanged on the server. Reopen the section, mend it and have it signed again.',
    row: '{{section}}: {{code}}',
    code: {
      no_title: 'the letter has no title',
      missing_body: 'the accepted version is missing',
      stray_body: 'text without a section',
      stray_section: 'section outside the outline',
      too_deep: 'headings deeper than four levels',
      unknown_block: 'an unknown kind of paragraph',
      bad_range: 'a broken text style',
      too_wide: 'too many table columns',
    },
  },
  forbidden: {
    title: 'For the coordinator, the clerk and the leaders',
    text: 'Once the report is being compiled, heads of member units see it too. Accepted sections are on the board.',
    act: 'See the board',
  },
} satisfies Words<typeof zh>
