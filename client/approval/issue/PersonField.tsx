import { useMemo } from 'react'
import { postsOf } from '../../../shared/people/directory.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { useNow } from '../../text/useNow.ts'
import { SelectField } from '../../ui/SelectField.tsx'

interface PersonFieldProps {
  readonly label: string
  readonly hint?: string
  readonly placeholder: string
  readonly error: string | undefined
  /** Leaves out who is signed in. */
  readonly others?: boolean
  readonly value: string
  readonly onChange: (personId: string) => void
}

/** Somebody of the district; those of one's own unit first, since the office prints and seals itself. */
export function PersonField({ others = false, ...field }: PersonFieldProps) {
  const names = useDirectory()
  const { person, post } = useSession()
  const now = useNow()
  const options = useMemo(
    () =>
      names.directory.persons
        .filter(({ id, disabled }) => disabled !== true && !(others && id === person.id))
        .flatMap(({ id, name }) => {
          const [first] = postsOf(names.directory, id, now)
          if (first === undefined) return []
          const label = `${name}（${names.postName(first)}）`
          return [{ value: id, label, isOwn: first.unitId === post.unitId }]
        })
        .sort((a, b) => Number(b.isOwn) - Number(a.isOwn)),
    [names, person.id, post.unitId, now, others],
  )
  return <SelectField required {...field} options={options} />
}
