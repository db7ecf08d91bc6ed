import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, expect, it } from 'vitest'
import { metaRoutes } from './meta.ts'

const http = createServer(
  express().use(
    metaRoutes({
      version: '0.1.0',
      timeZone: 'Asia/Urumqi',
      demo: null,
      passkeyOrigin: () => null,
      provider: false,
    }),
  ),
)
afterAll(() => void http.close())

it('[BD-11] tells pages the district’s time zone before anybody signed in', async () => {
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const meta = await (await fetch(`http://127.0.0.1:${port}/meta`)).json()
  expect(meta).toMatchObject({ name: 'lianshu', version: '0.1.0', timeZone: 'Asia/Urumqi' })
  expect(meta).not.toHaveProperty('demo')
})
