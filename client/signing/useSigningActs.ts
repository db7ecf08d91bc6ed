import { useState } from 'react'
import type { Post } from '../../shared/people/directory.ts'
import type { Section, Version } from '../../shared/report/state.ts'
import { commandOf, type Objection, type SigningAct, type Standing, type Turn, type Words } from './acts.ts'
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
}

export interface SigningActs {
  readonly sending: Sending
  /** An act is on its way, or it is not known yet what became of it: nothing else can be done meanwhile. */
  readonly busy: boolean
  readonly askAgain: () => void
  /** The second step of passing it on, while it is open. */
  readonly signing: Turn | undefined
  readonly closeDialog: () => void
  readonly givePass: (words: Words) => void
  /** An objection that is being written. */
  readonly draft: ObjectionDraft | undefined
  readonly onDraft: (draft: ObjectionDraft) => void
  /** The post in which an objection is given. */
  readonly objector: Post | undefined
  readonly onPass: () => void
  readonly onObject: (kind: Objection) => void
  readonly onGiveObjection: () => void
  readonly onCancel: () => void
}

/** What the person does with the version before him, from opening the second step to the server's answer. */
export function useSigningActs(input: SigningActsInput): SigningActs {
  const { section, version, reading, standing, matches, blockIds } = input
  const { turn, returns } = standing
  const [signing, setSigning] = useState<Turn>()
  const [written, setDraft] = useState<ObjectionDraft>()
  const { sending, give, askAgain, clear } = useSending(section)
  const busy = sending.status === 'sending' || sending.status === 'asking' || sending.status === 'unanswered'

  const objector = written?.kind === 'return' ? returns : turn?.post
  const draft = objector === undefined ? undefined : written
  const { n, hash } = version

  const giveAct = (act: SigningAct, postId: string, words: Words): void => {
    const shown = { against: reading.basis?.n ?? 0, at: reading.since }
    const command = commandOf(act, { sectionId: section.id, version: n, hash }, { ...words, shown })
    void give({ act, on: { n, hash }, command, postId })
  }

  return {
    sending,
    busy,
    askAgain,
    // What is under way stays in view, also when others have moved the section on meanwhile.
    signing: turn !== undefined || busy ? signing : undefined,
    closeDialog: () => setSigning(undefined),
    givePass: words => signing && giveAct(signing.act, signing.post.id, words),
    draft,
    onDraft: setDraft,
    objector,
    onPass: () => {
      if (turn === undefined || !matches || busy) return
      clear()
      setSigning(turn)
    },
    onObject: kind => {
      if (busy) return
      clear()
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
  }
}
