import { describe, expect, it } from 'vitest'
import { Names } from './names.ts'

const names = new Names(
  {
    version: 1,
    delegations: [],
    units: [{ id: 'health', name: '区卫健委', mark: '卫' }],
    persons: [
      { id: 'p1', name: '沈立言' },
      { id: 'p2', name: '周念慈', disabled: true },
    ],
    posts: [
      { id: 'po1', personId: 'p1', unitId: 'health', role: 'head', title: '副主任', from: '2026-01-01' },
      { id: 'po2', personId: 'p2', unitId: 'health', role: 'head', from: '2026-01-01' },
      {
        id: 'po4',
        personId: 'p1',
        unitId: 'health',
        role: 'head',
        title: '主任',
        from: '2026-01-01',
        to: '2026-02-01',
        acting: { postId: 'po2', docNumber: '望委〔2026〕12号', enteredBy: 'a', confirmedBy: 'b' },
      },
      { id: 'po3', personId: 'p1', unitId: 'health', role: 'head', from: '2026-01-01' },
    ],
  },
  role => (role === 'head' ? '主要负责人' : role),
  name => `受${name}授权`,
  (_role, _title, docNumber) => `主持工作（${docNumber}）`,
)

describe('names', () => {
  it('say a post by its title, or by its role where it has none', () => {
    expect(names.postName({ unitId: 'health', role: 'head', title: '副主任' })).toBe('区卫健委 副主任')
    expect(names.postName({ unitId: 'health', role: 'head' })).toBe('区卫健委 主要负责人')
  })

  it('say who did something in which post', () => {
    expect(names.signedAs({ personId: 'p1', postId: 'po1' })).toBe('沈立言（区卫健委 副主任）')
    expect(names.signedAs({ personId: 'p1', postId: 'gone' })).toBe('沈立言')
  })

  it('[PO-01] print an acting post as such, with its document, also long after it has ended', () => {
    expect(names.signedAs({ personId: 'p1', postId: 'po4' })).toBe(
      '沈立言（区卫健委 主持工作（望委〔2026〕12号））',
    )
  })

  it('[PO-02] say on whose behalf', () => {
    expect(names.signedAs({ personId: 'p1', postId: 'po1', onBehalfOf: 'po2' })).toBe(
      '沈立言（区卫健委 副主任，受周念慈授权）',
    )
  })

  it('name each holder of a role once, without those who left', () => {
    expect(names.holders('health', ['head'], '2026-11-12T00:00:00Z').map(p => p.name)).toEqual(['沈立言'])
  })

  it('[DL-02] say that the system did what nobody did', () => {
    const named = new Names(
      names.directory,
      role => role,
      name => name,
      (_role, title) => title,
      '系统自动',
    )
    expect(named.signedAs({ personId: '@system', postId: '@system' })).toBe('系统自动')
  })

  it('show an id rather than nothing', () => {
    expect(names.unit('gone')).toEqual({ id: 'gone', name: 'gone', mark: 'g' })
    expect(names.person('gone').name).toBe('gone')
  })
})
