import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { paths } from '../app/paths.ts'
import { CommandKeys, randomKey } from '../report/commandKey.ts'
import { useReports } from '../report/ReportsProvider.tsx'
import { api } from '../server/api.ts'
import { ApiError, type Failure, isFailure } from '../server/failures.ts'
import { useSession } from '../session/useSession.ts'
import { wallTimeAt } from '../text/districtTime.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Tick } from '../ui/Tick.tsx'
import css from './ImportPage.module.css'
import { isYear, proposeNext, withYear } from './nextReport.ts'
import type { Imported } from './preview.ts'

interface NewReportFormProps {
  /** What was read out of a file; absent for a report without sections. */
  readonly imported: Imported | undefined
  /** The file bears a mark of secrecy: nothing is made before somebody has said that it holds no state secret (SC-01). */
  readonly secret?: boolean
  /** Back to choosing a file: an import is kept for a day only. */
  readonly onAgain: () => void
}

const keys = new CommandKeys(() => randomKey(crypto))

type SignOrder = 'coFirst' | 'leadFirst'

/** Title, year and order of signing of the new report; makes it and goes to its board. */
export function NewReportForm({ imported, secret = false, onAgain }: NewReportFormProps) {
  const { t } = useTranslation('outline')
  const { posts } = useSession()
  const reports = useReports()
  const navigate = useNavigate()
  const thisYear = wallTimeAt(useNow()).day.slice(0, 4)
  const [proposal] = useState(() =>
    imported === undefined ? { title: '', period: thisYear } : proposeNext(imported.title, thisYear),
  )
  const [title, setTitle] = useState(proposal.title)
  const [period, setPeriod] = useState(proposal.period)
  const [order, setOrder] = useState<SignOrder>('coFirst')
  const [isCleared, setCleared] = useState(false)
  const [pressed, setPressed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure>()

  const changePeriod = (year: string) => {
    setPeriod(year)
    setTitle(before => withYear(before, year))
  }

  const make = async () => {
    setPressed(true)
    if (title.trim() === '' || !isYear(period) || (secret && !isCleared)) return
    setBusy(true)
    setError(undefined)
    const postId = posts.find(post => post.role === 'coordinator')?.id
    const request = {
      title: title.trim(),
      period,
      template: { leadFirst: order === 'leadFirst' },
      ...(imported && { from: imported.importId }),
      ...(postId !== undefined && { postId }),
    }
    try {
      const { id } = await api.post<{ id: string }>('/api/reports', {
        ...request,
        idempotencyKey: keys.keyFor(request),
      })
      keys.answered(request)
      if (reports.status !== 'loading') reports.reload()
      navigate(paths.board(id))
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      // Without an answer it may have been made: the next attempt goes under the same key, so that there is one report.
      if (failure instanceof ApiError && failure.status < 500) keys.answered(request)
      setBusy(false)
      setError(failure)
    }
  }
  const expired = error instanceof ApiError && error.code === 'IM-21'

  return (
    <form
      className={css.stack}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void make()
      }}
    >
      <TextArea
        required
        rows={3}
        label={t('form.title')}
        value={title}
        maxLength={200}
        error={pressed && title.trim() === '' ? t('form.titleMissing') : undefined}
        onChange={setTitle}
      />
      <TextField
        required
        label={t('form.period')}
        inputMode="numeric"
        maxLength={4}
        value={period}
        error={pressed && !isYear(period) ? t('form.periodWrong') : undefined}
        onChange={changePeriod}
      />
      <Choice
        legend={t('form.order')}
        value={order}
        onChange={setOrder}
        options={[
          { value: 'coFirst', label: t('form.coFirst'), note: t('form.coFirstMeans') },
          { value: 'leadFirst', label: t('form.leadFirst'), note: t('form.leadFirstMeans') },
        ]}
      />
      {secret && (
        <div className={css.cleared}>
          <Tick checked={isCleared} onChange={setCleared}>
            {t('form.cleared')}
          </Tick>
        </div>
      )}
      {error && <ErrorBanner error={error} />}
      <div className={css.acts}>
        <Button
          type="submit"
          size="page"
          kind="primary"
          busy={busy}
          blocked={secret && !isCleared ? t('form.notCleared') : undefined}
        >
          {imported === undefined ? t('form.makeBlank') : t('form.make', { count: imported.sections.length })}
        </Button>
        {(imported === undefined || expired) && (
          <Button size="page" onClick={onAgain}>
            {t(expired ? 'preview.again' : 'import.back')}
          </Button>
        )}
      </div>
      <p className={css.hint}>{t(imported === undefined ? 'form.afterwardsBlank' : 'form.afterwards')}</p>
    </form>
  )
}
