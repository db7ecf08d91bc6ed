import { Bell, Keyboard, LogOut, ShieldCheck, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useLanguage } from '../text/catalogue.ts'
import { iconProps } from '../ui/icon.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { useShowKeys } from '../ui/useKeys.ts'
import { paths } from './paths.ts'
import { useRights } from './useRights.ts'

/** What a person chooses for himself: post, language, keys, the way out. */
export function usePersonMenu(): readonly MenuGroup[] {
  const { t } = useTranslation('ui')
  const { posts, post, choosePost, signOut } = useSession()
  const { postName } = useDirectory()
  const { language, choose, failed } = useLanguage()
  const rights = useRights(undefined)
  const showKeys = useShowKeys()
  const postItems = posts.map(each => ({
    id: each.id,
    label: postName(each),
    checked: each.id === post.id,
    onSelect: () => choosePost(each.id),
  }))
  return [
    ...(posts.length > 1 ? [{ id: 'posts', label: t('frame.posts'), items: postItems }] : []),
    {
      id: 'language',
      label: t('frame.language'),
      items: [
        {
          id: 'zh-CN',
          label: t('frame.chinese'),
          checked: language === 'zh-CN',
          onSelect: () => choose('zh-CN'),
        },
        {
          id: 'en',
          label: t('frame.english'),
          note: failed ? t('frame.languageFailed') : undefined,
          checked: language === 'en',
          onSelect: () => choose('en'),
        },
      ],
    },
    {
      id: 'more',
      items: [
        ...(rights.people
          ? [
              {
                id: 'people',
                label: t('frame.people'),
                icon: <UsersRound {...iconProps} />,
                to: paths.people,
              },
            ]
          : []),
        {
          id: 'notices',
          label: t('frame.notices'),
          icon: <Bell {...iconProps} />,
          to: paths.notices,
        },
        {
          id: 'security',
          label: t('frame.security'),
          icon: <ShieldCheck {...iconProps} />,
          to: paths.security,
        },
        { id: 'keys', label: t('frame.keys'), icon: <Keyboard {...iconProps} />, onSelect: showKeys },
        {
          id: 'signOut',
          label: t('frame.signOut'),
          icon: <LogOut {...iconProps} />,
          onSelect: () => void signOut(),
        },
      ],
    },
  ]
}
