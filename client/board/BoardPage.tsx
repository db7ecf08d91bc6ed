import { usePhone } from '../ui/usePhone.ts'
import { BoardDesktop } from './BoardDesktop.tsx'
import { BoardPhone } from './BoardPhone.tsx'

/** How far the report is, section by section, and whose turn it is. A phone shows the summary. */
export default function BoardPage() {
  return usePhone() ? <BoardPhone /> : <BoardDesktop />
}
