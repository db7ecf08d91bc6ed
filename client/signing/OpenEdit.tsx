import { lazy, Suspense } from 'react'
import { openEdit } from '../../shared/report/edits/edit.ts'
import type { FrozenSection } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { Loading } from '../ui/Loading.tsx'

/** Corrections come when there is one: a phone that signs without loads nothing of them. */
const EditPanel = lazy(() => import('../edits/EditPanel.tsx'))
export const EditPage = lazy(() => import('../edits/EditPage.tsx'))

/** A correction that waits, for its heads to confirm (WF-20). */
export function OpenEdit({ section }: { section: SectionView & FrozenSection }) {
  if (openEdit(section) === undefined) return null
  return (
    <Suspense fallback={<Loading />}>
      <EditPanel section={section} />
    </Suspense>
  )
}
