import { assembly } from './assembly.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { delegation } from './delegation.ts'
import { desk } from './desk.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { history } from './history.ts'
import { outline } from './outline.ts'
import { security } from './security.ts'
import { signin } from './signin.ts'
import { signing } from './signing.ts'
import { ui } from './ui.ts'

/** All words in English, by feature. */
export const en = {
  assembly,
  board,
  calendar,
  delegation,
  desk,
  editor,
  errors,
  history,
  outline,
  security,
  signin,
  signing,
  ui,
}
