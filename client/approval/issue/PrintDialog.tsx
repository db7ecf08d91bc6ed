import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrder } from '../../report/useOrder.ts'
import { useReport } from '../../report/useReport.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { iconProps } from '../../ui/icon.ts'
import { TextField } from '../../ui/TextField.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'
import css from './Issue.module.css'
import { PersonField } from './PersonField.tsx'
import { wholeNumber } from './wholeNumber.ts'

interface Row {
  readonly id: number
  readonly to: string
  readonly copies: string
}

const MOST = 100_000

/** 印制: how many copies, who gets how many, and who compared the print with what was signed (RP-09). */
export function PrintDialog({ postId, onClose, onDone }: IssueDialogProps) {
  const { t } = useTranslation('issue')
  const { view } = useReport()
  const order = useOrder()
  const lastId = useRef(0)
  const row = (to: string, copies = ''): Row => ({ id: ++lastId.current, to, copies })
  const [copies, setCopies] = useState('')
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const { addressee, copyTo } = view.report.letter
    return [addressee, ...copyTo].filter(to => to !== '').map(to => row(to))
  })
  const [checker, setChecker] = useState('')
  const [tried, setTried] = useState(false)

  const all = wholeNumber(copies, 1, MOST)
  const filled = rows.filter(({ to, copies: some }) => to.trim() !== '' || some.trim() !== '')
  const parsed = filled.map(({ id, to, copies: some }) => ({
    id,
    to: to.trim(),
    copies: wholeNumber(some, 1, MOST),
  }))
  const sum = parsed.reduce((total, { copies: some = 0 }) => total + some, 0)
  const isOver = all !== undefined && sum > all
  const isWrong = parsed.some(({ to, copies: some }) => to === '' || some === undefined)

  const change = (id: number, part: Partial<Row>) =>
    setRows(before => before.map(each => (each.id === id ? { ...each, ...part } : each)))

  const submit = async () => {
    setTried(true)
    if (all === undefined || checker === '' || isOver || isWrong) return
    const distribution = parsed.flatMap(({ to, copies: some }) =>
      some === undefined ? [] : [{ to, copies: some }],
    )
    const command = { type: 'report.print' as const, copies: all, distribution, checker }
    if (await order.give(command, postId === undefined ? {} : { postId }))
      onDone(t('print.done', { count: all }))
  }

  return (
    <ActForm
      title={t('print.title')}
      act={all === undefined ? t('print.open') : t('print.act', { count: all })}
      order={order}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        data-autofocus
        required
        inputMode="numeric"
        maxLength={6}
        label={t('print.copies')}
        error={tried && all === undefined ? t('print.needCopies') : undefined}
        value={copies}
        onChange={setCopies}
      />
      <fieldset className={css.rows}>
        <legend>{t('print.distribution')}</legend>
        {rows.map(({ id, to, copies: some }, i) => (
          <div key={id} className={css.row}>
            <TextField
              maxLength={200}
              label={t('print.to', { n: i + 1 })}
              error={tried && to.trim() === '' && some.trim() !== '' ? t('print.needTo') : undefined}
              value={to}
              onChange={value => change(id, { to: value })}
            />
            <TextField
              inputMode="numeric"
              maxLength={6}
              label={t('print.share')}
              error={
                tried && to.trim() !== '' && wholeNumber(some, 1, MOST) === undefined
                  ? t('print.needShare')
                  : undefined
              }
              value={some}
              onChange={value => change(id, { copies: value })}
            />
            <IconButton
              label={t('print.removeRow', { to: to.trim() || String(i + 1) })}
              icon={<X {...iconProps} />}
              onClick={() => setRows(before => before.filter(each => each.id !== id))}
            />
          </div>
        ))}
        <div className={css.sum}>
          <Button icon={<Plus {...iconProps} />} onClick={() => setRows(before => [...before, row('')])}>
            {t('print.addRow')}
          </Button>
          <p role="status" data-over={isOver || undefined}>
            {all === undefined
              ? t('print.sum', { sum })
              : isOver
                ? t('print.over', { sum, all })
                : t('print.left', { sum, left: all - sum })}
          </p>
        </div>
      </fieldset>
      <PersonField
        label={t('print.checker')}
        hint={t('print.checkerHint')}
        placeholder={t('choosePerson')}
        error={tried && checker === '' ? t('choosePerson') : undefined}
        value={checker}
        onChange={setChecker}
      />
    </ActForm>
  )
}
