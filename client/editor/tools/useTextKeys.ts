import { useTranslation } from 'react-i18next'
import { redoCommand, undoCommand } from 'y-prosemirror'
import type { Level } from '../../../shared/document/schema.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { toggleBold } from '../writing/keys.ts'
import { setLevel } from '../writing/levels.ts'
import { useWritingStore } from '../writing/useWriting.ts'

/** The text's keys where the focus is on the tools or the panel, and in the map of keys. In the text it hears them itself. */
export function useTextKeys(levels: readonly Level[]): void {
  const { t } = useTranslation('editor')
  const store = useWritingStore()
  useKeys([
    { keys: 'Ctrl+b', label: t('tools.bold'), run: () => store.run(toggleBold) },
    { keys: 'Ctrl+z', label: t('tools.undo'), run: () => store.run(undoCommand) },
    { keys: 'Ctrl+y', label: t('tools.redo'), run: () => store.run(redoCommand) },
    ...[null, ...levels].map(level => ({
      keys: `Ctrl+Alt+${level ?? 0}`,
      label: level === null ? t('tools.body') : t('tools.heading', { number: t(`tools.levels.${level}`) }),
      run: () => store.run(setLevel(level)),
    })),
  ])
}
