import { useReport } from '../report/useReport.ts'
import { AssignDrawer } from './assign/AssignDrawer.tsx'
import { CompileDialog } from './CompileDialog.tsx'
import { isAssignedView } from './late.ts'
import type { Overlay } from './overlay.ts'
import { RemindDialog } from './RemindDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RedateDialog } from './redate/RedateDialog.tsx'
import { EscalateDialog } from './urge/EscalateDialog.tsx'
import { VoidDialog } from './VoidDialog.tsx'

interface BoardOverlayProps {
  readonly overlay: Overlay
  readonly onClose: () => void
  /** Told what was done, in words. */
  readonly onDone: (words: string) => void
}

/** The dialog over the board. One whose section a colleague has removed meanwhile goes away. */
export function BoardOverlay({ overlay, onClose, onDone }: BoardOverlayProps) {
  const { sections } = useReport().view
  const close = { onClose, onDone }
  switch (overlay.kind) {
    case 'assign': {
      const chosen = sections.filter(section => overlay.sectionIds.includes(section.id))
      return chosen.length === 0 ? null : <AssignDrawer sections={chosen} {...close} />
    }
    case 'remind':
      return <RemindDialog {...(overlay.sectionIds && { sectionIds: overlay.sectionIds })} {...close} />
    case 'compile':
      return <CompileDialog {...close} />
    case 'redate': {
      const chosen = sections
        .filter(section => overlay.sectionIds.includes(section.id))
        .filter(isAssignedView)
      return chosen.length === 0 ? null : <RedateDialog sections={chosen} {...close} />
    }
    case 'escalate': {
      const section = sections.find(s => s.id === overlay.sectionId)
      if (section === undefined || !isAssignedView(section)) return null
      return <EscalateDialog section={section} {...close} />
    }
    case 'void':
    case 'remove': {
      const section = sections.find(s => s.id === overlay.sectionId)
      if (section === undefined) return null
      if (overlay.kind === 'remove') return <RemoveDialog section={section} {...close} />
      return <VoidDialog act={overlay.act} section={section} {...close} />
    }
  }
}
