import { describe, expect, it } from 'vitest'
import { SECTION_STATES } from '../../shared/report/state.ts'
import { find, render } from '../testing/render.tsx'
import { HashTag } from './HashTag.tsx'
import { PersonMark, PersonStack } from './PersonMark.tsx'
import { personColour } from './personColour.ts'
import { StackedBar } from './StackedBar.tsx'
import { StateChip } from './StateChip.tsx'
import { StateShape } from './StateShape.tsx'
import { UnitMark } from './UnitMark.tsx'

const names = (container: HTMLElement) =>
  [...container.querySelectorAll('[role=img]')].map(element => element.getAttribute('aria-label'))

describe('marks', () => {
  it('call a state by its word when the shape stands alone, and stay silent beside the word', async () => {
    const { container, show } = await render(
      SECTION_STATES.map(state => <StateShape key={state} state={state} labelled />),
    )
    expect(names(container)).toEqual(['未分配', '起草中', '部门审核', '会签中', '待审签', '已签', '已纳入'])
    await show(<StateChip state="review" />)
    expect(names(container)).toEqual([])
    expect(container.textContent).toBe('部门审核')
  })

  it('give every state a shape of its own, so that it reads in black and white', async () => {
    const { container } = await render(SECTION_STATES.map(state => <StateShape key={state} state={state} />))
    const shapes = [...container.querySelectorAll('svg')].map(svg => svg.innerHTML)
    expect(new Set(shapes).size).toBe(SECTION_STATES.length)
  })

  it('say how a unit stands', async () => {
    const unit = { name: '区财政局', mark: '财' }
    const { container } = await render(
      <>
        <UnitMark unit={unit} standing="lead" />
        <UnitMark unit={unit} standing="awaited" />
        <UnitMark unit={unit} standing="signed" />
        <UnitMark unit={unit} silent />
      </>,
    )
    expect(names(container)).toEqual(['区财政局，牵头', '区财政局，会签，等待签署', '区财政局，已签'])
  })

  it('show a person by the last character of the name, and count those who do not fit', async () => {
    const people = ['许清和', '顾南乔', '沈立言'].map((name, n) => ({ id: `p${n}`, name }))
    const { container, show } = await render(<PersonStack people={people} max={2} />)
    expect(names(container)).toEqual(['许清和', '顾南乔', '另有1人'])
    await show(<PersonMark person={{ id: 'p', name: '许清和' }} />)
    expect(container.textContent).toBe('和')
  })

  it('give a person the same colour everywhere, one of eight', () => {
    const colours = Array.from({ length: 200 }, (_, n) => personColour(`person-${n}`))
    expect(new Set(colours)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
    expect(personColour('person-7')).toBe(colours[7])
  })

  it('show a hash in groups of four and name it whole', async () => {
    await render(<HashTag hash={'7c1e94ab52d03f68'.repeat(4)} digits={12} />)
    const tag = find('button', '7c1e 94ab 52d0')
    expect(tag.title).toBe('7c1e94ab52d03f68'.repeat(4))
  })

  it('put the numbers of a bar in text, done first, without empty ones', async () => {
    const { container } = await render(<StackedBar counts={{ drafting: 5, accepted: 4, review: 0 }} />)
    expect([...container.querySelectorAll('li')].map(li => li.textContent)).toEqual(['已纳入 4', '起草中 5'])
  })
})
