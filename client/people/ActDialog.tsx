import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postsToActIn } from '../../shared/people/acting.ts'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useNow } from '../text/useNow.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'
import css from './People.module.css'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { dayAfter, today } from './period.ts'
import { isRunning, type ListedPerson } from './roster.ts'
import { faultsOf, usePeopleOrder } from './usePeopleOrder.ts'
import '../acting/words.ts'

/** Enters that a person acts in a post, by a document and for a time; a second person confirms it (PO-01). */
export function ActDialog({
  listing,
  person,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly person: ListedPerson }) {
  const { t } = useTranslation('acting')
  const { t: people } = useTranslation('people')
  const names = useDirectory()
  const now = useNow()
  const { busy, failure, foresee, give } = usePeopleOrder(listing)
  const [postId, setPostId] = useState('')
  const [docNumber, setDocNumber] = useState('')
  const [from, setFrom] = useState(() => today(now))
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)

  // Posts of his own unit come first: one acts there most often.
  const isHere = (unitId: string) =>
    listing.posts.some(p => p.unitId === unitId && p.personId === person.id && isRunning(p, now))
  const offices = postsToActIn(listing, now)
    .filter(post => post.personId !== person.id)
    .sort((a, b) => Number(isHere(b.unitId)) - Number(isHere(a.unitId)))
  const command: PeopleCommand = {
    type: 'post.act',
    postId,
    personId: person.id,
    docNumber,
    from,
    to: until === '' ? '' : dayAfter(until),
  }
  const faults = faultsOf(command)
  const lacks = (field: string) => tried && faults.has(field)

  const submit = async () => {
    setTried(true)
    if (faults.size > 0 || (await give(command)) === undefined) return
    onChanged(t('enter.done', { name: person.name }))
    onClose()
  }

  return (
    <FormDialog
      title={t('enter.title', { name: person.name })}
      act={t('enter.act')}
      busy={busy}
      failure={failure}
      refusal={faults.size === 0 && !busy ? foresee(command) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        data-autofocus
        required
        label={t('enter.post')}
        placeholder={t('enter.choose')}
        error={lacks('postId') ? t('enter.choose') : undefined}
        options={offices.map(post => ({
          value: post.id,
          label: t(isRunning(post, now) ? 'enter.held' : 'enter.vacant', {
            post: names.postName(post),
            name: names.person(post.personId).name,
          }),
        }))}
        value={postId}
        onChange={setPostId}
      />
      <TextField
        required
        label={t('enter.docNumber')}
        hint={t('enter.docNumberHint')}
        error={lacks('docNumber') ? people('required', { field: t('enter.docNumber') }) : undefined}
        maxLength={60}
        value={docNumber}
        onChange={setDocNumber}
      />
      <div className={css.period}>
        <TextField
          type="date"
          required
          label={t('enter.from')}
          error={lacks('from') ? t('enter.needDay') : undefined}
          value={from}
          onChange={setFrom}
        />
        <TextField
          type="date"
          required
          label={t('enter.until')}
          hint={t('enter.untilHint')}
          error={lacks('to') ? t('enter.needDay') : undefined}
          value={until}
          onChange={setUntil}
        />
      </div>
      <p>{t('enter.means')}</p>
    </FormDialog>
  )
}
