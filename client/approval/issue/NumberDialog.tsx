import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberAsPrinted } from '../../../shared/report/approval/date.ts'
import { useOrder } from '../../report/useOrder.ts'
import { useReport } from '../../report/useReport.ts'
import { ApiError } from '../../server/failures.ts'
import { useResource } from '../../server/useResource.ts'
import { Button } from '../../ui/Button.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'
import css from './Issue.module.css'
import { wholeNumber } from './wholeNumber.ts'

interface NextNumber {
  readonly code: string | null
  readonly year: number
  readonly serial: number
}

/** 编号: code, year and serial. The next one is proposed; whether it is free is decided when it is given (RP-07). */
export function NumberDialog({ postId, onClose, onDone }: IssueDialogProps) {
  const { t } = useTranslation('issue')
  const { reportId } = useReport()
  const order = useOrder()
  const first = useResource<NextNumber>(`/api/reports/${reportId}/next-number`)
  const proposed = first.status === 'ready' ? first.data : undefined
  const [own, setOwn] = useState<{ code?: string; year?: string; serial?: string }>({})
  const [tried, setTried] = useState(false)
  const code = (own.code ?? proposed?.code ?? '').trim()
  const year = wholeNumber(own.year ?? String(proposed?.year ?? ''), 1949, 9999)
  const isOther = proposed !== undefined && (code !== (proposed.code ?? '') || year !== proposed.year)
  const query = new URLSearchParams({ code, year: String(year ?? '') })
  const after = useResource<NextNumber>(
    isOther && code !== '' && year !== undefined ? `/api/reports/${reportId}/next-number?${query}` : null,
  )
  const next = isOther ? (after.status === 'ready' ? after.data : undefined) : proposed
  const serialText = own.serial ?? String(next?.serial ?? '')
  const serial = wholeNumber(serialText, 1, 99_999)

  // Somebody else was faster: the list of those that are taken is read again, so that the next one is offered.
  const error = order.failed?.error
  const isTaken = error instanceof ApiError && error.code === 'number_taken'
  const reload = (isOther ? after : first).status === 'loading' ? undefined : isOther ? after : first
  const again = reload !== undefined && 'reload' in reload ? reload.reload : undefined
  useEffect(() => {
    if (isTaken) again?.()
  }, [isTaken, again])

  const submit = async () => {
    setTried(true)
    if (code === '' || year === undefined || serial === undefined) return
    const number = { code, year, serial }
    if (await order.give({ type: 'report.number', ...number }, postId === undefined ? {} : { postId }))
      onDone(t('number.done', { number: numberAsPrinted(number) }))
  }

  if (first.status === 'loading') return <Loading />
  return (
    <ActForm
      title={t('number.title')}
      act={
        code !== '' && year !== undefined && serial !== undefined
          ? t('number.act', { number: numberAsPrinted({ code, year, serial }) })
          : t('number.open')
      }
      order={order}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={css.trio}>
        <TextField
          required
          maxLength={40}
          label={t('number.code')}
          hint={t('number.codeHint')}
          error={tried && code === '' ? t('number.needCode') : undefined}
          value={own.code ?? proposed?.code ?? ''}
          onChange={value => setOwn(({ serial: _serial, ...rest }) => ({ ...rest, code: value }))}
        />
        <TextField
          required
          inputMode="numeric"
          maxLength={4}
          label={t('number.year')}
          error={tried && year === undefined ? t('number.needYear') : undefined}
          value={own.year ?? String(proposed?.year ?? '')}
          onChange={value => setOwn(({ serial: _serial, ...rest }) => ({ ...rest, year: value }))}
        />
        <TextField
          data-autofocus
          required
          inputMode="numeric"
          maxLength={5}
          label={t('number.serial')}
          error={tried && serial === undefined ? t('number.needSerial') : undefined}
          value={serialText}
          onChange={value => setOwn(before => ({ ...before, serial: value }))}
        />
      </div>
      <p>{t('number.means')}</p>
      {isTaken && next !== undefined && next.serial !== serial && (
        <p>
          <Button onClick={() => setOwn(before => ({ ...before, serial: String(next.serial) }))}>
            {t('number.takeNext', { serial: next.serial })}
          </Button>
        </p>
      )}
    </ActForm>
  )
}
