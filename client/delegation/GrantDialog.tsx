import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Post, postsOf } from '../../shared/people/directory.ts'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { FormDialog } from '../people/FormDialog.tsx'
import css from '../people/People.module.css'
import { dayAfter, today } from '../people/period.ts'
import { faultsOf, usePeopleOrder } from '../people/usePeopleOrder.ts'
import { useReports } from '../report/ReportsProvider.tsx'
import { useNow } from '../text/useNow.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'

interface GrantDialogProps {
  /** Posts of this person that may be delegated. */
  readonly posts: readonly [Post, ...Post[]]
  readonly onClose: () => void
}

/** Lets a colleague act for the holder of a post, for a time, in one report or in all (PO-02). */
export function GrantDialog({ posts, onClose }: GrantDialogProps) {
  const { t } = useTranslation('delegation')
  const names = useDirectory()
  const { directory } = names
  const now = useNow()
  const reports = useReports()
  const { busy, failure, foresee, give } = usePeopleOrder(directory)
  const [postId, setPostId] = useState(posts[0].id)
  const [toPersonId, setToPersonId] = useState('')
  const [reportId, setReportId] = useState('')
  const [from, setFrom] = useState(() => today(now))
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)

  const post = posts.find(each => each.id === postId) ?? posts[0]
  const colleagues = directory.persons.filter(
    person =>
      person.id !== post.personId &&
      postsOf(directory, person.id, now).some(each => each.unitId === post.unitId),
  )
  const command: PeopleCommand = {
    type: 'delegation.grant',
    fromPostId: post.id,
    toPersonId,
    scope: reportId === '' ? {} : { reportId },
    from,
    to: until === '' ? '' : dayAfter(until),
  }
  const faults = faultsOf(command)
  const lacks = (field: string) => tried && faults.has(field)

  const submit = async () => {
    setTried(true)
    if (faults.size > 0 || (await give(command)) === undefined) return
    onClose()
  }

  return (
    <FormDialog
      title={t('grant.title')}
      act={t('grant.act')}
      busy={busy}
      failure={failure}
      refusal={faults.size === 0 && !busy ? foresee(command) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {posts.length > 1 && (
        <SelectField
          required
          label={t('grant.post')}
          options={posts.map(each => ({ value: each.id, label: names.postName(each) }))}
          value={post.id}
          onChange={setPostId}
        />
      )}
      <SelectField
        data-autofocus
        required
        label={t('grant.to')}
        placeholder={t('grant.choose')}
        error={lacks('toPersonId') ? t('grant.choose') : undefined}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={toPersonId}
        onChange={setToPersonId}
      />
      <SelectField
        label={t('grant.scope')}
        options={[
          { value: '', label: t('grant.allReports') },
          ...(reports.status === 'ready' ? reports.data : []).map(({ id, title }) => ({
            value: id,
            label: title,
          })),
        ]}
        value={reportId}
        onChange={setReportId}
      />
      <div className={css.period}>
        <TextField
          type="date"
          required
          label={t('grant.from')}
          error={lacks('from') ? t('grant.needDay') : undefined}
          value={from}
          onChange={setFrom}
        />
        <TextField
          type="date"
          required
          label={t('grant.until')}
          hint={t('grant.untilHint')}
          error={lacks('to') ? t('grant.needDay') : undefined}
          value={until}
          onChange={setUntil}
        />
      </div>
      <p>{t('grant.means')}</p>
    </FormDialog>
  )
}
