import { InputRule, inputRules } from 'prosemirror-inputrules'
import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import type { Level } from '../../../shared/document/schema.ts'
import { readPrefix } from './levels.ts'

/** A number and the blank that ends it. */
const TYPED = /^\S{1,8}[ \u3000]$/u

/** `1.` or `（一）` typed at the start, then a blank, make the paragraph a heading of that level. Backspace undoes it. */
export const typedPrefix = (allowed: readonly Level[]): Plugin =>
  inputRules({
    rules: [
      new InputRule(TYPED, (state, match, start, end) => toHeading(state, match[0], start, end, allowed)),
    ],
  })

function toHeading(
  state: EditorState,
  typed: string,
  start: number,
  end: number,
  allowed: readonly Level[],
): Transaction | null {
  const $start = state.doc.resolve(start)
  const prefix = readPrefix(typed, allowed)
  if (prefix === null || prefix.length < typed.length || $start.depth !== 1 || $start.parentOffset > 0)
    return null
  return state.tr.delete(start, end).setNodeAttribute($start.before(), 'level', prefix.level)
}
