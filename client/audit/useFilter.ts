import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Filter, NO_FILTER } from './filter.ts'

const FIELDS = ['group', 'section', 'person', 'day', 'search'] as const satisfies readonly (keyof Filter)[]

/** The list's filter. It stands in the address: a list can be sent on, and going back brings the one before. */
export function useFilter(): readonly [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(
    () => ({ ...NO_FILTER, ...Object.fromEntries(FIELDS.map(field => [field, params.get(field) ?? ''])) }),
    [params],
  )
  const change = (changed: Partial<Filter>) =>
    setParams(
      before => {
        const after = new URLSearchParams(before)
        for (const [field, value] of Object.entries(changed)) {
          if (value === '') after.delete(field)
          else after.set(field, value)
        }
        return after
      },
      { replace: true },
    )
  return [filter, change]
}
