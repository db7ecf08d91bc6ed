import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useNow } from '../text/useNow.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { FormDialog } from './FormDialog.tsx'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { isRunning } from './roster.ts'
import { usePeopleOrder } from './usePeopleOrder.ts'

/** Gives a post to another person, with all that waits for it. */
export function HandOverDialog({
  listing,
  post,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly post: Post }) {
  const { t } = useTranslation('people')
  const names = useDirectory()
  const now = useNow()
  const { busy, failure, foresee, give } = usePeopleOrder(listing)
  const [toPersonId, setToPersonId] = useState('')
  const [tried, setTried] = useState(false)
  const from = names.person(post.personId).name
  const to = names.person(toPersonId).name
  const said = { from, to, post: names.postName(post) }
  const command = { type: 'post.handOver', postId: post.id, toPersonId } as const
  const isChosen = toPersonId !== ''

  // People of the same unit come first: they take over most often.
  const isHere = (personId: string) =>
    listing.posts.some(p => p.unitId === post.unitId && p.personId === personId && isRunning(p, now))
  const others = listing.persons.filter(person => !person.disabled && person.id !== post.personId)
  const options = [
    ...others
      .filter(({ id }) => isHere(id))
      .map(({ id, name }) => ({ value: id, label: t('handOver.sameUnit', { name }) })),
    ...others.filter(({ id }) => !isHere(id)).map(({ id, name }) => ({ value: id, label: name })),
  ]

  const submit = async () => {
    setTried(true)
    if (!isChosen || (await give(command)) === undefined) return
    onChanged(t('handOver.done', said))
    onClose()
  }

  return (
    <FormDialog
      title={t('handOver.title', said)}
      act={isChosen ? t('handOver.actTo', { name: to }) : t('handOver.act')}
      busy={busy}
      failure={failure}
      refusal={isChosen && !busy ? foresee(command) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        data-autofocus
        required
        label={t('handOver.to')}
        placeholder={t('handOver.choose')}
        error={tried && !isChosen ? t('handOver.choose') : undefined}
        options={options}
        value={toPersonId}
        onChange={setToPersonId}
      />
      <p>{t('handOver.means', said)}</p>
      <p>{t('handOver.kept', said)}</p>
    </FormDialog>
  )
}
