import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderError } from '../report/OrderError.tsx'
import type { Order } from '../report/useOrder.ts'
import { Button } from '../ui/Button.tsx'
import { Choice, type Option } from '../ui/Choice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import css from './ReasonForm.module.css'

interface ReasonFormProps<Value extends string> {
  readonly legend: string
  /** What there is to choose; empty where only words are asked for. */
  readonly options: readonly Option<Value>[]
  /** What doing it means. */
  readonly means: string
  readonly label: string
  readonly missing: string
  readonly confirm: string
  readonly order: Order
  readonly onGive: (choice: Value | undefined, text: string) => void
  readonly onCancel: () => void
}

/** An answer that needs words: what there is to choose, what it means, the words, the act. */
export function ReasonForm<Value extends string>(props: ReasonFormProps<Value>) {
  const { legend, options, means, label, missing, confirm, order, onGive, onCancel } = props
  const { t } = useTranslation('signing')
  const [choice, setChoice] = useState<Value | undefined>(
    options.length === 1 ? options[0]?.value : undefined,
  )
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const isChosen = options.length === 0 || choice !== undefined
  const isComplete = isChosen && text.trim() !== ''
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (isComplete && !order.busy) onGive(choice, text.trim())
      }}
    >
      {options.length > 0 && <Choice legend={legend} options={options} value={choice} onChange={setChoice} />}
      {tried && !isChosen && (
        <p role="alert" className={css.missing}>
          {t('answer.choose')}
        </p>
      )}
      <TextArea
        required
        autoFocus={options.length === 0}
        rows={3}
        maxLength={5000}
        label={label}
        hint={means}
        value={text}
        error={tried && text.trim() === '' ? missing : undefined}
        onChange={setText}
      />
      <OrderError failed={order.failed} />
      <div className={css.acts}>
        <Button size="page" busy={order.busy} onClick={onCancel}>
          {t('answer.cancel')}
        </Button>
        <Button size="page" kind="primary" type="submit" busy={order.busy}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}
