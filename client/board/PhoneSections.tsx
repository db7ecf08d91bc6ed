import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isSectionTask, type SectionTask } from '../../shared/report/tasks.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { useReader } from '../app/useRights.ts'
import { useReport } from '../report/useReport.ts'
import { iconProps } from '../ui/icon.ts'
import { StateShape } from '../ui/StateShape.tsx'
import css from './BoardPhone.module.css'
import { sectionPath } from './sectionPath.ts'

/** Every section with its state, behind one line: the whole of the board for who enlarges the page as well. */
export function PhoneSections() {
  const { t } = useTranslation('board')
  const { view, tasks } = useReport()
  const leaves = view.sections.filter(section => section.isLeaf)
  return (
    <details className={css.all}>
      <summary>
        {t('phone.all', { count: leaves.length })}
        <ChevronDown {...iconProps} />
      </summary>
      <ul className={css.card}>
        {leaves.map(section => (
          <li key={section.id}>
            <StateShape state={section.state} size={16} labelled />
            <SectionLink
              section={section}
              task={tasks.filter(isSectionTask).find(task => task.sectionId === section.id)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

function SectionLink({ section, task }: { section: SectionView; task: SectionTask | undefined }) {
  const { reportId, view } = useReport()
  const to = sectionPath(reportId, section, useReader(), task)
  const name = nameOf(view, section)
  return to === undefined ? (
    <span>{name}</span>
  ) : (
    <Link className={css.task} to={to}>
      {name}
    </Link>
  )
}
