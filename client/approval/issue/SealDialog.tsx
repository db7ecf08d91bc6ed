import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrder } from '../../report/useOrder.ts'
import { momentOf, wallTimeAt } from '../../text/districtTime.ts'
import { useNow } from '../../text/useNow.ts'
import { TextField } from '../../ui/TextField.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'
import css from './Issue.module.css'
import { PersonField } from './PersonField.tsx'

/** 用印登记: who keeps the seal, who is not the one that asks for it, and when it was used (RP-09). */
export function SealDialog({ postId, onClose, onDone }: IssueDialogProps) {
  const { t } = useTranslation('issue')
  const order = useOrder()
  const now = useNow()
  const [keeper, setKeeper] = useState('')
  const [when, setWhen] = useState(() => wallTimeAt(now))
  const [tried, setTried] = useState(false)
  const at = momentOf(when)
  const isAhead = at !== undefined && Date.parse(at) > Date.parse(now)
  const wrong = at === undefined ? t('seal.needTime') : isAhead ? t('seal.past') : undefined

  const submit = async () => {
    setTried(true)
    if (keeper === '' || at === undefined || isAhead) return
    if (await order.give({ type: 'report.seal', keeper, at }, postId === undefined ? {} : { postId }))
      onDone(t('seal.done'))
  }

  return (
    <ActForm title={t('seal.title')} act={t('seal.act')} order={order} onSubmit={submit} onClose={onClose}>
      <PersonField
        others
        label={t('seal.keeper')}
        hint={t('seal.keeperHint')}
        placeholder={t('choosePerson')}
        error={tried && keeper === '' ? t('choosePerson') : undefined}
        value={keeper}
        onChange={setKeeper}
      />
      <div className={css.pair}>
        <TextField
          required
          type="date"
          label={t('seal.day')}
          max={wallTimeAt(now).day}
          error={tried ? wrong : undefined}
          value={when.day}
          onChange={day => setWhen(before => ({ ...before, day }))}
        />
        <TextField
          required
          type="time"
          label={t('seal.time')}
          value={when.time}
          onChange={time => setWhen(before => ({ ...before, time }))}
        />
      </div>
      <p>{t('seal.means')}</p>
    </ActForm>
  )
}
