import { useTranslation } from 'react-i18next'
import { inForce } from '../../../shared/people/directory.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { useNow } from '../../text/useNow.ts'
import { PersonMark } from '../../ui/PersonMark.tsx'
import css from './PresenceTab.module.css'

/** Who has this section open now, and who has the cursor in its text. */
export function PresenceTab({
  personIds,
  writing,
  inkOf,
}: {
  personIds: readonly string[]
  writing: ReadonlySet<string>
  inkOf: (personId: string) => string
}) {
  const { t } = useTranslation('editor')
  const names = useDirectory()
  const { person: me } = useSession()
  const now = useNow()
  if (personIds.every(id => id === me.id)) return <p className={css.empty}>{t('presence.empty')}</p>
  return (
    <ul className={css.list}>
      {personIds.map(id => {
        const person = names.person(id)
        const post = names.directory.posts.find(p => p.personId === id && inForce(p, now))
        return (
          <li key={id}>
            <PersonMark person={person} silent ink={inkOf(id)} />
            <span>
              {person.name}
              {id === me.id && <small>（{t('presence.you')}）</small>}
              {post !== undefined && <small className={css.post}>{names.postName(post)}</small>}
            </span>
            <small>{t(writing.has(id) ? 'presence.writing' : 'presence.reading')}</small>
          </li>
        )
      })}
    </ul>
  )
}
