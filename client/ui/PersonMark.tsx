import { useTranslation } from 'react-i18next'
import type { Person } from '../../shared/people/directory.ts'
import { classes } from './classes.ts'
import css from './PersonMark.module.css'
import { personInk } from './personColour.ts'

type Who = Pick<Person, 'id' | 'name'>

interface PersonMarkProps {
  readonly person: Who
  /** Diameter: 24 in lists, 26 in bars. */
  readonly size?: 'list' | 'bar'
  /** Added to the name: what he does, in which post. */
  readonly detail?: string
  /** Where the name stands beside it in words, the mark stays silent. */
  readonly silent?: boolean
  /** The person is not there any more, or it is not known. */
  readonly dim?: boolean
  /** A colour other than the one that goes with the person everywhere: in a text, that of the cursor. */
  readonly ink?: string | undefined
}

/** A person: a circle in his colour with the last character of the name. */
export function PersonMark({
  person,
  size = 'list',
  detail,
  silent = false,
  dim = false,
  ink,
}: PersonMarkProps) {
  const name = detail === undefined ? person.name : `${person.name}，${detail}`
  return (
    <span
      className={classes(css.person, css[size], dim && css.dim)}
      style={{ background: ink ?? personInk(person.id) }}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    >
      {[...person.name].at(-1)}
    </span>
  )
}

interface PersonStackProps {
  readonly people: readonly Who[]
  /** How many are drawn; the others are a number. */
  readonly max?: number
  readonly size?: 'list' | 'bar'
  readonly dim?: boolean
  readonly inkOf?: (personId: string) => string
}

/** Several people, overlapping. */
export function PersonStack({ people, max = 4, size = 'list', dim = false, inkOf }: PersonStackProps) {
  const { t } = useTranslation('ui')
  const more = people.length - max
  return (
    <span className={css.stack}>
      {people.slice(0, max).map(person => (
        <PersonMark key={person.id} person={person} size={size} dim={dim} ink={inkOf?.(person.id)} />
      ))}
      {more > 0 && (
        <span className={css.more} role="img" aria-label={t('people.more', { count: more })}>
          +{more}
        </span>
      )}
    </span>
  )
}
