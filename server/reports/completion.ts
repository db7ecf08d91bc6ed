import type { CommandOf, ReportCommand } from '../../shared/report/commands.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { conflict, refused } from '../../shared/report/rejection.ts'
import { isFrozen, isHeld, type Section } from '../../shared/report/state.ts'
import { createAmendment } from './createAmendment.ts'
import { type EditDeps, enterEdit } from './edit.ts'
import { endEpoch, freeze, thawedRejection } from './freeze.ts'
import { removeIfEmpty } from './removal.ts'
import type { Outcome } from './reports.ts'
import { takeBackReturn } from './takeBack.ts'

/** What has to follow an accepted command beside its events: texts are closed, versions made, reports opened. */
export interface Completion {
  /** Answers a command. A repeated one does it again: the first may not have come so far. */
  complete(reportId: string, command: ReportCommand, events: readonly ReportEvent[]): Promise<Outcome>
  /** Whoever comes to a section whose text is held, since what held it was interrupted, finishes that first (WF-03, WF-25). */
  finishHeld(reportId: string, command: ReportCommand): Promise<void>
  /** Finishes what a crash or a failed store interrupted; what fails is told, and holds up nothing else. */
  resume(onFailed: (error: unknown) => void): Promise<void>
}

export function createCompletion(deps: EditDeps): Completion {
  const { journal, logs } = deps

  async function complete(
    reportId: string,
    command: ReportCommand,
    events: readonly ReportEvent[],
  ): Promise<Outcome> {
    if (command.type === 'section.submit') return finishSubmit(reportId, command.sectionId, events)
    if (events.some(e => e.type === 'outline.closed')) return finishRemoval(reportId, events)
    if (events.some(e => e.type === 'act.held')) return finishTakeBack(reportId, events)
    if (command.type === 'edit.confirm') return finishEdit(reportId, command, events)
    if (closesText(command)) await endEpoch(logs, command.sectionId)
    const [first] = events
    if (first?.type === 'report.abandoned') await closeTexts(reportId)
    if (first?.type === 'report.amended') await finishAmendment(reportId, first.data.reportId)
    return { kind: 'done', version: events.at(-1)?.seq ?? 0, events }
  }

  /** The last confirmation answers once the new version stands; the ones before with themselves. */
  async function finishEdit(
    reportId: string,
    { sectionId, editId }: CommandOf<'edit.confirm'>,
    confirmed: readonly ReportEvent[],
  ): Promise<Outcome> {
    await enterEdit(deps, reportId, sectionId)
    const from = confirmed[0]?.seq ?? 0
    const after = await journal.events(reportId, from)
    const ended = after.findIndex(
      e => (e.type === 'edit.entered' || e.type === 'edit.lapsed') && e.data.editId === editId,
    )
    if (after[ended]?.type === 'edit.lapsed') return refused('WF-20', { missing: 'place' })
    const isRevised = after[ended + 1]?.type === 'report.revised'
    const made = ended < 0 ? [] : after.slice(ended, ended + (isRevised ? 2 : 1))
    const events = [...confirmed, ...made]
    return { kind: 'done', version: events.at(-1)?.seq ?? from, events }
  }

  /** RP-10: nobody writes in a report that was given up. The epochs end after the event, as everywhere. */
  async function closeTexts(reportId: string): Promise<void> {
    const sections = (await journal.state(reportId))?.sections ?? []
    for (const { id, state } of sections) if (state === 'drafting') await endEpoch(logs, id)
  }

  /** RP-11: the report that corrects or completes this one. Made again under the same id it is made once. */
  async function finishAmendment(from: string, reportId: string): Promise<void> {
    if ((await journal.state(reportId)) !== null) return
    const events = await journal.events(from, 0)
    const event = events.find(e => e.type === 'report.amended' && e.data.reportId === reportId)
    if (event?.type === 'report.amended') await createAmendment(journal, from, event)
  }

  async function finishHeld(reportId: string, command: ReportCommand): Promise<void> {
    if (!('sectionId' in command)) return
    const section = (await journal.state(reportId))?.sections.find(s => s.id === command.sectionId)
    if (section !== undefined) await release(reportId, section)
  }

  async function release(reportId: string, section: Section): Promise<void> {
    if (isFrozen(section) && isHeld(section)) await enterEdit(deps, reportId, section.id)
    if (section.state !== 'drafting') return
    if (section.submission !== undefined) await freeze(deps, reportId, section.id)
    if (section.removal !== undefined) await removeIfEmpty(deps, reportId, section.id)
    if (section.undoing !== undefined) await takeBackReturn(deps, reportId, section.id)
  }

  /** A submit answers once the version stands, or with the guard that sent the text back. */
  async function finishSubmit(
    reportId: string,
    sectionId: string,
    submitted: readonly ReportEvent[],
  ): Promise<Outcome> {
    await freeze(deps, reportId, sectionId)
    const from = submitted[0]?.seq ?? 0
    const after = await journal.events(reportId, from)
    const ended = after.find(
      e => (e.type === 'section.frozen' || e.type === 'section.thawed') && e.data.sectionId === sectionId,
    )
    if (ended === undefined) return conflict('text_held', 'drafting')
    if (ended.type === 'section.thawed') return thawedRejection(ended.data.rule)
    const carried = after.filter(e => e.type === 'opinion.carried' && e.seq === ended.seq + 1)
    const events = [...submitted, ended, ...carried]
    return { kind: 'done', version: events.at(-1)?.seq ?? ended.seq, events }
  }

  /** A removal answers once the section is gone, or with the rule by which it stays. */
  async function finishRemoval(reportId: string, closed: readonly ReportEvent[]): Promise<Outcome> {
    const [first] = closed
    if (first?.type !== 'outline.closed') throw new Error(`${reportId} has no removal to finish`)
    const { sectionId } = first.data
    await removeIfEmpty(deps, reportId, sectionId)
    const ended = (await journal.events(reportId, first.seq)).find(
      e => (e.type === 'outline.removed' || e.type === 'outline.kept') && e.data.sectionId === sectionId,
    )
    if (ended === undefined) return conflict('text_held', 'drafting')
    if (ended.type === 'outline.kept') return refused('WF-25', { missing: 'empty' })
    return { kind: 'done', version: ended.seq, events: [...closed, ended] }
  }

  /** Taking a return back answers once the version stands again, or with what keeps the return. */
  async function finishTakeBack(reportId: string, held: readonly ReportEvent[]): Promise<Outcome> {
    const [first] = held
    if (first?.type !== 'act.held') throw new Error(`${reportId} has nothing to take back`)
    const { sectionId } = first.data
    await takeBackReturn(deps, reportId, sectionId)
    const ended = (await journal.events(reportId, first.seq)).find(
      e => (e.type === 'act.takenBack' || e.type === 'act.kept') && e.data.sectionId === sectionId,
    )
    if (ended === undefined) return conflict('text_held', 'drafting')
    if (ended.type === 'act.kept') return conflict('text_changed', 'drafting')
    return { kind: 'done', version: ended.seq, events: [...held, ended] }
  }

  return {
    complete,
    finishHeld,
    async resume(onFailed) {
      for (const id of await journal.ids()) {
        const state = await journal.state(id)
        for (const section of state?.sections ?? []) await release(id, section).catch(onFailed)
        for (const { reportId } of state?.report.amendments ?? [])
          await finishAmendment(id, reportId).catch(onFailed)
      }
    },
  }
}

/** Commands after which somebody who could write no longer may: the epoch of the text ends after the event. */
const closesText = (command: ReportCommand): command is ReportCommand & { readonly sectionId: string } =>
  command.type === 'section.assign' || command.type === 'assignment.rule' || command.type === 'outline.remove'
