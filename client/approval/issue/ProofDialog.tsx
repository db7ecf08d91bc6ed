import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeKey } from '../../../shared/report/approval/decideProof.ts'
import { type ProposalSeed, ProposeDialog } from '../../edits/ProposeDialog.tsx'
import { useProposable } from '../../edits/useProposable.ts'
import { useOrder } from '../../report/useOrder.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { iconProps } from '../../ui/icon.ts'
import { OldNew } from '../../ui/OldNew.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'
import { ChangeEditor } from './ChangeEditor.tsx'
import css from './Issue.module.css'
import type { WrittenChange } from './places.ts'
import { usePlaceName } from './usePlaceName.ts'

/** 复核: the last reading. Ordinarily nothing has to be changed; what has, is checked at once by the rules (RP-06). */
export function ProofDialog({ postId, onClose, onDone }: IssueDialogProps) {
  const { t } = useTranslation('issue')
  const order = useOrder()
  const placeName = usePlaceName()
  const [changes, setChanges] = useState<readonly WrittenChange[]>([])
  const [isEditing, setEditing] = useState(false)
  const count = changes.length
  const proposable = useProposable()
  const [seed, setSeed] = useState<ProposalSeed>()

  const submit = async () => {
    const command = {
      type: 'report.proof' as const,
      changes: changes.map(change => ({ ...change, kind: 'typo' as const })),
    }
    if (await order.give(command, postId === undefined ? {} : { postId }))
      onDone(count === 0 ? t('proof.doneClean') : t('proof.done', { count }))
  }

  const proposes = ({ place, before, after }: WrittenChange) => {
    if (place.in !== 'body') return undefined
    const { sectionId, paragraphId } = place
    const isOffered = proposable?.sections.some(section => section.id === sectionId)
    return isOffered ? () => setSeed({ sectionId, paragraphId, before, after }) : undefined
  }
  if (seed !== undefined && proposable !== undefined)
    return (
      <ProposeDialog proposable={proposable} seed={seed} onClose={() => setSeed(undefined)} onDone={onDone} />
    )

  return (
    <ActForm
      title={t('proof.title')}
      act={count === 0 ? t('proof.clean') : t('proof.act', { count })}
      order={order}
      blocked={isEditing ? t('proof.finishOne') : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('proof.means')}</p>
      {count > 0 && (
        <ul className={css.changes} aria-label={t('proof.list')}>
          {changes.map((change, i) => (
            <li key={`${placeKey(change.place)} ${change.before}`}>
              <span>
                <small>{placeName(change.place)}</small>
                <OldNew before={change.before} after={change.after} />
              </span>
              <IconButton
                label={t('proof.remove', { n: i + 1 })}
                icon={<X {...iconProps} />}
                // What was judged after it may not hold without it: it goes too.
                onClick={() =>
                  setChanges(before =>
                    before.filter(
                      (each, at) => at < i || (at > i && placeKey(each.place) !== placeKey(change.place)),
                    ),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      {isEditing ? (
        <ChangeEditor
          changes={changes}
          onAdd={change => {
            setChanges(before => [...before, change])
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
          proposes={proposes}
        />
      ) : (
        <div>
          <Button icon={<Plus {...iconProps} />} onClick={() => setEditing(true)}>
            {t(count === 0 ? 'proof.addFirst' : 'proof.addAnother')}
          </Button>
        </div>
      )}
      {count > 0 && <p>{t('proof.second')}</p>}
    </ActForm>
  )
}
