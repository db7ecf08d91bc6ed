import {
  CalendarDays,
  Inbox,
  LayoutList,
  type LucideIcon,
  NotebookText,
  ScrollText,
  UsersRound,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportSummary } from '../report/ReportsProvider.tsx'
import { paths } from './paths.ts'
import { useRights } from './useRights.ts'

/** One of the frame's tabs. */
export interface Tab {
  readonly id: 'desk' | 'board' | 'assembly' | 'audit' | 'people' | 'calendar'
  readonly to: string
  readonly label: string
  /** The shorter word under the icon on a phone. */
  readonly short: string
  readonly icon: LucideIcon
  readonly count?: number
}

/** The pages this person may go to, with the report that they are about. */
export function useTabs(report: ReportSummary | undefined, tasks: number): readonly Tab[] {
  const { t } = useTranslation('ui')
  const rights = useRights(report)
  const id = report?.id ?? ''
  const all: readonly (Tab & { readonly offered: boolean })[] = [
    {
      id: 'desk',
      to: paths.desk,
      label: t('frame.desk'),
      short: t('frame.phone.desk'),
      icon: Inbox,
      count: tasks,
      offered: true,
    },
    {
      id: 'board',
      to: paths.board(id),
      label: t('frame.board'),
      short: t('frame.phone.board'),
      icon: LayoutList,
      offered: rights.board,
    },
    {
      id: 'assembly',
      to: paths.assembly(id),
      label: t(rights.board ? 'frame.assembly' : 'frame.letter'),
      short: t(rights.board ? 'frame.phone.assembly' : 'frame.letter'),
      icon: NotebookText,
      offered: rights.assembly,
    },
    {
      id: 'audit',
      to: paths.audit(id),
      label: t('frame.audit'),
      short: t('frame.audit'),
      icon: ScrollText,
      offered: rights.audit,
    },
    {
      id: 'people',
      to: paths.people,
      label: t('frame.people'),
      short: t('frame.people'),
      icon: UsersRound,
      offered: rights.people,
    },
    {
      id: 'calendar',
      to: paths.calendar,
      label: t('frame.calendar'),
      short: t('frame.calendar'),
      icon: CalendarDays,
      offered: rights.people,
    },
  ]
  return all.filter(tab => tab.offered)
}
