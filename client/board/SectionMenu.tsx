import {
  ArrowDownUp,
  Check,
  CornerDownRight,
  Ellipsis,
  Megaphone,
  Pencil,
  Plus,
  RotateCcw,
  Trash2,
  Undo2,
  UserPlus,
} from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { useReport } from '../report/useReport.ts'
import { useNow } from '../text/useNow.ts'
import { iconProps } from '../ui/icon.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import text from '../ui/text.module.css'
import { actsOn, type BoardAct } from './acts.ts'
import css from './SectionRow.module.css'

interface SectionMenuProps {
  readonly section: SectionView
  readonly reachable: boolean
  readonly onAct: (section: SectionView, act: BoardAct) => void
}

/** What else may be done with a section from the board; nothing at all where nothing may be. */
export function SectionMenu({ section, reachable, onAct }: SectionMenuProps) {
  const { t } = useTranslation('board')
  const { view, may } = useReport()
  const now = useNow()
  const acts = useMemo(() => actsOn(section, may, now), [section, may, now])
  const item = (id: BoardAct) => ({
    id,
    label: t(`act.${id}`),
    icon: ICONS[id],
    onSelect: () => onAct(section, id),
  })
  const groups: MenuGroup[] = [
    { id: 'signOff', items: acts.signOff.map(item) },
    { id: 'urge', items: acts.urge.map(item) },
    { id: 'assign', items: acts.assign === undefined ? [] : [item(acts.assign)] },
    { id: 'outline', items: acts.outline.map(item) },
  ].filter(group => group.items.length > 0)
  if (groups.length === 0) return null
  const name = nameOf(view, section)
  return (
    <Menu
      label={t('menu', { section: name })}
      align="end"
      className={css.kebab}
      reachable={reachable}
      trigger={
        <>
          <Ellipsis {...iconProps} />
          <span className={text.visuallyHidden}>{t('menu', { section: name })}</span>
        </>
      }
      groups={groups}
    />
  )
}

const ICONS: Readonly<Record<BoardAct, ReactNode>> = {
  accept: <Check {...iconProps} />,
  sendBack: <Undo2 {...iconProps} />,
  reopen: <RotateCcw {...iconProps} />,
  recall: <RotateCcw {...iconProps} />,
  assign: <UserPlus {...iconProps} />,
  reassign: <UserPlus {...iconProps} />,
  extend: <UserPlus {...iconProps} />,
  rename: <Pencil {...iconProps} />,
  addAfter: <Plus {...iconProps} />,
  addBelow: <CornerDownRight {...iconProps} />,
  escalate: <Megaphone {...iconProps} />,
  move: <ArrowDownUp {...iconProps} />,
  remove: <Trash2 {...iconProps} />,
}
