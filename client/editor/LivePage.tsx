import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readBody } from '../../shared/document/fromYjs.ts'
import { mayWrite } from '../../shared/report/policy.ts'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { placesOf } from '../evidence/places.ts'
import { useReport } from '../report/useReport.ts'
import { useSession } from '../session/useSession.ts'
import { Banner } from '../ui/Banner.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { usePhone } from '../ui/usePhone.ts'
import { ArrivalColours } from './arrivalColours.ts'
import { TextBanners } from './banners/TextBanners.tsx'
import { blockIdsOf } from './blockIds.ts'
import type { Draft, DraftPlace } from './collab/draft.ts'
import { Desk, type DeskHandle } from './Desk.tsx'
import { downloadText, linesOf } from './download.ts'
import { LiveBar } from './LiveBar.tsx'
import { News } from './News.tsx'
import { type PanelTab, SidePanel } from './panel/SidePanel.tsx'
import { LiveText } from './paper/LiveText.tsx'
import type { TextMode } from './paper/OwnText.tsx'
import { SectionBar } from './SectionBar.tsx'
import { gapsOf } from './submit/gaps.ts'
import { SubmitDialog } from './submit/SubmitDialog.tsx'
import { WithdrawDialog } from './submit/WithdrawDialog.tsx'
import { Toolbar } from './tools/Toolbar.tsx'
import { UnknownBanner } from './UnknownBanner.tsx'
import { HANDHELD, useMedia } from './useMedia.ts'
import { type OpenText, useTextSession } from './useTextSession.ts'
import { useTrouble } from './useTrouble.ts'
import { useWritingPeople } from './useWritingPeople.ts'
import { applicationOf, applyPlace } from './writing/applyPlace.ts'
import { charactersOf } from './writing/characters.ts'
import { levelsBelow } from './writing/levels.ts'
import { useWriting, WritingContext } from './writing/useWriting.ts'
import { WritingStore } from './writing/writingStore.ts'

/** A section whose live text this person may read, and perhaps write (RD-02, WF-02). */
export function LivePage({ section }: { section: SectionView }) {
  const opened = useTextSession(section.id)
  const [store] = useState(() => new WritingStore())
  return (
    <WritingContext value={store}>
      {opened === undefined ? (
        <SectionBar section={section} isReadOnly={false} />
      ) : (
        <OpenPage section={section} store={store} {...opened} />
      )}
    </WritingContext>
  )
}

type Asking = 'submit' | 'withdraw' | undefined

function OpenPage({
  section,
  store,
  session,
  status,
}: OpenText & { section: SectionView; store: WritingStore }) {
  const { t } = useTranslation('editor')
  const { view, presence, may } = useReport()
  const { posts } = useSession()
  const phone = useMedia(HANDHELD)
  const narrow = usePhone()
  const desk = useRef<DeskHandle>(null)
  const [tab, setTab] = useState<PanelTab>('opinions')
  const [isPanelOpen, setPanelOpen] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const [colours] = useState(() => new ArrivalColours())
  const { text, unknown, drafts } = status
  const trouble = useTrouble(status)
  const name = nameOf(view, section)
  const personIds = presence[section.id] ?? NOBODY
  colours.setPeople(personIds)
  const writing = useWritingPeople(text?.awareness)
  const characters = useWriting(state => (state === null ? undefined : charactersOf(state.doc)))
  const gaps = useMemo(() => (characters === undefined ? [] : gapsOf(characters)), [characters])
  const places = text === null || tab !== 'evidence' ? [] : placesOf(readBody(text.doc).blocks)
  const isWriter = isAssigned(section) && posts.some(post => mayWrite(post, section))
  const mode: TextMode =
    phone || !isWriter ? 'read' : status.writable && unknown === null ? 'write' : 'locked'

  const show = (panel: PanelTab) => {
    setTab(panel)
    setPanelOpen(true)
  }
  const submit = () => {
    if (
      unknown !== null ||
      phone ||
      trouble !== null ||
      may({ type: 'section.submit', sectionId: section.id }) !== true
    )
      return
    if (gaps.length > 0) store.goToBlock(0)
    else setAsking('submit')
  }
  const download = () => {
    if (text !== null) downloadText(name, linesOf(text))
  }
  const apply = (draft: Draft, place: DraftPlace) => {
    if (text === null) return
    const { blocks } = readBody(text.doc)
    const application = applicationOf(place, blockIdsOf(text), block => blocks[block]?.text ?? '')
    store.run(applyPlace(place, application))
    void session.markWritten(draft.id, place.blockId)
  }
  const placeOf = (blockId: string) => {
    const block = text === null ? -1 : blockIdsOf(text).indexOf(blockId)
    return block < 0 ? null : block + 1
  }
  const goTo = (blockId: string) => {
    const place = placeOf(blockId)
    setPanelOpen(false)
    if (place !== null) store.goToBlock(place - 1)
  }
  useKeys([{ keys: 'Ctrl+Enter', label: t('keys.submit'), run: submit }])

  return (
    <>
      <LiveBar
        section={section}
        status={status}
        personIds={personIds}
        inkOf={colours.inkOf}
        isReadOnly={!isWriter}
        trouble={trouble}
        gaps={gaps.length}
        onSubmit={submit}
        onWithdraw={() => setAsking('withdraw')}
        onDownload={download}
        onPanel={() => setPanelOpen(true)}
      />
      <Desk
        ref={desk}
        sectionId={section.id}
        onPaper={unknown === null ? () => store.focus() : undefined}
        isPanelOpen={isPanelOpen}
        onPanelClose={() => setPanelOpen(false)}
        tools={
          <>
            {mode === 'write' && (
              <Toolbar
                levels={levelsBelow(section.depth)}
                budget={isAssigned(section) ? section.wordBudget : undefined}
                saving={narrow ? status.saving : null}
              />
            )}
            {unknown !== null && (
              <UnknownBanner
                body={unknown}
                onMend={isWriter && !phone && status.writable && trouble === null ? text?.mend : undefined}
              />
            )}
            <TextBanners
              section={section}
              session={session}
              status={status}
              trouble={trouble}
              isWriter={isWriter}
              onDownload={download}
              onShowDraft={() => show('draft')}
            />
            {phone && isWriter && <Banner edge tone="info" live="off" title={t('paper.phone')} />}
          </>
        }
        panel={
          phone ? undefined : (
            <SidePanel
              section={section}
              tab={tab}
              onTab={setTab}
              personIds={personIds}
              writing={writing}
              inkOf={colours.inkOf}
              drafts={drafts}
              name={name}
              blocked={mode === 'write' ? undefined : t('draft.blocked')}
              onApply={apply}
              onDiscard={id => void session.discardDraft(id)}
              onGoTo={goTo}
              placeOf={placeOf}
              places={places}
            />
          )
        }
      >
        <LiveText
          section={section}
          session={session}
          status={status}
          mode={mode}
          inkOf={colours.inkOf}
          onSubmit={submit}
          onLeave={() => desk.current?.leaveText()}
        />
      </Desk>
      <News trouble={trouble} personIds={personIds} />
      {asking === 'submit' && section.state === 'drafting' && (
        <SubmitDialog
          section={section}
          session={session}
          trouble={trouble}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'withdraw' && isFrozen(section) && (
        <WithdrawDialog section={section} onClose={() => setAsking(undefined)} />
      )}
    </>
  )
}

const NOBODY: readonly string[] = []
