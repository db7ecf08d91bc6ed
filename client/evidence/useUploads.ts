import { useEffect, useSyncExternalStore } from 'react'
import { useSession } from '../session/useSession.ts'
import { tusCarrier } from './carrier.ts'
import { type UploadItem, UploadQueue } from './uploadQueue.ts'

const queues = new Map<string, UploadQueue>()

function queueOf(personId: string): UploadQueue {
  const known = queues.get(personId)
  if (known !== undefined) return known
  const queue = new UploadQueue(tusCarrier(personId))
  queues.set(personId, queue)
  return queue
}

/** This person's files on their way to a section; a line that comes back goes on by itself. */
export function useUploads(sectionId: string): { queue: UploadQueue; items: readonly UploadItem[] } {
  const { person } = useSession()
  const queue = queueOf(person.id)
  const items = useSyncExternalStore(queue.subscribe, queue.items)
  useEffect(() => {
    const resume = () => queue.resumeAll()
    addEventListener('online', resume)
    return () => removeEventListener('online', resume)
  }, [queue])
  return { queue, items: items.filter(item => item.place.sectionId === sectionId) }
}
