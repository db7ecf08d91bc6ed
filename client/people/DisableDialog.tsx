import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useNow } from '../text/useNow.ts'
import { FormDialog } from './FormDialog.tsx'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { isRunning, type ListedPerson } from './roster.ts'
import { usePeopleOrder } from './usePeopleOrder.ts'
import { VacancyBanner } from './VacancyBanner.tsx'

/** Takes a person's account away, after saying what goes with it. */
export function DisableDialog({
  listing,
  person,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly person: ListedPerson }) {
  const { t } = useTranslation('people')
  const { postName } = useDirectory()
  const now = useNow()
  const { busy, failure, foresee, give } = usePeopleOrder(listing)
  const { id: personId, name } = person
  const command = { type: 'person.disable', personId } as const
  const posts = listing.posts.filter(post => post.personId === personId && isRunning(post, now))

  const submit = async () => {
    if ((await give(command)) === undefined) return
    onChanged(t('disable.done', { name }))
    onClose()
  }

  return (
    <FormDialog
      title={t('disable.title', { name })}
      act={t('disable.act', { name })}
      takes
      busy={busy}
      failure={failure}
      refusal={busy ? undefined : foresee(command)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('disable.means', { name })}</p>
      <p>
        {posts.length === 0
          ? t('disable.noPosts', { name })
          : t('disable.posts', { count: posts.length, posts: posts.map(postName).join(t('comma')) })}
      </p>
      <p>{t('disable.kept', { name })}</p>
      <VacancyBanner directory={listing} ending={posts} />
    </FormDialog>
  )
}
