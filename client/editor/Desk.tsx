import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { usePhone } from '../ui/usePhone.ts'
import css from './Desk.module.css'
import { Outline } from './outline/Outline.tsx'
import { DRAWER, useMedia } from './useMedia.ts'

interface DeskProps {
  readonly sectionId: string
  /** Bars above the paper. */
  readonly tools?: ReactNode
  /** The paper. */
  readonly children: ReactNode
  readonly panel?: ReactNode
  /** Whether the panel is open where it is a drawer. */
  readonly isPanelOpen: boolean
  readonly onPanelClose: () => void
  /** Puts the cursor into the paper. */
  readonly onPaper?: (() => void) | undefined
  readonly ref?: Ref<DeskHandle>
}

export interface DeskHandle {
  /** Takes the focus out of the text, to what surrounds it. */
  leaveText(): void
}

/** Outline, paper, panel. F6 goes from one to the next. */
export function Desk({
  sectionId,
  tools,
  children,
  panel,
  isPanelOpen,
  onPanelClose,
  onPaper,
  ref,
}: DeskProps) {
  const { t } = useTranslation('editor')
  const phone = usePhone()
  const drawer = useMedia(DRAWER)
  const outline = useRef<HTMLElement>(null)
  const paper = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)

  const focusFirst = (pane: HTMLElement | null, wanted: readonly string[]) =>
    wanted
      .map(selector => pane?.querySelector<HTMLElement>(selector))
      .find(element => element)
      ?.focus()
  const focusPaper = () => (onPaper === undefined ? paper.current?.focus() : onPaper())
  const next = () => {
    const holds = (pane: HTMLElement | null) => pane?.contains(document.activeElement) === true
    if (holds(outline.current)) focusPaper()
    else if (holds(paper.current) && side.current !== null)
      side.current.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
    else focusFirst(outline.current, ['[aria-current]', 'a, button'])
  }
  useKeys([{ keys: 'F6', label: t('keys.panes'), run: next }])
  useImperativeHandle(ref, () => ({ leaveText: () => paper.current?.focus() }))

  return (
    <div className={css.panes}>
      {!phone && (
        <nav ref={outline} className={css.outline} aria-label={t('outline.label')}>
          <Outline currentId={sectionId} />
        </nav>
      )}
      <main ref={paper} className={css.desk} tabIndex={-1}>
        {tools !== undefined && <div className={css.tools}>{tools}</div>}
        {children}
      </main>
      {panel !== undefined &&
        (drawer ? (
          <Dialog open={isPanelOpen} place="side" title={t('panel.open')} onClose={onPanelClose}>
            {panel}
          </Dialog>
        ) : (
          <aside ref={side} className={css.side} aria-label={t('panel.label')}>
            {panel}
          </aside>
        ))}
    </div>
  )
}
