import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import text from '../ui/text.module.css'
import type { Trouble } from './trouble.ts'

interface NewsProps {
  readonly trouble: Trouble | null
  /** Who has the section open. */
  readonly personIds: readonly string[]
}

/** Reads out what changed around the text: who came and left politely, what keeps it from being saved at once. */
export function News({ trouble, personIds }: NewsProps) {
  const { t } = useTranslation('editor')
  const names = useDirectory()
  const { person: me } = useSession()
  const [polite, setPolite] = useState('')
  const [urgent, setUrgent] = useState('')
  const before = useRef(personIds)
  const troubleBefore = useRef(trouble)

  useEffect(() => {
    const others = (ids: readonly string[]) => ids.filter(id => id !== me.id)
    const came = others(personIds).filter(id => !before.current.includes(id))
    const left = others(before.current).filter(id => !personIds.includes(id))
    before.current = personIds
    const words = [
      ...came.map(id => t('people.here', { name: names.person(id).name })),
      ...left.map(id => t('people.left', { name: names.person(id).name })),
    ]
    if (words.length > 0) setPolite(words.join('，'))
  }, [personIds, me.id, names, t])

  useEffect(() => {
    const was = troubleBefore.current
    troubleBefore.current = trouble
    if (trouble !== null) setUrgent(t(`news.${trouble}`))
    else if (was !== null) setUrgent(t(`news.over.${was}`))
  }, [trouble, t])

  return (
    <>
      <div role="status" className={text.visuallyHidden}>
        {polite}
      </div>
      <div role="alert" className={text.visuallyHidden}>
        {urgent}
      </div>
    </>
  )
}
