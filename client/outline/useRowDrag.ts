import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { SectionView } from '../../shared/report/view.ts'
import { DragStore } from './dragStore.ts'
import { type Drop, dropAt, type TreeRow, withoutSubtree } from './place.ts'

/** Pixels that the pointer has to go before a press becomes a drag. */
const SLACK = 4
/** Pixels sideways that mean one level. */
const LEVEL = 24
/** Pixels from the edge of the window in which it scrolls, and how far it does at each frame. */
const EDGE = 72
const SCROLL = 10

interface Held {
  readonly id: string
  readonly startX: number
  readonly startY: number
  readonly depth: number
  moved: boolean
  x: number
  y: number
}

/** Handlers for the grip of a row. */
export interface Grip {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

interface RowDrag {
  /** The row in the hand. */
  readonly lifted: string | undefined
  /** Where it is and where it would go: changes with every move of the pointer. */
  readonly store: DragStore
  readonly gripOf: (row: TreeRow) => Grip
}

/**
 * Dragging rows of the tree with a pointer: up and down chooses the gap, sideways the level. Escape lets go. `tree` holds
 * elements with `data-section`.
 */
export function useRowDrag(
  tree: RefObject<HTMLElement | null>,
  rows: readonly SectionView[],
  sections: readonly SectionView[],
  onDrop: (id: string, drop: Drop) => void,
): RowDrag {
  const held = useRef<Held>(undefined)
  const [store] = useState(() => new DragStore())
  const [lifted, setLifted] = useState<string>()

  const letGo = () => {
    held.current = undefined
    store.set(undefined)
    setLifted(undefined)
  }

  /** Works out where the row in the hand would go now. */
  const look = () => {
    const { current } = held
    if (current === undefined || tree.current === null) return
    const { id, x, y } = current
    const still = withoutSubtree(rows, id)
    const boxes = boxesOf(tree.current, still)
    const gap = boxes.filter(box => (box.top + box.bottom) / 2 < y).length
    const depth = current.depth + Math.round((x - current.startX) / LEVEL)
    const edge = boxes[gap - 1]?.bottom ?? boxes[0]?.top ?? 0
    const drop = dropAt(sections, still, id, gap, depth)
    store.set({ id, x, y, drop, line: edge - tree.current.getBoundingClientRect().top })
    setLifted(id)
  }
  const now = useRef({ look, letGo })
  now.current = { look, letGo }

  const dragging = lifted !== undefined
  useEffect(() => {
    if (!dragging) return
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      now.current.letGo()
    }
    let frame = requestAnimationFrame(function scroll() {
      const y = held.current?.y ?? innerHeight / 2
      const by = y < EDGE ? -SCROLL : y > innerHeight - EDGE ? SCROLL : 0
      if (by !== 0) {
        scrollBy(0, by)
        now.current.look()
      }
      frame = requestAnimationFrame(scroll)
    })
    window.addEventListener('keydown', giveUp, true)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('keydown', giveUp, true)
    }
  }, [dragging])

  const gripOf = ({ id, depth }: TreeRow): Grip => ({
    onPointerDown: event => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const { clientX: x, clientY: y } = event
      held.current = { id, startX: x, startY: y, depth, moved: false, x, y }
    },
    onPointerMove: event => {
      const { current } = held
      if (current === undefined) return
      current.x = event.clientX
      current.y = event.clientY
      current.moved ||= Math.hypot(current.x - current.startX, current.y - current.startY) > SLACK
      if (current.moved) look()
    },
    onPointerUp: () => {
      const dragged = store.get()
      letGo()
      if (dragged !== undefined) onDrop(dragged.id, dragged.drop)
    },
    onPointerCancel: letGo,
  })

  return { lifted, store, gripOf }
}

/** Where the rows are on the screen, in their order. */
function boxesOf(tree: HTMLElement, rows: readonly TreeRow[]): DOMRect[] {
  const ids = new Set(rows.map(row => row.id))
  return [...tree.querySelectorAll<HTMLElement>('[data-section]')]
    .filter(element => ids.has(element.dataset.section ?? ''))
    .map(element => element.getBoundingClientRect())
}
