import { useTranslation } from 'react-i18next'
import { isUnconfirmed, type Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Tag } from '../ui/Tag.tsx'
import text from '../ui/text.module.css'
import type { PeopleAct } from './act.ts'
import css from './People.module.css'
import { PersonActs } from './PersonActs.tsx'
import { lastMoment } from './period.ts'
import type { Member } from './roster.ts'
import '../acting/words.ts'

interface PersonRowProps {
  readonly member: Member
  readonly onAct?: (act: PeopleAct) => void
}

/** A person with his posts in a unit, and what may be done with him. */
export function PersonRow({ member, onAct }: PersonRowProps) {
  const { t } = useTranslation('people')
  const { person, posts } = member
  return (
    <li className={css.row}>
      <PersonMark person={person} silent dim={person.disabled === true} />
      <span className={css.who}>
        <b>{person.name}</b>
        {person.login !== undefined && (
          <span className={css.login}>
            <span className={text.visuallyHidden}>{t('account')} </span>
            {person.login}
          </span>
        )}
        {person.disabled && <Tag>{t('disabled.tag')}</Tag>}
      </span>
      <span className={css.posts}>
        {posts.map(post => (
          <PostLine key={post.id} post={post} />
        ))}
      </span>
      {onAct && <PersonActs member={member} onAct={onAct} />}
    </li>
  )
}

/** A post: its title, what it is for, its dates. */
function PostLine({ post }: { readonly post: Post }) {
  const { t } = useTranslation('people')
  const { t: ui } = useTranslation('ui')
  const { postTitle } = useDirectory()
  const { t: acting } = useTranslation('acting')
  const dates = useDates()
  const now = useNow()
  const role = ui(`role.${post.role}`)
  const from = dates.fullDay(post.from)
  const to = post.to === undefined ? undefined : dates.fullDay(lastMoment(post.to))
  return (
    <span className={css.post}>
      <span>{postTitle(post)}</span>
      {post.title !== undefined && post.title !== role && post.acting === undefined && (
        <span className={text.muted}>{role}</span>
      )}
      <small>{to === undefined ? t('post.from', { from }) : t('post.between', { from, to })}</small>
      {isUnconfirmed(post) && <Tag tone="info">{acting('unconfirmed')}</Tag>}
      {!isUnconfirmed(post) && Date.parse(post.from) > Date.parse(now) && (
        <Tag tone="info">{t('post.coming')}</Tag>
      )}
    </span>
  )
}
