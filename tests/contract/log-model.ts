import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogAdvance, LogAppend, LogContent, LogEntry, LogSnapshot } from '../../server/storage/port.ts'
import type { Subject } from './storage.ts'

/** A log as the contract has it, in the fewest words: what every store must be told from by nothing but its speed. */
class ModelLog {
  readonly #entries: LogEntry[] = []
  readonly #cuts: number[] = []
  snapshot: LogSnapshot | null = null

  get epoch(): number {
    return this.#cuts.length + 1
  }

  get last(): number {
    return this.#entries.length
  }

  append(epoch: number, entries: readonly LogEntry[]): LogAppend {
    if (epoch !== this.epoch) return { kind: 'fenced', epoch: this.epoch }
    const from = this.last + 1
    this.#entries.push(...entries)
    return { kind: 'appended', from, to: this.last }
  }

  advance(epoch: number): LogAdvance {
    if (epoch === this.epoch) this.#cuts.push(this.last)
    const cutAt = this.#cuts[epoch - 1]
    return cutAt === undefined
      ? { kind: 'fenced', epoch: this.epoch }
      : { kind: 'advanced', epoch: epoch + 1, cutAt }
  }

  read(to: number): LogContent | 'refused' {
    const covered = this.snapshot?.at ?? 0
    if (covered > to) return 'refused'
    return {
      epoch: this.epoch,
      snapshot: this.snapshot,
      from: covered + 1,
      entries: this.#entries.slice(covered, to),
    }
  }

  putSnapshot(snapshot: LogSnapshot): 'refused' | undefined {
    if (snapshot.at > this.last) return 'refused'
    if (snapshot.at >= (this.snapshot?.at ?? 0)) this.snapshot = snapshot
  }

  trim(at: number): 'refused' | undefined {
    if (at > (this.snapshot?.at ?? 0)) return 'refused'
  }
}

const entry = fc.record({
  update: fc.uint8Array({ maxLength: 40 }),
  personId: fc.constantFrom('', 'zhang', 'li', '\ud800'),
  at: fc.integer({ min: 0, max: 2 ** 42 }),
})
/** An epoch or a number near the present one, on both sides of it. */
const near = fc.integer({ min: -2, max: 1 })

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('append'),
      off: near,
      entries: fc.array(entry, { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('advance'), off: near }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('snapshot'), off: near, bytes: fc.uint8Array({ maxLength: 20 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('trim'), off: near }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read'), off: near }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen') }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

export function describeLogModel(subject: Subject): void {
  describe('an update log beside a plain model', () => {
    test('[ST-28] any sequence of calls gets the answers of the model', async () => {
      let runs = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
          runs += 1
          const model = new ModelLog()
          for (const each of steps) await follow(subject, `log ${runs}`, model, each)
          expect(await subject.storage.logs.read(`log ${runs}`)).toEqual(model.read(model.last))
        }),
        { numRuns: 60 },
      )
    })
  })
}

async function follow(subject: Subject, log: string, model: ModelLog, step: Step): Promise<void> {
  const { logs } = subject.storage
  const refused = (error: unknown) => {
    expect(error).toBeInstanceOf(RangeError)
    return 'refused' as const
  }
  if ('entries' in step) {
    const epoch = model.epoch + step.off
    expect(await logs.append(log, epoch, step.entries)).toEqual(model.append(epoch, step.entries))
  } else if ('bytes' in step) {
    const snapshot = { at: Math.max(0, model.last + step.off), bytes: step.bytes, authors: step.bytes }
    expect(await logs.putSnapshot(log, snapshot).catch(refused)).toEqual(model.putSnapshot(snapshot))
  } else if (!('off' in step)) {
    await subject.reopen()
  } else if (step.do === 'advance') {
    const epoch = model.epoch + step.off
    expect(await logs.advance(log, epoch)).toEqual(model.advance(epoch))
  } else if (step.do === 'trim') {
    const at = Math.max(0, (model.snapshot?.at ?? 0) + step.off)
    expect(await logs.trim(log, at).catch(refused)).toEqual(model.trim(at))
  } else {
    const to = Math.max(0, model.last + step.off)
    expect(await logs.read(log, to).catch(refused)).toEqual(model.read(to))
  }
}
