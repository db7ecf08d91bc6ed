/** Where an open menu stands to its button, in px of the window. */
export interface MenuPlace {
  readonly side: 'below' | 'above'
  /** All the room that there is on that side. */
  readonly maxHeight: number
  /** How far it moves sideways. */
  readonly shift: number
}

/** Between the menu and its button, and between it and the edge of the window. */
const GAP = 4
const EDGE = 8

type Box = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>

/** Places a menu within the window: below its button where it fits or there is more room, else above it. */
export function placeMenu(
  menu: Box,
  button: Box,
  window: { readonly width: number; readonly height: number },
): MenuPlace {
  const below = window.height - button.bottom - GAP - EDGE
  const above = button.top - GAP - EDGE
  const side = menu.bottom - menu.top <= below || below >= above ? 'below' : 'above'
  const overRight = Math.max(0, menu.right - (window.width - EDGE))
  // Where it is wider than the window its beginning stays in view.
  const shift = Math.max(0 - overRight, EDGE - menu.left)
  return { side, maxHeight: Math.max(0, side === 'below' ? below : above), shift }
}
