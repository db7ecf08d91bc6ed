import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { type FrozenSection, isAssigned, isFrozen } from '../../shared/report/state.ts'
import { DESKTOP, openSite, type Person, type Site } from './harness.ts'

const COMMANDS = '**/api/reports/demo/commands'

/** A site for all tests of a file, and what they do around signing in it. */
export function signingDesk(chromium: string | undefined) {
  let opened: Site | undefined
  let keys = 0
  beforeAll(async () => {
    if (chromium !== undefined) opened = await openSite(chromium)
  })
  afterAll(() => opened?.close())
  const site = (): Site => {
    if (opened === undefined) throw new Error('no site is open')
    return opened
  }

  const section = async (sectionId: string) => {
    const client = await site().district.as('edu.coordinator')
    const { state } = (await client.get('/api/reports/demo')).body as ReportSnapshot
    const found = state.sections.find(s => s.id === sectionId)
    if (found === undefined || !isAssigned(found)) throw new Error(`${sectionId} is not assigned`)
    return found
  }
  const frozen = async (sectionId: string): Promise<FrozenSection> => {
    const found = await section(sectionId)
    if (!isFrozen(found)) throw new Error(`${sectionId} is ${found.state}`)
    return found
  }
  const seen = async (sectionId: string) => {
    const { version, hash } = await frozen(sectionId)
    return { sectionId, version, hash }
  }
  const command = async (login: string, body: object) => {
    const client = await site().district.as(login)
    const idempotencyKey = `signing-${++keys}`
    const answer = await client.post('/api/reports/demo/commands', { idempotencyKey, ...body })
    expect(answer, JSON.stringify(body)).toMatchObject({ status: 200 })
  }
  const open = async (login: string, sectionId: string, viewport = DESKTOP): Promise<Person> => {
    const person = await site().person(login, viewport)
    await person.page.goto(`/r/demo/s/${sectionId}/sign`)
    await person.page.getByText('签署内容与本页正文一致').waitFor()
    return person
  }

  return {
    person: (login: string, viewport = DESKTOP) => site().person(login, viewport),
    section,
    frozen,
    seen,
    command,
    open,
  }
}

/** Counts the commands that a page sends, and lets a test stand between it and the server. */
export async function between(page: Page, act: Parameters<Page['route']>[1]) {
  const sent: string[] = []
  await page.route(COMMANDS, (route, request) => {
    sent.push(request.postData() ?? '')
    return act(route, request)
  })
  return sent
}
