import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { escalationPosts, openEscalations } from '../../../shared/report/escalation.ts'
import { nameOf } from '../../../shared/report/view.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { OrderError } from '../../report/OrderError.tsx'
import { useOrder } from '../../report/useOrder.ts'
import { useReport } from '../../report/useReport.ts'
import { useSession } from '../../session/useSession.ts'
import { useDates } from '../../text/useDates.ts'
import { useNow } from '../../text/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import css from '../Dialogs.module.css'
import type { AssignedView } from '../late.ts'

interface EscalateDialogProps {
  readonly section: AssignedView
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Puts a late section to the head of a unit that it waits for, or to a leader, in one's own words (DL-03). */
export function EscalateDialog({ section, onClose, onDone }: EscalateDialogProps) {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const { person } = useSession()
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  const order = useOrder()
  const posts = escalationPosts(section, names.directory, now).filter(post => post.personId !== person.id)
  const [toPostId, setTo] = useState('')
  const [text, setText] = useState('')
  const [pressed, setPressed] = useState(false)
  const chosen = posts.find(post => post.id === toPostId)
  const raised = openEscalations(section)
  const name = nameOf(view, section)
  const go = async () => {
    setPressed(true)
    if (chosen === undefined || text.trim() === '') return
    const command = { type: 'escalation.raise', sectionId: section.id, toPostId, text: text.trim() } as const
    if (await order.give(command))
      onDone(t('escalate.done', { who: names.person(chosen.personId).name, section: name }))
  }
  return (
    <Dialog
      open
      title={t('escalate.title', { section: name })}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} onClick={onClose}>
            {t('escalate.back')}
          </Button>
          <Button size="page" kind="primary" busy={order.busy} onClick={go}>
            {t('escalate.act')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{t('escalate.means', { due: dates.dayTime(section.dueAt) })}</p>
        {raised.length > 0 && (
          <ul className={css.rows}>
            {raised.map(({ by, unitId, role }) => (
              <li key={`${by.personId} ${unitId} ${role}`}>
                {t('escalate.raised', {
                  by: names.person(by.personId).name,
                  at: dates.dayTime(by.at),
                  who: names.postName({ unitId, role }),
                })}
              </li>
            ))}
          </ul>
        )}
        <SelectField
          data-autofocus
          required
          label={t('escalate.to')}
          placeholder={t('escalate.choose')}
          value={toPostId}
          error={pressed && chosen === undefined ? t('escalate.choose') : undefined}
          options={posts.map(post => ({
            value: post.id,
            label: `${names.person(post.personId).name}（${names.postName(post)}）`,
          }))}
          onChange={setTo}
        />
        <TextArea
          required
          label={t('escalate.text')}
          hint={t('escalate.textHint')}
          value={text}
          error={pressed && text.trim() === '' ? t('escalate.textMissing') : undefined}
          onChange={setText}
        />
        <OrderError failed={order.failed} />
      </div>
    </Dialog>
  )
}
