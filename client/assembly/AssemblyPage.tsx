import { Download } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Assembled } from '../../shared/letter/assemble.ts'
import { printedText } from '../../shared/letter/printed.ts'
import { readsApproval, readsAssembly } from '../../shared/report/reading.ts'
import { isSubmitted } from '../../shared/report/state.ts'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useTitle } from '../app/useTitle.ts'
import { AmendmentBanner } from '../approval/AmendmentBanner.tsx'
import { ChangedSince } from '../approval/ChangedSince.tsx'
import { EndedBanner } from '../approval/EndedBanner.tsx'
import { LetterJumpContext } from '../approval/letterJump.ts'
import { NextStep } from '../approval/NextStep.tsx'
import { ReturnBanner } from '../approval/ReturnBanner.tsx'
import { SheetLink } from '../approval/sheet/SheetLink.tsx'
import { useReport } from '../report/useReport.ts'
import { useResource } from '../server/useResource.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { iconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import { type TabItem, TabStrip } from '../ui/TabStrip.tsx'
import css from './AssemblyPage.module.css'
import { ExportButton } from './ExportButton.tsx'
import { FinalLetter } from './FinalLetter.tsx'
import { BriefLadder, Ladder } from './Ladder.tsx'
import { LetterForm } from './LetterForm.tsx'
import { anchorOf, LetterSheet } from './LetterSheet.tsx'
import { MissingSections } from './MissingSections.tsx'
import type { Field } from './typedLetter.ts'

type PanelTab = 'missing' | 'letter'

/** The whole report: how far it is, its text from accepted versions, what is missing, and the step that comes next. */
export default function AssemblyPage() {
  const { t } = useTranslation('assembly')
  const { view, reportId } = useReport()
  const reader = useReader()
  useTitle(t('name'))
  if (!readsAssembly(reader, view))
    return (
      <Forbidden
        title={t('forbidden.title')}
        actions={<Button to={paths.board(reportId)}>{t('forbidden.act')}</Button>}
      >
        {t('forbidden.text')}
      </Forbidden>
    )
  return readsApproval(reader, view) ? <Assembly /> : <FinalLetter />
}

function Assembly() {
  const { t } = useTranslation('assembly')
  const { view, reportId } = useReport()
  const preview = useResource<Assembled>(`/api/reports/${reportId}/preview`)
  const leaves = view.sections.filter(s => s.isLeaf)
  const missing = leaves.filter(s => s.state !== 'accepted')
  const collecting = view.report.state === 'collecting'
  const tabs: readonly TabItem<PanelTab>[] = [
    ...(collecting ? [{ id: 'missing' as const, label: t('panel.missing'), count: missing.length }] : []),
    { id: 'letter', label: t('panel.letter') },
  ]
  const [chosen, setChosen] = useState<PanelTab>('missing')
  const tab = tabs.some(each => each.id === chosen) ? chosen : 'letter'
  const panel = useRef<HTMLElement>(null)
  const [asked, setAsked] = useState<{ readonly field: Field }>()
  const [params] = useSearchParams()
  const current = params.get('section') ?? undefined

  // What was accepted, sent, signed or numbered meanwhile changes the letter: read it again.
  const { report } = view
  const content = JSON.stringify([
    leaves.map(s => [s.id, s.state === 'accepted' && s.hash]),
    report.letter,
    report.state,
    report.numbers,
    isSubmitted(report) && report.current.issue.proof,
  ])
  const reload = preview.status === 'ready' ? preview.reload : undefined
  const [shown, setShown] = useState(content)
  useEffect(() => {
    if (content === shown || reload === undefined) return
    setShown(content)
    reload()
  }, [content, shown, reload])

  const ready = preview.status === 'ready' && preview.data.ok ? preview.data.doc : undefined
  useEffect(() => {
    if (ready !== undefined && current !== undefined)
      document.getElementById(anchorOf(current))?.scrollIntoView()
  }, [ready, current])

  // The field is there once its tab is.
  useEffect(() => {
    if (asked === undefined) return
    const field = panel.current?.querySelector<HTMLElement>(`[data-letter-field="${asked.field}"]`)
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }, [asked])
  const jump = useCallback((field: Field) => {
    setChosen('letter')
    setAsked({ field })
  }, [])

  return (
    <LetterJumpContext value={jump}>
      <div className={css.page}>
        <section className={css.ladder}>
          <h2>{t('progress')}</h2>
          <div>
            <Ladder />
          </div>
        </section>
        <div className={css.middle}>
          <BriefLadder />
          <div className={css.tools}>
            <p>
              {ready &&
                t('preview.count', {
                  characters: printedText(ready).join('').length,
                  leaves: leaves.length - missing.length,
                })}
            </p>
            <SheetLink />
            <ExportButton draft={collecting} icon={<Download {...iconProps} />} />
          </div>
          <AmendmentBanner />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard. */}
          <section className={css.desk} tabIndex={0} aria-label={t('preview.pane')}>
            <div className={css.news}>
              <EndedBanner />
              <ReturnBanner />
              <ChangedSince />
            </div>
            {preview.status === 'loading' && <Loading />}
            {preview.status === 'failed' && <Failed error={preview.error} onRetry={preview.reload} />}
            {preview.status === 'ready' && !preview.data.ok && <Problems problems={preview.data.problems} />}
            {ready && <LetterSheet doc={ready} current={current} />}
          </section>
        </div>
        <aside ref={panel} className={css.panel}>
          <TabStrip label={t('panel.label')} value={tab} onChange={setChosen} tabs={tabs}>
            {tab === 'missing' ? (
              <MissingSections sections={missing} />
            ) : (
              <LetterForm sealed={view.report.letter} />
            )}
          </TabStrip>
        </aside>
        <div className={css.foot}>
          <NextStep />
        </div>
      </div>
    </LetterJumpContext>
  )
}

function Problems({ problems }: { readonly problems: Extract<Assembled, { ok: false }>['problems'] }) {
  const { t } = useTranslation('assembly')
  const { view } = useReport()
  return (
    <Banner tone="danger" title={t('problems.title')}>
      {t('problems.text')}
      <ul>
        {problems.map(({ code, sectionId, what }) => {
          const section = view.sections.find(s => s.id === sectionId)
          const name = section === undefined ? t('panel.letter') : nameOf(view, section)
          return (
            <li key={`${sectionId} ${code} ${what}`}>
              {t('problems.row', { section: name, code: t(`problems.code.${code}`) })}
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}
