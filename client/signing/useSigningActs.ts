import { useState } from 'react'
import type { Post } from '../../shared/people/directory.ts'
import type { Section, Version } from '../../shared/report/state.ts'
import type { ApiError } from '../server/failures.ts'
import { commandOf, type Objection, type SigningAct, type Standing, type Turn, type Words } from './acts.ts'
import { paragraphsOf, type Scope, type Shown, scopeOf } from './concern.ts'
import { newObjection, type ObjectionDraft } from './ObjectionForm.tsx'
import type { Reading } from './reading.ts'
import { type Sending, useSending } from './useSending.ts'

interface SigningActsInput {
  readonly section: Section
  readonly version: Version
  readonly reading: Reading
  readonly standing: Standing
  /** Whether the text on the page was found to have the version's hash. Nothing passes before. */
  readonly matches: boolean | undefined
  /** Blocks of the text, in reading order. */
  readonly blockIds: readonly string[]
  /** What of it was before a co-unit that is to countersign. */
  readonly shown: Shown | undefined
}

/** What goes with passing a version on: an opinion, and why its only author does it himself (WF-06). */
export interface PassWords {
  readonly text: string
  readonly exception: string
  /** What a co-unit agrees to, once it has chosen. */
  readonly scope?: Scope
}
const NO_WORDS: PassWords = { text: '', exception: '' }

/** An act that did not come about, since others moved the section on, and what was written for it. */
export interface Unsent {
  readonly act: SigningAct
  readonly said: string
  /** The server's answer, where it was sent. */
  readonly error: ApiError | undefined
}

export interface SigningActs {
  readonly sending: Sending
  /** An act is on its way, or it is not known yet what became of it: nothing else can be done meanwhile. */
  readonly busy: boolean
  readonly askAgain: () => void
  /** The second step of passing it on, while it is open. */
  readonly signing: Turn | undefined
  readonly closeDialog: () => void
  /** What is written in that step; it is kept when the step has to close. */
  readonly words: PassWords
  readonly onWords: (words: PassWords) => void
  readonly givePass: () => void
  /** An objection that is being written. */
  readonly draft: ObjectionDraft | undefined
  readonly onDraft: (draft: ObjectionDraft) => void
  /** The post in which an objection is given. */
  readonly objector: Post | undefined
  readonly onPass: () => void
  readonly onObject: (kind: Objection) => void
  readonly onGiveObjection: () => void
  readonly onCancel: () => void
  /** Set while there is nothing left to give it with. */
  readonly unsent: Unsent | undefined
}

/** What the person does with the version before him, from opening the second step to the server's answer. */
export function useSigningActs(input: SigningActsInput): SigningActs {
  const { section, version, reading, standing, matches, blockIds, shown: text } = input
  const { turn, returns } = standing
  const [signing, setSigning] = useState<Turn>()
  const [words, setWords] = useState(NO_WORDS)
  const [written, setDraft] = useState<ObjectionDraft>()
  const { sending, give, askAgain, clear } = useSending(section)
  const busy = sending.status === 'sending' || sending.status === 'asking' || sending.status === 'unanswered'

  const objector = written?.kind === 'return' ? returns : turn?.post
  const draft = objector === undefined ? undefined : written
  const { n, hash } = version
  // What is under way stays in view, also when others have moved the section on meanwhile.
  const isOpen = turn !== undefined || busy

  const unsentNow = (): Unsent | undefined => {
    if (sending.status === 'done' || busy) return undefined
    const error = sending.status === 'refused' ? sending.error : undefined
    if (written !== undefined && draft === undefined) return { act: written.kind, said: written.text, error }
    if (signing !== undefined && !isOpen) return { act: signing.act, said: words.text, error }
    return undefined
  }

  const giveAct = (act: SigningAct, postId: string, filled: Words): void => {
    const shown = { against: reading.basis?.n ?? 0, at: reading.since }
    const command = commandOf(act, { sectionId: section.id, version: n, hash }, { ...filled, shown })
    void give({ act, on: { n, hash }, command, postId })
  }

  return {
    sending,
    busy,
    askAgain,
    signing: isOpen ? signing : undefined,
    closeDialog: () => setSigning(undefined),
    words,
    onWords: setWords,
    givePass: () => {
      if (signing === undefined) return
      const { text: said, exception, scope } = words
      const paragraphs = text === undefined ? [] : paragraphsOf(scopeOf(scope, text), text)
      if (paragraphs !== undefined)
        giveAct(signing.act, signing.post.id, { text: said, exception, paragraphs })
    },
    draft,
    onDraft: setDraft,
    objector,
    onPass: () => {
      if (turn === undefined || !matches || busy) return
      clear()
      setDraft(undefined)
      setSigning(turn)
    },
    onObject: kind => {
      if (busy) return
      clear()
      setSigning(undefined)
      setDraft(newObjection(kind))
    },
    onGiveObjection: () => {
      if (draft === undefined || objector === undefined || busy) return
      const { kind, text, to, picked } = draft
      if (text.trim() === '') setDraft({ ...draft, missing: true })
      else
        giveAct(kind, objector.id, {
          text,
          paragraphs: blockIds.filter(id => picked.has(id)),
          ...(kind === 'return' ? { to } : {}),
        })
    },
    onCancel: () => {
      if (!busy) setDraft(undefined)
    },
    unsent: unsentNow(),
  }
}
