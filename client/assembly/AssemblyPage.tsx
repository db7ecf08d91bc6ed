import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Assembled } from '../../shared/letter/assemble.ts'
import { printedText } from '../../shared/letter/printed.ts'
import { readsApproval, readsAssembly } from '../../shared/report/reading.ts'
import { isOpenReport, isSubmitted, REPORT_STATES } from '../../shared/report/state.ts'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useTitle } from '../app/useTitle.ts'
import { AmendmentBanner } from '../approval/AmendmentBanner.tsx'
import { NextStep } from '../approval/NextStep.tsx'
import { SheetLink } from '../approval/sheet/SheetLink.tsx'
import { useReport } from '../report/useReport.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { useResource } from '../server/useResource.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { iconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import { StepLadder } from '../ui/StepLadder.tsx'
import { TabStrip } from '../ui/TabStrip.tsx'
import css from './AssemblyPage.module.css'
import { ExportButton } from './ExportButton.tsx'
import { FinalLetter } from './FinalLetter.tsx'
import { LetterForm } from './LetterForm.tsx'
import { anchorOf, LetterSheet } from './LetterSheet.tsx'
import { MissingSections } from './MissingSections.tsx'

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
  const [tab, setTab] = useState<'missing' | 'letter'>('missing')
  const [params] = useSearchParams()
  const current = params.get('section') ?? undefined

  // What was accepted or taken back meanwhile changes the letter: read it again.
  const content = JSON.stringify([
    leaves.map(s => [s.id, s.state === 'accepted' && s.hash]),
    view.report.letter,
    // So does the way behind it: date, number, and what the last proof put right.
    view.report.state,
    view.report.numbers,
    isSubmitted(view.report) && view.report.current.issue.proof,
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

  return (
    <div className={css.page}>
      <section className={css.ladder}>
        <h2>{t('progress')}</h2>
        <div>
          <Ladder done={leaves.length - missing.length} total={leaves.length} />
        </div>
      </section>
      <div className={css.middle}>
        <div className={css.tools}>
          <p>
            {ready &&
              t('preview.count', {
                characters: printedText(ready).join('').length,
                leaves: leaves.length - missing.length,
              })}
          </p>
          <SheetLink />
          <ExportButton draft={view.report.state === 'collecting'} icon={<Download {...iconProps} />} />
        </div>
        <AmendmentBanner />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard. */}
        <section className={css.desk} tabIndex={0} aria-label={t('preview.pane')}>
          {preview.status === 'loading' && <Loading />}
          {preview.status === 'failed' && <Failed error={preview.error} onRetry={preview.reload} />}
          {preview.status === 'ready' && !preview.data.ok && <Problems problems={preview.data.problems} />}
          {ready && <LetterSheet doc={ready} current={current} />}
        </section>
      </div>
      <aside className={css.panel}>
        <TabStrip
          label={t('panel.label')}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'missing', label: t('panel.missing'), count: missing.length },
            { id: 'letter', label: t('panel.letter') },
          ]}
        >
          {tab === 'missing' ? (
            <MissingSections sections={missing} />
          ) : (
            <LetterForm sealed={view.report.letter} />
          )}
        </TabStrip>
        {isOpenReport(view.report) ? <Compile missing={missing.length} /> : <NextStep />}
      </aside>
    </div>
  )
}

/** The steps of the report's own chain. Those after compiling are named, and not yet walked. */
function Ladder({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation('assembly')
  const { t: ui } = useTranslation('ui')
  const { view } = useReport()
  const now = REPORT_STATES.indexOf(view.report.state)
  const steps = REPORT_STATES.filter(name => name !== 'abandoned').map((id, i) => ({
    id,
    title: ui(`reportState.${id}`),
    standing: i < now ? ('done' as const) : i === now ? ('now' as const) : ('ahead' as const),
    ...(id === 'collecting' ? { note: t('step.collecting', { done, total }) } : {}),
    ...(id === 'compiling' && i === now ? { note: t('step.compiling') } : {}),
  }))
  return <StepLadder label={t('progress')} steps={steps} />
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

/** The one step that comes next: the coordinator compiles once every section is accepted. */
function Compile({ missing }: { readonly missing: number }) {
  const { t } = useTranslation('assembly')
  const { view, send, may } = useReport()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure>()
  const decision = may({ type: 'report.compile' })
  const compile = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await send({ type: 'report.compile' })
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const mayEver = decision === true || decision.kind !== 'forbidden'
  return (
    <div className={css.foot}>
      <p>{view.report.state === 'compiling' ? t('compile.done') : t('missing.note')}</p>
      {error && <ErrorBanner error={error} />}
      {view.report.state === 'collecting' && mayEver && (
        <Button
          kind="primary"
          size="page"
          busy={busy}
          blocked={missing > 0 ? t('compile.why', { count: missing }) : undefined}
          onClick={compile}
        >
          {missing > 0 ? t('compile.missing', { count: missing }) : t('compile.act')}
        </Button>
      )}
      {view.report.state === 'collecting' && !mayEver && <p>{t('compile.only')}</p>}
    </div>
  )
}
