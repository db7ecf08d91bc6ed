import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { type District, openDistrict } from './running.ts'

async function upgradeTo(district: District, path: string): Promise<Socket> {
  const { hostname, port } = new URL(district.running.address)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
  socket.resume()
  return socket
}

describe('connections', () => {
  it('[HT-03] an upgrade that nobody serves is cut, and whoever breaks it off stops nothing', async () => {
    const district = await openDistrict({ LIANSHU_DEMO: '0' })
    onTestFinished(() => district.close())
    for (const path of ['/elsewhere', '/live', '/collab']) {
      const socket = await upgradeTo(district, path)
      await once(socket, 'close')
    }
    for (const path of ['/elsewhere', '/live/?transport=websocket&EIO=4', '/collab/demo-x']) {
      const socket = await upgradeTo(district, path)
      socket.resetAndDestroy()
    }
    expect((await fetch(`${district.running.address}/healthz`)).status).toBe(200)
  })
})

describe('a stop', () => {
  it('[HT-03] is not held up by pages and scripts that stay connected', async () => {
    const district = await openDistrict({ LIANSHU_DEMO: '0' })
    const socket = new WebSocket(
      `${district.running.address.replace('http', 'ws')}/live/?EIO=4&transport=websocket`,
    )
    const text = new WebSocket(`${district.running.address.replace('http', 'ws')}/collab/demo-x?schema=1`)
    // Both stay silent: the server is the one that ends them.
    const ended = [once(socket, 'close'), once(text, 'close')]
    await Promise.all([once(socket, 'open'), once(text, 'open')])
    // Half a request: its connection is busy until it is cut.
    const { hostname, port } = new URL(district.running.address)
    const half = connect(Number(port), hostname).resume()
    await once(half, 'connect')
    half.write('POST /api/session HTTP/1.1\r\nHost: x\r\n')
    await Promise.all([...ended, once(half, 'close'), district.close()])
  })
})
