import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { classes } from '../ui/classes.ts'
import { Menu } from '../ui/Menu.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import text from '../ui/text.module.css'
import css from './PersonMenu.module.css'
import { usePersonMenu } from './usePersonMenu.tsx'

/** The person who is signed in, with the post acted in, and what he chooses for himself. */
export function PersonMenu() {
  const { t } = useTranslation('ui')
  const { person, post } = useSession()
  const { postName } = useDirectory()
  const groups = usePersonMenu()
  return (
    <Menu
      align="end"
      label={t('frame.meMenu')}
      groups={groups}
      trigger={
        <>
          <PersonMark person={person} size="bar" silent />
          <span className={classes(css.words, text.hiddenOnPhone)}>
            <b>{person.name}</b>
            <small>{postName(post)}</small>
          </span>
        </>
      }
    />
  )
}
