import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { isForeign, type ReadBody, readBody } from '../../../shared/document/fromYjs.ts'
import { mendBody } from '../../../shared/document/mendBody.ts'
import { BODY } from '../../../shared/document/schema.ts'
import { applyTogether } from './applyTogether.ts'
import { type Deliver, Gate } from './gate.ts'
import type { Wire } from './wire.ts'

/**
 * The document that the editor on screen is bound to: a copy of the wire's, apart from it while a composition is open.
 * It can be thrown away and copied anew at any time; what was refused or must not leave stays in the copy.
 *
 * The copy never takes structure that the schema does not know: y-prosemirror deletes it at sight, in the name of whoever
 * has the page open. It stands before the copy, like the gate, since the binding offers no place between a change and its
 * deletions. What editors write at once cannot make such structure, as no element's kind or parent ever changes.
 */
export class BoundText {
  readonly doc = new Y.Doc()
  readonly gate: Gate
  /** Cursors of everyone in the section. */
  readonly awareness: Awareness
  readonly #wire: Wire
  readonly #tell: () => void
  /** What came since the wire's text holds something unknown. */
  readonly #withheld: Uint8Array[] = []
  #unknown: ReadBody | null = null
  #isTaking = false
  #isLinked = true

  /**
   * @param write takes what was typed, on its way to the wire
   * @param tell is called when `unknown` has changed
   */
  constructor(wire: Wire, write: Deliver, tell: () => void) {
    this.#wire = wire
    this.#tell = tell
    this.awareness = wire.awareness
    this.#take([Y.encodeStateAsUpdate(wire.doc)])
    this.gate = new Gate(updates => this.#takeAndTell(updates), write)
    this.doc.on('update', this.#emit)
    wire.doc.on('update', this.#receive)
  }

  get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(BODY)
  }

  /** The wire's text while it holds structure that the schema does not know, to be read; null while one may write. */
  get unknown(): ReadBody | null {
    return this.#unknown
  }

  /** Whether anything was ever shown to write on. */
  get hasBegun(): boolean {
    return this.doc.store.clients.size > 0
  }

  /** This text's own client: the author of all that is typed into it. */
  get client(): number {
    return this.doc.clientID
  }

  get clock(): number {
    return Y.getState(this.doc.store, this.client)
  }

  /** Takes out what is unknown and leaves its words: a change like one that is typed, under this text's own client. */
  readonly mend = (): void => {
    if (this.#unknown === null) return
    const whole = new Y.Doc()
    Y.applyUpdate(whole, Y.encodeStateAsUpdate(this.#wire.doc))
    whole.clientID = this.client
    const before = Y.encodeStateVector(whole)
    mendBody(whole)
    const change = Y.encodeStateAsUpdate(whole, before)
    this.#withheld.push(change)
    this.gate.emit(change)
  }

  /** Ends the link with the wire; the text itself stays readable. */
  unlink(): void {
    this.#isLinked = false
    this.doc.off('update', this.#emit)
    this.#wire.doc.off('update', this.#receive)
  }

  #take(updates: readonly Uint8Array[]): void {
    const body = readBody(this.#wire.doc)
    this.#withheld.push(...updates)
    this.#unknown = body.problems.some(isForeign) ? body : null
    if (this.#unknown !== null) return
    this.#isTaking = true
    try {
      applyTogether(this.doc, this.#withheld.splice(0), this)
    } finally {
      this.#isTaking = false
    }
  }

  #takeAndTell(updates: readonly Uint8Array[]): void {
    const before = this.#unknown
    this.#take(updates)
    if (this.#unknown !== before) this.#tell()
  }

  readonly #emit = (update: Uint8Array, origin: unknown) => {
    if (origin === this) return
    // The binding mends what lacks something while it takes a change. The wire is not done with that change yet: it would
    // send this later, and nobody would know which frame carried it.
    if (this.#isTaking) queueMicrotask(() => this.#isLinked && this.gate.emit(update))
    else this.gate.emit(update)
  }

  readonly #receive = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.gate.receive(update)
    // The end of a composition, or mending, may have deleted what was unknown.
    else if (this.#unknown !== null) this.#takeAndTell([])
  }
}
