import { beforeEach, describe, expect, it, vi } from 'vitest'
import { render } from '../testing/render.tsx'
import type { ChainRow } from './row.ts'
import { aLongChain, tampered } from './testing/chain.ts'
import { type Checked, useChainCheck } from './useChainCheck.ts'

/** What the hook gave for which rows, render by render. */
const given: { readonly rows: readonly ChainRow[]; readonly checked: Checked }[] = []

function Probe({ rows }: { readonly rows: readonly ChainRow[] }) {
  const checked = useChainCheck(rows, true)
  given.push({ rows, checked })
  return <p>{checked.status}</p>
}

const last = () => given.at(-1)?.checked
const checkedAll = (count: number) =>
  vi.waitFor(() => expect(last()).toMatchObject({ status: 'checked', check: { length: count } }))

beforeEach(() => {
  given.length = 0
})

describe('the check of a page’s rows', () => {
  it('[AU-01] never gives out one chain’s result for another', async () => {
    const one = aLongChain(3)
    const { show } = await render(<Probe rows={[]} />)
    await show(<Probe rows={one} />)
    await checkedAll(3)
    await show(<Probe rows={tampered(one, 1)} />)
    await vi.waitFor(() => expect(last()).toMatchObject({ check: { kind: 'broken', seq: 1 } }))
    const foreign = given.filter(
      ({ rows, checked }) => checked.status === 'checked' && checked.rows[0] !== rows[0],
    )
    expect(foreign).toEqual([])
    expect(given.find(({ rows }) => rows === one)?.checked).toMatchObject({ status: 'checking', total: 3 })
  })

  it('[AU-10] keeps the result for rows that were checked while those that came since are', async () => {
    const rows = aLongChain(5)
    const { show } = await render(<Probe rows={rows.slice(0, 3)} />)
    await checkedAll(3)
    await show(<Probe rows={rows} />)
    await checkedAll(5)
    const meanwhile = given.filter(each => each.rows === rows).map(({ checked }) => checked)
    expect(meanwhile[0]).toMatchObject({ status: 'checked', check: { length: 3 } })
    expect(meanwhile[0]?.status === 'checked' && meanwhile[0].rows.length).toBe(3)
  })
})
