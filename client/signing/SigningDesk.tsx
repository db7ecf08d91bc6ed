import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AssignedSection, isFrozen } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { ConnectionBanner } from '../app/ConnectionBanner.tsx'
import { useTitle } from '../app/useTitle.ts'
import { ordinalsOf } from '../paper/ink.ts'
import { useCurrentChange } from '../paper/useCurrentChange.ts'
import { useFrozen } from '../paper/useFrozen.ts'
import { versionOf } from '../paper/versionsOf.ts'
import { useCapacities } from '../report/useCapacities.ts'
import { useReport } from '../report/useReport.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { usePhone } from '../ui/usePhone.ts'
import { ActBar } from './ActBar.tsx'
import { ActDialog } from './ActDialog.tsx'
import { standingOn } from './acts.ts'
import { answeredSince } from './answered.ts'
import { ConcernBar } from './ConcernBar.tsx'
import { DeclineAct, Declines } from './Declines.tsx'
import { AddedEvidence, EvidencePart } from './EvidenceParts.tsx'
import { rememberLook } from './looks.ts'
import { ObjectionForm } from './ObjectionForm.tsx'
import { OpenEdit } from './OpenEdit.tsx'
import { goToPart, partId, partsOf } from './parts.ts'
import { ReadingParts } from './ReadingParts.tsx'
import { Receipt } from './Receipt.tsx'
import { freshnessOf, type Reading } from './reading.ts'
import { SigningBar } from './SigningBar.tsx'
import css from './SigningDesk.module.css'
import { SigningHead } from './SigningHead.tsx'
import { SigningPaper } from './SigningPaper.tsx'
import { StatusBanner } from './StatusBanner.tsx'
import { UnsentBanner } from './UnsentBanner.tsx'
import { useConcern } from './useConcern.ts'
import { useSigningActs } from './useSigningActs.ts'
import { useSigningKeys } from './useSigningKeys.ts'
import { useTypeSize } from './useTypeSize.ts'

interface SigningDeskProps {
  readonly section: SectionView & AssignedSection
  readonly reading: Reading
  /** Goes on to the version that took the place of the one being read. */
  readonly onReadNext: (n: number) => void
}

const NOTHING = { turn: undefined, barred: undefined, returns: undefined }

