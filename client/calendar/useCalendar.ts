import type { KeptCalendar } from '../../shared/calendar/events.ts'
import { useResource } from '../server/useResource.ts'

/** The district's working days; nothing until they are here, or where they cannot be had. */
export function useCalendar(): KeptCalendar | undefined {
  const calendar = useResource<KeptCalendar>('/api/calendar')
  return calendar.status === 'ready' ? calendar.data : undefined
}
