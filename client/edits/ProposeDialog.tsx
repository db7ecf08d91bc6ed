import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unitsAsked } from '../../shared/report/edits/edit.ts'
import { nameOf } from '../../shared/report/view.ts'
import { ActForm } from '../approval/issue/ActForm.tsx'
import issue from '../approval/issue/Issue.module.css'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { iconProps } from '../ui/icon.ts'
import { OldNew } from '../ui/OldNew.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useEditMeaning } from './useEditMeaning.ts'
import type { Proposable } from './useProposable.ts'
import { type WordsChange, WordsEditor } from './WordsEditor.tsx'
import './words.ts'

/** What was written elsewhere, and is a correction. */
export interface ProposalSeed extends WordsChange {
  readonly sectionId: string
}

interface ProposeDialogProps {
  readonly proposable: Proposable
  readonly seed?: ProposalSeed | undefined
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** 提出更正: a few words of one accepted section, for those who signed them to confirm (WF-20). */
export function ProposeDialog({ proposable, seed, onClose, onDone }: ProposeDialogProps) {
  const { t } = useTranslation('edits')
  const { view } = useReport()
  const names = useDirectory()
  const order = useOrder()
  const [where, setWhere] = useState(seed?.sectionId ?? '')
  const [changes, setChanges] = useState<readonly WordsChange[]>(seed === undefined ? [] : [seed])
  const [isEditing, setEditing] = useState(false)
  const section = proposable.sections.find(s => s.id === where)
  const means = useEditMeaning(section?.version ?? 0)
  const count = changes.length
  const isWriting = isEditing || count === 0
  const paragraphIds = changes.map(change => change.paragraphId)
  const units =
    section === undefined
      ? ''
      : unitsAsked(section, paragraphIds, view.report)
          .map(id => names.unit(id).name)
          .join(t('comma'))
  const submit = async () => {
    if (section === undefined) return
    const command = {
      type: 'edit.propose' as const,
      sectionId: section.id,
      baseHash: section.hash,
      changes: changes.map(({ paragraphId, before, after }) => ({ paragraphId, before, after })),
    }
    if (await order.give(command, { postId: proposable.post.id })) onDone(t('propose.done', { units }))
  }
  return (
    <ActForm
      title={t('propose.title')}
      act={count === 0 ? t('propose.open') : t('propose.act', { count })}
      back={t('propose.back')}
      order={order}
      blocked={section === undefined ? t('propose.choose') : isWriting ? t('propose.finishOne') : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('propose.means')}</p>
      <SelectField
        label={t('propose.where')}
        placeholder={t('propose.choose')}
        // What is written belongs to this section: it is chosen before the first change alone.
        disabled={count > 0}
        value={where}
        onChange={setWhere}
        options={proposable.sections.map(each => ({ value: each.id, label: nameOf(view, each) }))}
      />
      {count > 0 && (
        <ul className={issue.changes} aria-label={t('propose.list')}>
          {changes.map((change, i) => (
            <li key={change.paragraphId}>
              <OldNew before={change.before} after={change.after} />
              <IconButton
                label={t('propose.remove', { n: i + 1 })}
                icon={<X {...iconProps} />}
                onClick={() => setChanges(before => before.filter(each => each !== change))}
              />
            </li>
          ))}
        </ul>
      )}
      {section !== undefined && isWriting && (
        <WordsEditor
          key={section.id}
          sectionId={section.id}
          taken={paragraphIds}
          onAdd={change => {
            setChanges(before => [...before, change])
            setEditing(false)
          }}
          onCancel={count === 0 ? undefined : () => setEditing(false)}
        />
      )}
      {section !== undefined && !isWriting && (
        <div>
          <Button icon={<Plus {...iconProps} />} onClick={() => setEditing(true)}>
            {t('propose.another')}
          </Button>
        </div>
      )}
      {section !== undefined && count > 0 && (
        <>
          <p>{t('propose.asked', { units })}</p>
          {means.map(words => (
            <p key={words}>{words}</p>
          ))}
        </>
      )}
    </ActForm>
  )
}
