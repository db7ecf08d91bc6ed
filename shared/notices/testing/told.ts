import { readEntry } from '../../report/chain.ts'
import type { ReportCommand } from '../../report/commands.ts'
import { begin, evolve } from '../../report/evolve.ts'
import type { ReportState } from '../../report/state.ts'
import { DUE, drafted } from '../../report/testing/scene.ts'
import type { PersonalNotice } from '../notice.ts'
import { type Addressed, noticesOfEvent } from '../ofEvent.ts'

type Carrying = Extract<ReportCommand, { readonly hash: string; readonly sectionId: string }>

/** A report under test, and whom each of its acts told what. */
export class Told {
  private readonly scene
  readonly all: Addressed[] = []

  constructor(coUnitIds: string[]) {
    this.scene = drafted(coUnitIds)
    this.all.push(...this.since(0))
  }

  get id(): string {
    return this.scene.id
  }

  /** Gives a command that must be accepted; whom it told what, as `who kind.task`, sorted. */
  by(login: string, command: ReportCommand): string[] {
    const from = this.scene.entries.length
    this.scene.must(login, command)
    const told = this.since(from)
    this.all.push(...told)
    return told
      .map(({ personId, notice }) =>
        [personId, [notice.kind, notice.task].filter(Boolean).join('.')].join(' '),
      )
      .sort()
  }

  /** A command on the version that stands. */
  carrying<T extends Carrying['type']>(type: T, more: object = {}): ReportCommand {
    return { type, sectionId: this.id, ...this.scene.seen(this.id), ...more } as ReportCommand
  }

  disposing(disposition: 'declined' | 'adopted'): ReportCommand {
    const section = this.scene.section(this.id)
    const opinion = 'current' in section ? section.current.opinions.at(-1) : undefined
    return {
      type: 'opinion.dispose',
      sectionId: this.id,
      opinionId: opinion?.id ?? '',
      disposition,
      reason: '口径一致',
    }
  }

  assigning(leadUnitId: string, coUnitIds: string[]): ReportCommand {
    return {
      type: 'section.assign',
      sectionId: this.id,
      leadUnitId,
      coUnitIds,
      dueAt: DUE,
      reason: '分工调整',
    }
  }

  last(personId: string): PersonalNotice | undefined {
    return this.all.findLast(each => each.personId === personId)?.notice
  }

  /** All of it once more, from the chain. */
  again(): Addressed[] {
    return this.since(0)
  }

  withoutPosts(personId: string): void {
    const { directory } = this.scene
    this.scene.directory = { ...directory, posts: directory.posts.filter(p => p.personId !== personId) }
  }

  grant(fromPostId: string, toPersonId: string): void {
    const { directory } = this.scene
    const delegation = {
      id: 'd1',
      fromPostId,
      toPersonId,
      scope: {},
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    }
    this.scene.directory = { ...directory, delegations: [...directory.delegations, delegation] }
  }

  private since(count: number): Addressed[] {
    let before: ReportState | null = null
    const told: Addressed[] = []
    for (const entry of this.scene.entries) {
      const { event } = readEntry(entry)
      if (before === null && event.type !== 'report.created') throw new Error('no report')
      const after: ReportState =
        before !== null ? evolve(before, event) : event.type === 'report.created' ? begin(event) : never()
      if (event.seq > count)
        told.push(...noticesOfEvent(before, after, event, this.scene.directory, this.scene.now).notices)
      before = after
    }
    return told
  }
}

const never = (): never => {
  throw new Error('unreachable')
}

/** Lets a colleague act for the holder of a post. */
export const grantedBy = (told: Told, from: string, to: string): void => told.grant(`post-${from}`, to)
