import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { BODY } from '../../../shared/document/schema.ts'
import { applyTogether } from './applyTogether.ts'
import { type Deliver, Gate } from './gate.ts'
import type { Wire } from './wire.ts'

/**
 * The document that the editor on screen is bound to: a copy of the wire's, apart from it while a composition is open.
 * It can be thrown away and copied anew at any time; what was refused or must not leave stays in the copy.
 */
export class BoundText {
  readonly doc = new Y.Doc()
  readonly gate: Gate
  /** Cursors of everyone in the section. */
  readonly awareness: Awareness
  readonly #wire: Wire

  /** @param write takes what was typed, on its way to the wire */
  constructor(wire: Wire, write: Deliver) {
    this.#wire = wire
    this.awareness = wire.awareness
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(wire.doc), this)
    this.gate = new Gate(updates => applyTogether(this.doc, updates, this), write)
    this.doc.on('update', this.#emit)
    wire.doc.on('update', this.#receive)
  }

  get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(BODY)
  }

  /** This text's own client: the author of all that is typed into it. */
  get client(): number {
    return this.doc.clientID
  }

  get clock(): number {
    return Y.getState(this.doc.store, this.client)
  }

  /** Ends the link with the wire; the text itself stays readable. */
  unlink(): void {
    this.doc.off('update', this.#emit)
    this.#wire.doc.off('update', this.#receive)
  }

  readonly #emit = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.gate.emit(update)
  }

  readonly #receive = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.gate.receive(update)
  }
}
