import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { find } from '../testing/render.tsx'
import { aLongChain } from './testing/chain.ts'
import { openAudit } from './testing/openAudit.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('who reads the records', () => {
  it('[RD-09] [AU-11] are told whose they are and whom to ask when they may not, and nothing is asked for', async () => {
    const { server } = await openAudit(aLongChain(3), { personId: 'zhou' })
    expect(find('h1').textContent).toBe('办理记录由统稿人、文书、区领导和审计员查看')
    expect(server.requests.filter(request => request.includes('audit'))).toEqual([])
  })

  it('[RD-09] [AU-11] see the access log only as the auditor', async () => {
    await openAudit(aLongChain(3), { query: '?tab=access' })
    expect(document.querySelector('[role=tab]')).toBeNull()
    expect(find('h1').textContent).toBe('办理记录')
  })

  it('find a report that is not there to be none', async () => {
    await openAudit([], {
      routes: { 'GET /api/reports/demo/audit': { status: 404, json: { code: 'not_found', message: '' } } },
    })
    expect(find('h1').textContent).toBe('这里没有内容')
  })
})
