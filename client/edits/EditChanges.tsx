import { useTranslation } from 'react-i18next'
import type { Edit } from '../../shared/report/edits/edit.ts'
import { ChangedSentence } from '../approval/issue/ChangedSentence.tsx'
import { ordinalsOf } from '../paper/ink.ts'
import type { Frozen } from '../paper/useFrozen.ts'
import { useReport } from '../report/useReport.ts'
import css from './Edits.module.css'

interface EditChangesProps {
  readonly edit: Edit
  /** The version that it changes. */
  readonly frozen: Frozen
}

/** Each change of a correction in the sentence in which it stands. */
export function EditChanges({ edit, frozen }: EditChangesProps) {
  const { t } = useTranslation('edits')
  const { text } = useReport()
  const blocks = frozen.status === 'ready' ? frozen.content.blocks : []
  const ordinals = ordinalsOf(blocks)
  return (
    <ol className={css.changes} aria-label={t('panel.list')}>
      {edit.changes.map(({ paragraphId, before, after }) => {
        const n = ordinals.get(paragraphId)
        return (
          <li key={paragraphId}>
            {n !== undefined && <small>{t('panel.place', { n })}</small>}
            <ChangedSentence
              words={blocks.find(block => block.id === paragraphId)?.text}
              before={text(before) ?? ''}
              after={text(after) ?? ''}
            />
          </li>
        )
      })}
    </ol>
  )
}
