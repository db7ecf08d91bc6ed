import { useEffect, useRef, useState } from 'react'
import type { InboxNotice } from '../../shared/notices/notice.ts'
import { api } from '../server/api.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { useResource } from '../server/useResource.ts'

const MOST = 30

export interface NoticeList {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly notices: readonly InboxNotice[]
  /** Why it could not be read, or more of it could not, or nothing could be marked. */
  readonly failure: Failure | undefined
  readonly reload: () => void
  /** Reads what is older; nothing where there is no more. */
  readonly readOlder: (() => void) | undefined
  readonly markRead: (which: { readonly ids: readonly string[] } | { readonly upTo: string }) => Promise<void>
}

/** The person's notices, newest first, a page at a time; read again whenever the server told something. */
export function useNoticeList(told: number): NoticeList {
  const first = useResource<readonly InboxNotice[]>(`/api/me/notices?most=${MOST}`)
  const [older, setOlder] = useState<readonly InboxNotice[]>([])
  const [ended, setEnded] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const reload = first.status === 'loading' ? undefined : first.reload
  const known = useRef(told)
  useEffect(() => {
    if (known.current === told || reload === undefined) return
    known.current = told
    reload()
  }, [told, reload])

  const newest = first.status === 'ready' ? first.data : []
  const ids = new Set(newest.map(notice => notice.id))
  const notices = [...newest, ...older.filter(notice => !ids.has(notice.id))]
  const last = notices.at(-1)

  const attempt = async (work: () => Promise<void>) => {
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
    }
  }
  const readOlder = () =>
    attempt(async () => {
      const before = encodeURIComponent(last?.id ?? '')
      const page = await api.get<readonly InboxNotice[]>(`/api/me/notices?most=${MOST}&before=${before}`)
      setOlder(all => [...all, ...page])
      setEnded(page.length < MOST)
    })

  return {
    status: first.status,
    notices,
    failure: first.status === 'failed' ? first.error : failure,
    reload: () => reload?.(),
    readOlder: newest.length < MOST || ended ? undefined : () => void readOlder(),
    markRead: which =>
      attempt(async () => {
        await api.post('/api/me/notices/read', which)
        const isMarked = ({ id }: InboxNotice) => ('ids' in which ? which.ids.includes(id) : id <= which.upTo)
        setOlder(all => all.map(notice => (isMarked(notice) ? { ...notice, read: true } : notice)))
        reload?.()
      }),
  }
}
