import { useTranslation } from 'react-i18next'
import { isUnconfirmed, type Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { FormDialog } from './FormDialog.tsx'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { usePeopleOrder } from './usePeopleOrder.ts'
import { VacancyBanner } from './VacancyBanner.tsx'

/** Ends a post now. */
export function EndPostDialog({
  listing,
  post,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly post: Post }) {
  const { t } = useTranslation('people')
  const names = useDirectory()
  const { busy, failure, foresee, give } = usePeopleOrder(listing)
  const command = { type: 'post.end', postId: post.id } as const
  const said = { name: names.person(post.personId).name, post: names.postName(post) }

  const submit = async () => {
    if ((await give(command)) === undefined) return
    onChanged(t('endPost.done', said))
    onClose()
  }

  return (
    <FormDialog
      title={t('endPost.title', said)}
      act={t('endPost.act')}
      takes
      busy={busy}
      failure={failure}
      refusal={busy ? undefined : foresee(command)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(isUnconfirmed(post) ? 'endPost.unconfirmed' : 'endPost.means', said)}</p>
      <VacancyBanner directory={listing} ending={[post]} />
    </FormDialog>
  )
}
