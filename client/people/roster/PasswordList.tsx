import { FileDown, KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Applied } from '../../../shared/people/roster/protocol.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { iconProps } from '../../ui/icon.ts'
import { csvOf } from './csv.ts'
import css from './Roster.module.css'

interface PasswordListProps {
  readonly passwords: Applied['passwords']
  readonly onNoted: () => void
}

/** First passwords to hand out, this once: no way out but to say that they were kept (PE-31). */
export function PasswordList({ passwords, onNoted }: PasswordListProps) {
  const { t } = useTranslation('roster')
  const save = () => {
    const head = [t('heading.name'), t('heading.login'), t('passwords.password')]
    const rows = passwords.map(({ name, login, password }) => [name, login, password])
    const url = URL.createObjectURL(new Blob([csvOf([head, ...rows])], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${t('passwords.file')}.csv`
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Dialog
      open
      title={t('passwords.title', { count: passwords.length })}
      footer={
        <>
          <Button size="page" onClick={onNoted}>
            {t('passwords.noted')}
          </Button>
          <Button size="page" kind="primary" icon={<FileDown {...iconProps} />} onClick={save}>
            {t('passwords.save')}
          </Button>
        </>
      }
    >
      <div className={css.passwords}>
        <Banner tone="warn" icon={<KeyRound {...iconProps} />} title={t('passwords.once')}>
          <p>{t('passwords.onceText')}</p>
        </Banner>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('heading.name')}</th>
              <th scope="col">{t('heading.login')}</th>
              <th scope="col">{t('passwords.password')}</th>
            </tr>
          </thead>
          <tbody>
            {passwords.map(({ name, login, password }) => (
              <tr key={login}>
                <td>{name}</td>
                <td>{login}</td>
                <td data-password>{password}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
