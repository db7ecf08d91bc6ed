import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Directory, Role } from '../../shared/people/directory.ts'
import type { Notice } from '../../shared/protocol/live.ts'
import { useNotices } from '../report/LiveProvider.tsx'
import { useResource } from '../server/useResource.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Names } from './names.ts'

/** Roles that lead a unit: who acts in them is said to run it (主持工作), not to do somebody's work. */
const HEADS: readonly Role[] = ['head', 'office_head']

const DirectoryContext = createContext<Names | undefined>(undefined)

/** Loads units, persons and posts once, and again when the server says that they changed. */
export function DirectoryProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui')
  const people = useResource<Directory>('/api/people')
  const reload = people.status === 'loading' ? undefined : people.reload
  useNotices(
    useCallback(
      (notice: Notice) => {
        if (notice.kind === 'directory') reload?.()
      },
      [reload],
    ),
  )
  const directory = people.status === 'ready' ? people.data : undefined
  const names = useMemo(
    () =>
      directory &&
      new Names(
        directory,
        role => t(`role.${role}`),
        name => t('behalf', { name }),
        (role, title, docNumber) =>
          t(HEADS.includes(role) ? 'acting.head' : 'acting.other', { title, docNumber }),
        t('system'),
      ),
    [directory, t],
  )
  if (people.status === 'failed') return <Failed page error={people.error} onRetry={people.reload} />
  if (names === undefined) return <Loading />
  return <DirectoryContext value={names}>{children}</DirectoryContext>
}

/** Names for ids: units, persons, posts. */
export function useDirectory(): Names {
  const names = useContext(DirectoryContext)
  if (names === undefined) throw new Error('useDirectory outside DirectoryProvider')
  return names
}
