import { useSyncExternalStore } from 'react'

/** Under this width the outline is a rail. */
export const RAIL = '(max-width: 1279px)'
/** Under this width the right panel is a drawer. */
export const DRAWER = '(max-width: 1079px)'

/** A phone, not a window that is small or zoomed to 200 %: on a phone nothing is drafted. */
export const HANDHELD = '(max-width: 767px) and (pointer: coarse)'

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    listener => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}
