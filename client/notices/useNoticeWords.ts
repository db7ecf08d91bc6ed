import { useTranslation } from 'react-i18next'
import type { PersonalNotice } from '../../shared/notices/notice.ts'
import { type NoticeValues, type Said, sayNotice } from '../../shared/notices/say.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'

/** A word has some of these places; the catalogue's types ask for all of them. */
const EMPTY: Required<NoticeValues> = {
  who: '',
  n: 0,
  count: 0,
  unit: '',
  until: '',
  due: '',
  name: '',
  holder: '',
  title: '',
  subject: '',
  section: '',
  text: '',
}

/** A notice in the person's language. */
export function useNoticeWords(): (notice: PersonalNotice) => Said {
  const { t } = useTranslation('notices')
  const names = useDirectory()
  const dates = useDates()
  const person = (id: string) => names.directory.persons.find(p => p.id === id)?.name ?? t('server')
  return notice =>
    sayNotice(notice, {
      word: (key, values) => t(key, { ...EMPTY, ...values }),
      person,
      holder: postId => person(names.post(postId)?.personId ?? ''),
      unit: id => names.unit(id).name,
      moment: dates.dayTime,
    })
}
