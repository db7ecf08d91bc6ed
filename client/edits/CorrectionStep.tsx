import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Edit, isEntering, openEdit, outstanding } from '../../shared/report/edits/edit.ts'
import { isFrozen } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import issue from '../approval/issue/Issue.module.css'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { OrderError } from '../report/OrderError.tsx'
import { useCapacities } from '../report/useCapacities.ts'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import css from './Edits.module.css'
import { ProposeDialog } from './ProposeDialog.tsx'
import { useProposable } from './useProposable.ts'
import './words.ts'

/** Corrections of accepted sections beside what comes next: those that wait, and why that blocks it; and a new one. */
export function CorrectionStep() {
  const { t } = useTranslation('edits')
  const { view } = useReport()
  const proposable = useProposable()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const open = view.sections.flatMap(section => {
    const edit = isFrozen(section) ? openEdit(section) : undefined
    return edit === undefined ? [] : [{ section, edit }]
  })
  if (open.length === 0 && proposable === undefined && said === '') return null
  return (
    <section className={issue.step} aria-label={t('open.title')}>
      <div role="status">{said !== '' && <Banner tone="ok" live="off" title={said} />}</div>
      {open.length > 0 && (
        <>
          <Banner tone="warn" live="off" title={t('open.note')} />
          <ul className={css.open}>
            {open.map(each => (
              <OpenRow key={each.edit.id} {...each} onDone={setSaid} />
            ))}
          </ul>
        </>
      )}
      {proposable && (
        <div className={issue.acts}>
          <Button
            icon={<PenLine {...iconProps} />}
            onClick={() => {
              setSaid('')
              setOpen(true)
            }}
          >
            {t('propose.open')}
          </Button>
        </div>
      )}
      {isOpen && proposable && (
        <ProposeDialog
          proposable={proposable}
          onClose={() => setOpen(false)}
          onDone={words => {
            setOpen(false)
            setSaid(words)
          }}
        />
      )}
    </section>
  )
}

interface OpenRowProps {
  readonly section: SectionView
  readonly edit: Edit
  readonly onDone: (words: string) => void
}

/** One correction that waits, and for whom. */
function OpenRow({ section, edit, onDone }: OpenRowProps) {
  const { t } = useTranslation('edits')
  const { reportId, view, may } = useReport()
  const names = useDirectory()
  const capacities = useCapacities(section.id)
  const order = useOrder()
  const name = nameOf(view, section)
  const command = { type: 'edit.withdraw', sectionId: section.id, editId: edit.id } as const
  const post = capacities.find(each => may(command, { postId: each.id }) === true)
  const units = outstanding(edit).map(id => names.unit(id).name)
  return (
    <li>
      <p>
        <b>{name}</b>
      </p>
      <p>{isEntering(edit) ? t('open.entering') : t('open.waits', { units: units.join(t('comma')) })}</p>
      <div className={issue.acts}>
        <Button to={paths.signing(reportId, section.id)} aria-label={t('open.lookOf', { section: name })}>
          {t('open.look')}
        </Button>
        {post && (
          <Button
            busy={order.busy}
            aria-label={t('open.withdrawOf', { section: name })}
            onClick={async () => {
              if (await order.give(command, { postId: post.id }))
                onDone(t('open.withdrawn', { section: name }))
            }}
          >
            {t('panel.withdraw')}
          </Button>
        )}
      </div>
      <OrderError failed={order.failed} />
    </li>
  )
}
