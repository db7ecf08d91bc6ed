import type { Transaction } from 'prosemirror-state'
import { ySyncPluginKey } from 'y-prosemirror'

/** Whether a transaction brings what came from elsewhere or was undone: the text is what it is, and is not to be mended. */
export const comesFromText = (tr: Transaction): boolean => tr.getMeta(ySyncPluginKey) !== undefined
