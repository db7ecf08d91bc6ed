import {
  ArrowRightLeft,
  BadgeCheck,
  Ban,
  CalendarX2,
  Ellipsis,
  IdCard,
  KeyRound,
  UserCheck,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isUnconfirmed, type Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { iconProps } from '../ui/icon.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import text from '../ui/text.module.css'
import type { PeopleAct } from './act.ts'
import css from './People.module.css'
import type { Member } from './roster.ts'
import '../acting/words.ts'

interface PersonActsProps {
  readonly member: Member
  readonly onAct: (act: PeopleAct) => void
}

/** What may be done with a person and with each of his posts here. */
export function PersonActs({ member: { person, posts }, onAct }: PersonActsProps) {
  const { t } = useTranslation('people')
  const { t: acting } = useTranslation('acting')
  const { postName } = useDirectory()
  const name = t('acts', { name: person.name })
  const postActs = (post: Post) => ({
    handOver: t('act.handOver'),
    confirmActing: acting('confirmItem'),
    endPost:
      post.acting === undefined ? t('act.endPost') : acting(isUnconfirmed(post) ? 'withdrawItem' : 'endItem'),
  })
  const groups: MenuGroup[] = [
    ...posts.map(post => ({
      id: post.id,
      label: postName(post),
      items: actsOn(post).map(kind => ({
        id: kind,
        label: postActs(post)[kind],
        icon: ICONS[kind],
        onSelect: () => onAct({ kind, post }),
      })),
    })),
    {
      id: 'person',
      label: person.name,
      items: (['assign', 'actIn', 'resetPassword', 'disable'] as const).map(kind => ({
        id: kind,
        label: kind === 'actIn' ? acting('enterItem') : t(`act.${kind}`),
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

/** An acting post is not handed over (PO-01): it is confirmed, ended early, or withdrawn. */
const actsOn = (post: Post): readonly ('handOver' | 'confirmActing' | 'endPost')[] =>
  isUnconfirmed(post)
    ? ['confirmActing', 'endPost']
    : post.acting === undefined
      ? ['handOver', 'endPost']
      : ['endPost']

const ICONS = {
  handOver: <ArrowRightLeft {...iconProps} />,
  confirmActing: <BadgeCheck {...iconProps} />,
  endPost: <CalendarX2 {...iconProps} />,
  actIn: <UserCheck {...iconProps} />,
  assign: <IdCard {...iconProps} />,
  resetPassword: <KeyRound {...iconProps} />,
  disable: <Ban {...iconProps} />,
}
