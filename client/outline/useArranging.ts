import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { childrenOf, numberOutline } from '../../shared/report/outline.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { mayBeEmpty } from '../board/acts.ts'
import { useReport } from '../report/useReport.ts'
import type { Failure } from '../server/failures.ts'
import { type Direction, type Place, stepTo } from './place.ts'
import { addedBy, type Order, type Ordered, useOutlineOrders, wrappedBy } from './useOutlineOrders.ts'

/** Where arranging begins: at a section, with something already asked for. */
export interface OutlineStart {
  readonly act: 'rename' | 'addAfter' | 'addBelow' | 'move' | 'addLast'
  readonly sectionId?: string | undefined
}

/** A section whose title is being typed: where it will stand, and whether at the level of `besideId` or below it. */
export interface Adding extends Place {
  readonly besideId: string | undefined
  readonly depth: number
}

export interface Arranging {
  readonly current: string | undefined
  readonly reach: (id: string) => void
  readonly renaming: string | undefined
  readonly adding: Adding | undefined
  /** Counts what was carried out: after each the current row takes the focus again. */
  readonly done: number
  /** What was done last, for screen readers. */
  readonly said: string
  /** What a move did beside moving, for everybody. */
  readonly note: string | undefined
  readonly error: Failure | undefined
  readonly startRename: (id: string) => void
  /** Whether a section may be asked to be removed; says why where it may not. */
  readonly startRemove: (id: string) => boolean
  readonly startAdd: (kind: 'addAfter' | 'addBelow' | 'addLast', besideId?: string) => void
  /** Leaves the title that is being typed; the current row has the focus again. */
  readonly leave: () => void
  readonly rename: (id: string, title: string) => void
  readonly add: (title: string) => void
  readonly step: (id: string, direction: Direction) => void
  readonly moveTo: (id: string, place: Place) => void
  /** Says what was done elsewhere, such as a removal that was confirmed. */
  readonly tell: (words: string) => void
}

/** The acts of arranging an outline, each said aloud once it is done. */
export function useArranging(start: OutlineStart): Arranging {
  const { t } = useTranslation(['outline', 'board'])
  const { view, may } = useReport()
  const { error, order, refuse, forget } = useOutlineOrders()
  const { sections } = view
  const [current, setCurrent] = useState(start.sectionId ?? sections[0]?.id)
  const [renaming, setRenaming] = useState(start.act === 'rename' ? start.sectionId : undefined)
  const [adding, setAdding] = useState(() =>
    start.act === 'rename' || start.act === 'move'
      ? undefined
      : addingAt(sections, start.act, start.sectionId),
  )
  const [done, setDone] = useState(0)
  const [said, setSaid] = useState('')
  const [note, setNote] = useState<string>()

  const takeFocus = useCallback(() => setDone(n => n + 1), [])
  const leave = useCallback(() => {
    setRenaming(undefined)
    setAdding(undefined)
    takeFocus()
  }, [takeFocus])

  const carryOut = async (make: Order, words: (ordered: Ordered) => string, id?: string) => {
    const ordered = await order(make)
    // Where it was refused the focus stays, or comes back from the field in which its title was typed.
    if (ordered === undefined) return id === undefined ? takeFocus() : undefined
    setCurrent(id ?? addedBy(ordered))
    setSaid(words(ordered))
    setNote(noteOn(ordered))
    takeFocus()
  }

  /** Where a section stands now, in words. */
  const whereIs = ({ after }: Ordered, id: string | undefined) => {
    const section = after.sections.find(s => s.id === id)
    const place = section && numberOutline(after.sections).get(section.id)
    const siblings = section ? childrenOf(after.sections, section.parentId).length : 0
    return {
      title: section?.title || t('board:untitled'),
      place: place?.place ?? '',
      nth: (place?.index ?? 0) + 1,
      all: siblings,
    }
  }

  const noteOn = (ordered: Ordered) => {
    const wrapperId = wrappedBy(ordered)
    const wrapper = ordered.after.sections.find(s => s.id === wrapperId)
    return wrapper && t('wrapped', { title: wrapper.title })
  }

  const moveTo = (id: string, { parentId, index }: Place) =>
    void carryOut(
      ({ sections: now }) =>
        standsAt(now, id, { parentId, index })
          ? undefined
          : { type: 'outline.move', sectionId: id, parentId, index },
      ordered => t('said.moved', whereIs(ordered, id)),
      id,
    )

  return {
    current,
    reach: setCurrent,
    renaming,
    adding,
    done,
    said,
    note,
    error,
    startRename: id => {
      const title = sections.find(s => s.id === id)?.title ?? ''
      const answer = may({ type: 'outline.rename', sectionId: id, title })
      setAdding(undefined)
      if (answer !== true) return refuse(answer)
      forget()
      setRenaming(id)
    },
    startRemove: id => {
      const answer = may({ type: 'outline.remove', sectionId: id })
      if (answer !== true && !mayBeEmpty(answer)) {
        refuse(answer)
        return false
      }
      forget()
      return true
    },
    startAdd: (kind, besideId) => {
      forget()
      setRenaming(undefined)
      setAdding(addingAt(sections, kind, besideId))
    },
    leave,
    rename: (id, title) => {
      leave()
      void carryOut(
        () => ({ type: 'outline.rename', sectionId: id, title }),
        ordered => t('said.renamed', whereIs(ordered, id)),
        id,
      )
    },
    add: title => {
      if (adding === undefined) return
      const { parentId, index } = adding
      // The focus waits for the new row: on another one the next key would act on that.
      setAdding(undefined)
      void carryOut(
        () => ({ type: 'outline.add', parentId, index, title }),
        ordered => t('said.added', whereIs(ordered, addedBy(ordered))),
      )
    },
    step: (id, direction) => {
      // Said at once where nothing will happen; where something will is worked out when its turn comes.
      if (stepTo(sections, id, direction) === undefined) setSaid(t(`said.end.${direction}`))
      void carryOut(
        ({ sections: now }) => {
          const place = stepTo(now, id, direction)
          return place && { type: 'outline.move', sectionId: id, ...place }
        },
        ordered => t('said.moved', whereIs(ordered, id)),
        id,
      )
    },
    moveTo,
    tell: words => {
      setSaid(words)
      takeFocus()
    },
  }
}

/** Where a new section goes: behind another at its level, last below it, or last of all. */
function addingAt(
  sections: readonly SectionView[],
  kind: 'addAfter' | 'addBelow' | 'addLast',
  besideId: string | undefined,
): Adding {
  const beside = sections.find(s => s.id === besideId)
  if (beside === undefined || kind === 'addLast')
    return { parentId: null, index: childrenOf(sections, null).length, besideId: undefined, depth: 1 }
  if (kind === 'addAfter')
    return { parentId: beside.parentId, index: beside.index + 1, besideId: beside.id, depth: beside.depth }
  const index = childrenOf(sections, beside.id).length
  return { parentId: beside.id, index, besideId: beside.id, depth: beside.depth + 1 }
}

const standsAt = (
  sections: Parameters<typeof childrenOf>[0],
  id: string,
  { parentId, index }: Place,
): boolean => childrenOf(sections, parentId)[index]?.id === id
