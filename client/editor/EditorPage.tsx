import { Navigate, useParams } from 'react-router'
import { isWithin } from '../../shared/report/outline.ts'
import { readsAccepted, readsText, readsVersions } from '../../shared/report/reading.ts'
import { isFrozen } from '../../shared/report/state.ts'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useTitle } from '../app/useTitle.ts'
import { useReport, useSection } from '../report/useReport.ts'
import { NotFound } from '../ui/NotFound.tsx'
import { FrozenPage } from './FrozenPage.tsx'
import { LivePage } from './LivePage.tsx'
import { UnseenPage } from './UnseenPage.tsx'

/** One section: its text to write or to read, as far as this person may (RD-02 to RD-04). */
export default function EditorPage() {
  const { sectionId = '' } = useParams()
  const { reportId, view } = useReport()
  const section = useSection(sectionId)
  const reader = useReader()
  useTitle(section === undefined ? '' : nameOf(view, section))

  if (section === undefined) return <NotFound />
  if (!section.isLeaf) {
    const leaf = view.sections.find(s => s.isLeaf && isWithin(view.sections, s.id, section.id))
    return leaf === undefined ? <NotFound /> : <Navigate replace to={paths.editor(reportId, leaf.id)} />
  }
  if (readsText(reader, section)) return <LivePage key={section.id} section={section} />
  const readsFrozen = readsVersions(reader, section) || readsAccepted(reader, section)
  if (isFrozen(section) && readsFrozen) return <FrozenPage key={section.id} section={section} />
  return <UnseenPage key={section.id} section={section} />
}
