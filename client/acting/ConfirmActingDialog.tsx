import { useTranslation } from 'react-i18next'
import type { Directory, Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { FormDialog } from '../people/FormDialog.tsx'
import { usePeopleOrder } from '../people/usePeopleOrder.ts'
import { useActingWords } from './useActingWords.ts'
import './words.ts'

interface ConfirmActingDialogProps {
  readonly directory: Directory
  readonly post: Post
  readonly onClose: () => void
  readonly onDone?: (words: string) => void
}

/** The second person confirms that somebody acts in a post (PO-01). */
export function ConfirmActingDialog({ directory, post, onClose, onDone }: ConfirmActingDialogProps) {
  const { t } = useTranslation('acting')
  const names = useDirectory()
  const words = useActingWords()
  const { busy, failure, foresee, give } = usePeopleOrder(directory)
  const command = { type: 'post.confirm', postId: post.id } as const
  const enteredBy = names.person(post.acting?.enteredBy ?? '').name
  return (
    <FormDialog
      title={t('confirm.title', { name: names.person(post.personId).name })}
      act={t('confirm.act')}
      busy={busy}
      failure={failure}
      refusal={busy ? undefined : foresee(command)}
      onSubmit={async () => {
        if ((await give(command)) === undefined) return
        onDone?.(t('confirm.done', words(post)))
        onClose()
      }}
      onClose={onClose}
    >
      <p>{t('confirm.what', words(post))}</p>
      <p>{t('confirm.means', { enteredBy })}</p>
    </FormDialog>
  )
}
