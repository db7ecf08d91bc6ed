import { useCallback, useState } from 'react'
import type { InboxNotice } from '../../shared/notices/notice.ts'
import type { Notice } from '../../shared/protocol/live.ts'
import { useNotices } from '../report/LiveProvider.tsx'
import { useResource } from '../server/useResource.ts'

export interface Unread {
  readonly count: number
  /** The last one that arrived while the page was open. */
  readonly latest: InboxNotice | undefined
  /** Counts what the server told: each time it did, another number. */
  readonly told: number
}

/**
 * How many notices wait to be read (NT-09): asked for once, then told by the server; after a break, and when rights changed,
 * asked for again.
 */
export function useUnread(): Unread {
  const asked = useResource<{ readonly unread: number }>('/api/me/notices/unread')
  const [heard, setHeard] = useState<{ count: number | undefined; latest?: InboxNotice; told: number }>({
    count: undefined,
    told: 0,
  })
  const reload = asked.status === 'loading' ? undefined : asked.reload
  useNotices(
    useCallback(
      (notice: Notice) => {
        if (notice.kind === 'directory') {
          setHeard(({ told, latest }) => ({
            count: undefined,
            told: told + 1,
            ...(latest === undefined ? {} : { latest }),
          }))
          reload?.()
        } else
          setHeard(before => {
            const latest = notice.latest ?? before.latest
            return {
              count: notice.unread,
              told: before.told + 1,
              ...(latest === undefined ? {} : { latest }),
            }
          })
      },
      [reload],
    ),
  )
  const first = asked.status === 'ready' ? asked.data.unread : 0
  return { count: heard.count ?? first, latest: heard.latest, told: heard.told }
}
