import { ArrowRightLeft, Ban, CalendarX2, Ellipsis, IdCard, KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { iconProps } from '../ui/icon.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import text from '../ui/text.module.css'
import type { PeopleAct } from './act.ts'
import css from './People.module.css'
import type { Member } from './roster.ts'

interface PersonActsProps {
  readonly member: Member
  readonly onAct: (act: PeopleAct) => void
}

/** What may be done with a person and with each of his posts here. */
export function PersonActs({ member: { person, posts }, onAct }: PersonActsProps) {
  const { t } = useTranslation('people')
  const { postName } = useDirectory()
  const name = t('acts', { name: person.name })
  const groups: MenuGroup[] = [
    ...posts.map(post => ({
      id: post.id,
      label: postName(post),
      items: [
        {
          id: 'handOver',
          label: t('act.handOver'),
          icon: <ArrowRightLeft {...iconProps} />,
          onSelect: () => onAct({ kind: 'handOver', post }),
        },
        {
          id: 'endPost',
          label: t('act.endPost'),
          icon: <CalendarX2 {...iconProps} />,
          onSelect: () => onAct({ kind: 'endPost', post }),
        },
      ],
    })),
    {
      id: 'person',
      label: person.name,
      items: (['assign', 'resetPassword', 'disable'] as const).map(kind => ({
        id: kind,
        label: t(`act.${kind}`),
        icon: ICONS[kind],
        onSelect: () => onAct({ kind, person }),
      })),
    },
  ]
  return (
    <Menu
      label={name}
      align="end"
      className={css.acts}
      groups={groups}
      trigger={
        <>
          <Ellipsis {...iconProps} />
          <span className={text.visuallyHidden}>{name}</span>
        </>
      }
    />
  )
}

const ICONS = {
  assign: <IdCard {...iconProps} />,
  resetPassword: <KeyRound {...iconProps} />,
  disable: <Ban {...iconProps} />,
}
