import type { Role } from '../../../shared/people/directory.ts'
import { decide } from '../../../shared/report/decide.ts'
import { isRejection } from '../../../shared/report/rejection.ts'
import { DUE, Scene } from '../../../shared/report/testing/scene.ts'
import { present, type ReportView, type SectionView } from '../../../shared/report/view.ts'
import type { May } from '../acts.ts'

/** A report of two chapters, walked by the rules themselves: 一 (（一）a, （二）b)，二 c. */
export class Office extends Scene {
  readonly named: Readonly<Record<'one' | 'a' | 'b' | 'c', string>>

  constructor(leadFirst = false) {
    super(leadFirst)
    const add = (parentId: string | null, index: number, title: string) => {
      this.must('edu.coordinator', { type: 'outline.add', parentId, index, title })
      return this.state.sections.find(section => section.title === title)?.id ?? ''
    }
    const one = add(null, 0, '基本情况')
    this.named = { one, a: add(one, 0, '人口'), b: add(one, 1, '规模'), c: add(null, 1, '问题') }
  }

  /** Somebody else comes into a post. */
  join(login: string, unitId: string, role: Role): this {
    const { persons, posts } = this.directory
    this.directory = {
      ...this.directory,
      persons: [...persons, { id: login, name: login }],
      posts: [...posts, { id: `post-${login}`, personId: login, unitId, role, from: '2026-01-01' }],
    }
    return this
  }

  assign(id: string, leadUnitId = 'finance', coUnitIds: string[] = [], dueAt = DUE): this {
    this.must('edu.coordinator', { type: 'section.assign', sectionId: id, leadUnitId, coUnitIds, dueAt })
    return this.write(id, '正文。', `${leadUnitId}.drafter`)
  }

  submit(id: string, unitId = 'finance'): this {
    return this.must(`${unitId}.drafter`, { type: 'section.submit', sectionId: id })
  }

  approve(id: string, unitId = 'finance'): this {
    return this.must(`${unitId}.reviewer`, { type: 'section.approve', sectionId: id, ...this.seen(id) })
  }

  countersign(id: string, unitId: string): this {
    const opinion = 'agree' as const
    return this.must(`${unitId}.head`, {
      type: 'section.countersign',
      sectionId: id,
      ...this.seen(id),
      opinion,
    })
  }

  sign(id: string, unitId = 'finance'): this {
    return this.must(`${unitId}.head`, { type: 'section.sign', sectionId: id, ...this.seen(id) })
  }

  accept(id: string): this {
    return this.must('edu.coordinator', { type: 'section.accept', sectionId: id })
  }

  view(login = 'edu.coordinator'): ReportView {
    return present(this.state, this.directory, login, this.now)
  }

  seenSection(id: string): SectionView {
    const section = this.view().sections.find(s => s.id === id)
    if (section === undefined) throw new Error(`no section ${id}`)
    return section
  }

  /** What the page of a person would answer to `may`. */
  may(login = 'edu.coordinator'): May {
    return command => {
      const world = { ...this.world, isEmptyText: () => false }
      const decision = decide(this.state, command, this.actor(login), world)
      return isRejection(decision) ? decision : true
    }
  }
}
