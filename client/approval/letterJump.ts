import { createContext, useContext } from 'react'
import type { Field } from '../assembly/typedLetter.ts'

export type JumpToField = (field: Field) => void

/** Leads from what the letter lacks to the field on the same page. */
export const LetterJumpContext = createContext<JumpToField>(() => undefined)
export const useLetterJump = (): JumpToField => useContext(LetterJumpContext)
