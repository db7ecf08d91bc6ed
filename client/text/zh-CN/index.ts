import { assembly } from './assembly.ts'
import { audit } from './audit.ts'
import { board } from './board.ts'
import { delegation } from './delegation.ts'
import { desk } from './desk.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { history } from './history.ts'
import { outline } from './outline.ts'
import { people } from './people.ts'
import { signin } from './signin.ts'
import { signing } from './signing.ts'
import { ui } from './ui.ts'

/** All words in Chinese, by feature. They are the source: other languages have the same keys. */
export const zhCN = {
  assembly,
  audit,
  board,
  delegation,
  desk,
  editor,
  errors,
  history,
  outline,
  people,
  signin,
  signing,
  ui,
} as const
