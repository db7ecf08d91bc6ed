import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import css from './MeSheet.module.css'
import { usePersonMenu } from './usePersonMenu.tsx'

/** The person's menu on a phone, as a sheet from below. */
export function MeSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('ui')
  const { person, post } = useSession()
  const { postName } = useDirectory()
  const groups = usePersonMenu()
  return (
    <Dialog
      open={open}
      title={person.name}
      onClose={onClose}
      footer={
        <Button size="sign" onClick={onClose}>
          {t('frame.back')}
        </Button>
      }
    >
      <p>{postName(post)}</p>
      {groups.map(group => (
        <section key={group.id} className={css.group}>
          {group.label && <h2>{group.label}</h2>}
          {group.items
            .filter(item => item.id !== 'keys')
            .map(item =>
              item.to === undefined ? (
                <button
                  key={item.id}
                  type="button"
                  className={css.item}
                  aria-pressed={item.checked}
                  onClick={() => {
                    onClose()
                    item.onSelect?.()
                  }}
                >
                  {item.label}
                </button>
              ) : (
                <Link key={item.id} to={item.to} className={css.item} onClick={onClose}>
                  {item.label}
                </Link>
              ),
            )}
        </section>
      ))}
    </Dialog>
  )
}
