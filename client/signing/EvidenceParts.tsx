import { lazy, Suspense } from 'react'
import { evidenceOf, openEvidence } from '../../shared/report/evidence.ts'
import { mayWrite } from '../../shared/report/policy.ts'
import type { FrozenSection } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { placesOf } from '../evidence/places.ts'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { useSession } from '../session/useSession.ts'
import { Loading } from '../ui/Loading.tsx'
import css from './ReadingParts.module.css'

/** Evidence comes when there is some: a phone that signs without loads nothing of it. */
const EvidenceBanner = lazy(() => import('../evidence/EvidenceBanner.tsx'))
const EvidencePanel = lazy(() => import('../evidence/EvidencePanel.tsx'))

type Frozen = SectionView & FrozenSection

/** What was added after submission, for its signer to confirm (WF-24). */
export function AddedEvidence({ section }: { section: Frozen }) {
  if (openEvidence(section).length === 0) return null
  return (
    <Suspense>
      <EvidenceBanner section={section} />
    </Suspense>
  )
}

/** The files that bear out the version being read; whoever writes the section may add to them. */
export function EvidencePart({ section, frozen }: { section: Frozen; frozen: FrozenVersion | undefined }) {
  const { posts } = useSession()
  if (evidenceOf(section).length === 0 && !posts.some(post => mayWrite(post, section))) return null
  return (
    <section className={css.part}>
      <Suspense fallback={<Loading />}>
        <EvidencePanel
          section={section}
          places={placesOf(frozen?.content.blocks ?? [])}
          titleClass={css.title}
        />
      </Suspense>
    </section>
  )
}
