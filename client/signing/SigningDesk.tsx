import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AssignedSection, isFrozen } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { ConnectionBanner } from '../app/ConnectionBanner.tsx'
import { useTitle } from '../app/useTitle.ts'
import { ordinalsOf } from '../paper/ink.ts'
import { useCurrentChange } from '../paper/useCurrentChange.ts'
import { useFrozen } from '../paper/useFrozen.ts'
import { versionOf } from '../paper/versionsOf.ts'
import { useReport } from '../report/useReport.ts'
import { useSession } from '../session/useSession.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ActBar } from './ActBar.tsx'
import { ActDialog } from './ActDialog.tsx'
import { commandOf, type SigningAct, standingOn, type Turn, type Words } from './acts.ts'
import { rememberLook } from './looks.ts'
import { newObjection, type ObjectionDraft, ObjectionForm } from './ObjectionForm.tsx'
import { partId, partsOf } from './parts.ts'
import { ReadingParts } from './ReadingParts.tsx'
import { Receipt } from './Receipt.tsx'
import { freshnessOf, type Reading } from './reading.ts'
import { SigningBar } from './SigningBar.tsx'
import css from './SigningDesk.module.css'
import { SigningHead } from './SigningHead.tsx'
import { SigningPaper } from './SigningPaper.tsx'
import { StatusBanner } from './StatusBanner.tsx'
import { useSending } from './useSending.ts'
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
  const { person, post, posts } = useSession()
  const { n, basis, since } = reading
  const version = versionOf(section, n)
  if (version === undefined) throw new Error(`no version ${n} of ${section.id}`)
  const { hash } = version

  const read = useFrozen(section.id, version, basis?.n ?? null)
  const frozen = read.status === 'ready' ? read : undefined
  const matches = read.status === 'differs' ? false : frozen === undefined ? undefined : true
  const ordinals = useMemo(() => ordinalsOf(frozen?.content.blocks ?? []), [frozen?.content])
  useEffect(() => {
    if (matches) rememberLook(localStorage, person.id, { sectionId: section.id, n }, since)
  }, [matches, person.id, section.id, n, since])

  const freshness = freshnessOf(section, reading)
  const actingFirst = [post, ...posts.filter(each => each.id !== post.id)]
  const standing =
    isFrozen(section) && freshness.kind === 'current' ? standingOn(section, actingFirst, may) : NOTHING
  const { turn, returns } = standing
  const [came] = useState(turn?.act)
  const act = turn?.act ?? came ?? 'read'

  const [signing, setSigning] = useState<Turn>()
  const [draft, setDraft] = useState<ObjectionDraft>()
  const [seesReceipt, setSeesReceipt] = useState(true)
  const { sending, give, askAgain, clear } = useSending(section)
  const busy = sending.status === 'sending' || sending.status === 'asking' || sending.status === 'unanswered'

  const name = nameOf(view, section)
  const title = t('title', { act: t(`page.${act}`), section: name })
  useTitle(title)
  const size = useTypeSize()
  const parts = partsOf(frozen, section, freshness.kind === 'current')
  const change = useCurrentChange(frozen?.changes.length ?? 0, 1)
  const paper = useRef<HTMLElement>(null)

  const giveAct = (given: SigningAct, postId: string, words: Words) => {
    const seen = { sectionId: section.id, version: n, hash }
    const shown = { against: basis?.n ?? 0, at: since }
    const command = commandOf(given, seen, { ...words, shown })
    return give({ act: given, on: { n, hash }, command, postId })
  }
  const startPass = () => {
    if (turn === undefined || !matches || busy) return
    clear()
    setSigning(turn)
  }
  const objector = (kind: SigningAct) => (kind === 'return' ? returns : turn?.post)
  const giveObjection = () => {
    const by = draft && objector(draft.kind)
    if (draft === undefined || by === undefined || busy) return
    const { kind, text, to, picked } = draft
    if (text.trim() === '') {
      setDraft({ ...draft, missing: true })
      document.querySelector('textarea')?.focus()
    } else
      void giveAct(kind, by.id, {
        text,
        paragraphs: [...ordinals.keys()].filter(id => picked.has(id)),
        ...(kind === 'return' ? { to } : {}),
      })
  }
  const acts = {
    onPass: startPass,
    onObject: (kind: ObjectionDraft['kind']) => {
      if (busy) return
      clear()
      setDraft(newObjection(kind))
    },
    onGiveObjection: giveObjection,
    onCancel: () => {
      if (!busy) setDraft(undefined)
    },
  }
  useSigningKeys({
    parts,
    change,
    size,
    standing,
    objecting: draft !== undefined,
    onPage: () => turnPage(paper.current),
    ...acts,
  })

  if (sending.status === 'done' && seesReceipt)
    return (
      <div className={css.page}>
        <SigningBar title={title} n={n} size={size} />
        <Receipt done={sending.done} section={section} onRead={() => setSeesReceipt(false)} />
      </div>
    )

  const open = draft !== undefined && objector(draft.kind) !== undefined ? draft : undefined
  const barPost = turn?.post ?? returns
  return (
    <div className={css.page} style={{ '--type': size.scale } as React.CSSProperties}>
      <SigningBar title={title} n={n} hash={barPost === undefined ? hash : undefined} size={size} />
      <ConnectionBanner />
      <main className={css.panes}>
        <div className={css.what}>
          <div className={css.scaled}>
            <StatusBanner
              section={section}
              reading={reading}
              freshness={freshness}
              standing={standing}
              came={came}
              differs={matches === false}
              onReadNext={() => isFrozen(section) && onReadNext(section.version)}
            />
            {open !== undefined && isFrozen(section) ? (
              <ObjectionForm
                section={section}
                draft={open}
                onChange={setDraft}
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
                />
                <ReadingParts
                  section={section}
                  reading={reading}
                  version={version}
                  frozen={frozen}
                  parts={parts}
                  ordinals={ordinals}
                  current={change.current}
                  onSelect={change.select}
                />
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
          {frozen !== undefined && (
            <div className={css.scaled}>
              <SigningPaper
                section={section}
                frozen={frozen}
                current={change.current}
                draft={open}
                onPick={picked => draft && setDraft({ ...draft, picked })}
              />
            </div>
          )}
        </section>
      </main>
      {barPost !== undefined && (
        <ActBar
          section={name}
          version={version}
          matches={matches}
          standing={standing}
          post={(open && objector(open.kind)) ?? barPost}
          draft={open}
          busy={busy}
          {...acts}
        />
      )}
      {signing !== undefined && (turn !== undefined || busy) && (
        <ActDialog
          turn={signing}
          section={name}
          version={version}
          figures={frozen?.content.blocks.flatMap(block => block.figures).length ?? 0}
          changes={basis === null ? null : (frozen?.changes.length ?? 0)}
          sending={sending}
          onAskAgain={askAgain}
          onGive={words => void giveAct(signing.act, signing.post.id, words)}
          onClose={() => setSigning(undefined)}
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
