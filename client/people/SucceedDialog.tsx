import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../shared/people/directory.ts'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { postsLeft } from '../../shared/people/succeedUnit.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useResource } from '../server/useResource.ts'
import { useNow } from '../text/useNow.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { FormDialog } from './FormDialog.tsx'
import css from './People.module.css'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { usePeopleOrder } from './usePeopleOrder.ts'

/** What the server may tell an administrator of a unit's sections: how many. */
interface Sections {
  readonly reports: number
  readonly lead: number
  readonly co: number
}

/** Another unit takes the place of one that was merged or renamed; first it is shown what goes over (UN-01). */
export function SucceedDialog({
  listing,
  unit,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly unit: Unit }) {
  const { t } = useTranslation('people')
  const names = useDirectory()
  const now = useNow()
  const { busy, failure, foresee, give } = usePeopleOrder(listing)
  const sections = useResource<Sections>(`/api/people/units/${unit.id}/sections`)
  const [successorId, setSuccessorId] = useState('')
  const [ending, setEnding] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const isChosen = successorId !== ''
  const said = { unit: unit.name, successor: names.unit(successorId).name }
  const posts = postsLeft(listing, unit.id, now)
  const command: PeopleCommand = {
    type: 'unit.succeed',
    unitId: unit.id,
    successorId,
    ...(ending.size === 0 ? {} : { endPostIds: [...ending] }),
  }
  const toggle = (postId: string) =>
    setEnding(
      before => new Set(before.has(postId) ? [...before].filter(id => id !== postId) : [...before, postId]),
    )

  const submit = async () => {
    setTried(true)
    if (!isChosen || (await give(command)) === undefined) return
    onChanged(t('succeed.done', said))
    onClose()
  }

  return (
    <FormDialog
      title={t('succeed.title', said)}
      act={isChosen ? t('succeed.actTo', said) : t('succeed.act')}
      takes
      busy={busy}
      failure={failure}
      refusal={isChosen && !busy ? foresee(command) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        required
        label={t('succeed.to')}
        hint={t('succeed.toHint')}
        placeholder={t('succeed.choose')}
        error={tried && !isChosen ? t('succeed.choose') : undefined}
        options={listing.units
          .filter(each => each.id !== unit.id && each.succeeded === undefined)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={successorId}
        onChange={setSuccessorId}
      />
      <p role="status">
        {sections.status === 'ready'
          ? t('succeed.sections', { ...sections.data })
          : t(sections.status === 'loading' ? 'succeed.counting' : 'succeed.notCounted')}
      </p>
      {posts.length > 0 && (
        <fieldset className={css.ending}>
          <legend>{t('succeed.posts', { count: posts.length - ending.size })}</legend>
          {posts.map(post => (
            <label key={post.id}>
              <input type="checkbox" checked={!ending.has(post.id)} onChange={() => toggle(post.id)} />
              <span>{`${names.person(post.personId).name}（${names.postTitle(post)}）`}</span>
            </label>
          ))}
          <small>{t('succeed.ending')}</small>
        </fieldset>
      )}
      <p>{t('succeed.means', said)}</p>
    </FormDialog>
  )
}
