import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { problemHandler } from './problem.ts'
import { fromRequest } from './request.ts'

const reported: unknown[] = []
const http = createServer()
let address: string
beforeAll(async () => {
  const number = z.object({ n: z.number() })
  const app = express()
  app.get('/asked', () => void fromRequest(number, { n: 'x' }))
  app.get('/stored', () => void number.parse({ n: 'secret' }))
  app.use(problemHandler({ report: error => reported.push(error), newReference: () => 'r1' }))
  http.on('request', app)
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
})
afterAll(() => void http.close())

it('[HT-01] a request that does not parse is malformed, and says where', async () => {
  const answer = await fetch(`${address}/asked`)
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { code: 'malformed', details: { issues: [{ path: 'n' }] } },
  ])
  expect(reported).toEqual([])
})

it('[HT-01] stored data that does not parse is our own fault: logged, and not shown', async () => {
  const answer = await fetch(`${address}/stored`)
  expect([answer.status, await answer.json()]).toEqual([
    500,
    { code: 'internal', message: '系统出现故障，已记录。', details: { reference: 'r1' } },
  ])
  expect(reported).toEqual([expect.any(z.ZodError)])
})