/** One version before its signer: what changed beside the full text, and the bar that signs or returns. */
export function SigningDesk({ section, reading, onReadNext }: SigningDeskProps) {
  const { t } = useTranslation('signing')
  const { view, may } = useReport()
  const capacities = useCapacities(section.id)
  const { n, basis } = reading
  const version = versionOf(section, n)
  if (version === undefined) throw new Error(`no version ${n} of ${section.id}`)

  const read = useFrozen(section.id, version, basis?.n ?? null)
  const frozen = read.status === 'ready' ? read : undefined
  const matches = read.status === 'differs' ? false : frozen === undefined ? undefined : true
  const ordinals = useMemo(() => ordinalsOf(frozen?.content.blocks ?? []), [frozen?.content])
  useEffect(() => {
    if (matches) void rememberLook(section.id, n)
  }, [matches, section.id, n])

  const freshness = freshnessOf(section, reading)
  const isCurrent = freshness.kind === 'current'
  const standing = isFrozen(section) && isCurrent ? standingOn(section, capacities, may) : NOTHING
  const { turn, returns } = standing
  const [came] = useState(turn?.act)
  const act = turn?.act ?? came ?? 'read'

  const blockIds = [...ordinals.keys()]
  const coUnit = turn?.act === 'agree' ? turn.post.unitId : undefined
  const concern = useConcern(section, reading, frozen, coUnit)
  const { view: inView, shown } = concern
  // Nothing is agreed to before it is clear how much of the text is in view.
  const checked = concern.loading ? undefined : matches
  const acts = useSigningActs({ section, version, reading, standing, matches: checked, blockIds, shown })
  const { sending, askAgain, signing, draft } = acts
  const [seesReceipt, setSeesReceipt] = useState(true)

  const name = nameOf(view, section)
  const title = t('title', { act: t(`page.${act}`), section: name })
  useTitle(title)
  const size = useTypeSize()
  const answered = answeredSince(
    section,
    reading,
    capacities.map(post => post.unitId),
  )
  const parts = partsOf(frozen, section, isCurrent, answered.length)
  const changes = frozen?.changes.length ?? 0
  const change = useCurrentChange(changes, usePhone() ? 0 : 1)
  const paper = useRef<HTMLElement>(null)
  useSigningKeys({ parts, change, size, standing, acts, view: inView, onPage: () => turnPage(paper.current) })

  if (sending.status === 'done' && seesReceipt)
    return (
      <div className={css.page}>
        <SigningBar title={title} n={n} size={size} />
        <Receipt
          done={sending.done}
          section={section}
          ordinals={ordinals}
          onRead={() => setSeesReceipt(false)}
        />
      </div>
    )

  const showWhole = () => {
    acts.closeDialog()
    inView?.show('whole')
    goToPart('full')
  }
  const barPost = acts.objector ?? turn?.post ?? returns
  return (
    <div className={css.page} style={{ '--type': size.scale } as CSSProperties}>
      <SigningBar title={title} n={n} hash={barPost === undefined ? version.hash : undefined} size={size} />
      <ConnectionBanner />
      <main className={css.panes}>
        <div className={css.what}>
          <div className={css.scaled}>
            {acts.unsent && <UnsentBanner unsent={acts.unsent} />}
            <Declines section={section} />
            {isFrozen(section) && isCurrent && <OpenEdit section={section} />}
            {isFrozen(section) && isCurrent && <AddedEvidence section={section} />}
            <StatusBanner
              section={section}
              reading={reading}
              freshness={freshness}
              standing={standing}
              came={came}
              differs={matches === false}
              onReadNext={onReadNext}
            />
            {draft !== undefined && isFrozen(section) ? (
              <ObjectionForm
                section={section}
                draft={draft}
                onChange={acts.onDraft}
                ordinals={ordinals}
                sending={sending}
                onAskAgain={askAgain}
              />
            ) : (
              <>
                <SigningHead
                  sectionId={section.id}
                  reading={reading}
                  version={version}
                  act={act}
                  frozen={frozen}
                  answers={answered.length}
                  parts={parts}
                />
                <ReadingParts
                  section={section}
                  reading={reading}
                  version={version}
                  frozen={frozen}
                  parts={parts}
                  answered={answered}
                  ordinals={ordinals}
                  current={change.current}
                  onSelect={change.select}
                />
                {isFrozen(section) && isCurrent && <EvidencePart section={section} frozen={frozen} />}
                {isCurrent && <DeclineAct section={section} />}
              </>
            )}
          </div>
        </div>
        <section
          ref={paper}
          id={partId('full')}
          className={css.desktop}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard.
          tabIndex={0}
          aria-label={t('part.full')}
        >
          {read.status === 'loading' && <Loading rows={12} />}
          {read.status === 'failed' && <Failed error={read.error} onRetry={read.reload} />}
          {frozen !== undefined && !concern.loading && (
            <div className={css.scaled}>
              {inView && <ConcernBar view={inView} ordinals={ordinals} />}
              <SigningPaper
                section={section}
                frozen={frozen}
                current={change.current}
                draft={draft}
                onDraft={acts.onDraft}
                view={inView}
              />
            </div>
          )}
        </section>
      </main>
      {barPost !== undefined && (
        <ActBar
          section={name}
          version={version}
          matches={checked}
          unread={read.status === 'failed'}
          standing={standing}
          post={barPost}
          acts={acts}
        />
      )}
      {signing !== undefined && (
        <ActDialog
          turn={signing}
          section={name}
          version={version}
          figures={frozen?.content.blocks.flatMap(block => block.figures).length ?? 0}
          changes={basis === null ? null : changes}
          agreement={
            shown && frozen && { shown, blocks: frozen.content.blocks, ordinals, onShowWhole: showWhole }
          }
          sending={sending}
          onAskAgain={askAgain}
          words={acts.words}
          onWords={acts.onWords}
          onGive={acts.givePass}
          onClose={acts.closeDialog}
        />
      )}
    </div>
  )
}

/** Pages through the text: in its pane, or the whole page where everything stands below each other. */
function turnPage(pane: HTMLElement | null): void {
  const scrolls =
    pane !== null && pane.scrollHeight > pane.clientHeight + 1 ? pane : document.scrollingElement
  scrolls?.scrollBy({ top: scrolls.clientHeight * 0.85 })
}
