import { useTranslation } from 'react-i18next'
import { placeKey } from '../../../shared/report/approval/decideProof.ts'
import type { Proof } from '../../../shared/report/approval/version.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useOrder } from '../../report/useOrder.ts'
import { useReport } from '../../report/useReport.ts'
import { useDates } from '../../text/useDates.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'
import { ChangedSentence } from './ChangedSentence.tsx'
import css from './Issue.module.css'
import { type WrittenChange, wordsAfter } from './places.ts'
import { usePlaceName } from './usePlaceName.ts'
import { usePlaces } from './usePlaces.ts'

/** 确认复核: a second person looks at each change in its sentence (RP-06). */
export function ConfirmProofDialog({
  proof,
  postId,
  onClose,
  onDone,
}: IssueDialogProps & { readonly proof: Proof }) {
  const { t } = useTranslation('issue')
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const order = useOrder()
  const changes = proof.changes.map(({ place, before, after }) => ({
    place,
    before: text(before) ?? '',
    after: text(after) ?? '',
  }))
  const count = changes.length
  const submit = async () => {
    if (
      await order.give({ type: 'proof.confirm', proofId: proof.id }, postId === undefined ? {} : { postId })
    )
      onDone(t('confirm.done', { count }))
  }
  return (
    <ActForm
      title={t('confirm.title', { count })}
      act={t('confirm.act', { count })}
      order={order}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('confirm.by', { who: names.signedAs(proof.by), at: dates.dayTime(proof.by.at) })}</p>
      <ol className={css.confirm}>
        {changes.map((change, i) => (
          <li key={`${placeKey(change.place)} ${change.before}`}>
            <OneChange change={change} earlier={changes.slice(0, i)} />
          </li>
        ))}
      </ol>
      <p>{t('confirm.means')}</p>
    </ActForm>
  )
}

/** A change with where it stands, in the words of the version that was signed. */
function OneChange({
  change,
  earlier,
}: {
  readonly change: WrittenChange
  readonly earlier: readonly WrittenChange[]
}) {
  const { t } = useTranslation('issue')
  const placeName = usePlaceName()
  const { place, before, after } = change
  const places = usePlaces('sectionId' in place ? place.sectionId : undefined)
  const found =
    places.status === 'ready' ? places.places.find(each => each.key === placeKey(place)) : undefined
  return (
    <>
      <small>{placeName(place)}</small>
      <ChangedSentence words={found && wordsAfter(found, earlier)} before={before} after={after} />
      {places.status === 'failed' && <Banner tone="warn" title={t('confirm.unread')} />}
    </>
  )
}
