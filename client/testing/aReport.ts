import { type Directory, emptyDirectory } from '../../shared/people/directory.ts'
import type { ReportSnapshot, Texts } from '../../shared/protocol/live.ts'
import { EMPTY_LETTER } from '../../shared/report/letter.ts'
import type { ReportState, Section } from '../../shared/report/state.ts'
import { present } from '../../shared/report/view.ts'

interface Given {
  readonly version?: number
  readonly sections?: readonly Section[]
  readonly texts?: Texts
  readonly directory?: Directory
  /** Who looks at it. */
  readonly personId?: string
}

/** A report being collected, as the server would send it. Its id is `demo`. */
export function aReport({
  version = 1,
  sections = [],
  texts = {},
  directory = emptyDirectory,
  personId = '',
}: Given = {}): ReportSnapshot {
  const state: ReportState = {
    id: 'demo',
    version,
    title: '2026年履行教育职责自评报告',
    period: '2026',
    template: { leadFirst: false, issuer: 'leader' },
    report: {
      state: 'collecting' as const,
      letter: EMPTY_LETTER,
      past: [],
      numbers: [],
      amendments: [],
    },
    sections,
  }
  return { version, state: present(state, directory, personId, '2026-11-12T06:00:00Z'), texts }
}
