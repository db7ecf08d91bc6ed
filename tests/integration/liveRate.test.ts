import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type District, openDistrict } from './running.ts'

let district: District
const sockets: Socket[] = []
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(async () => {
  for (const socket of sockets) socket.close()
  await district.close()
})

async function connect(): Promise<Socket> {
  const { cookie } = await district.as('edu.coordinator')
  const socket = io(district.running.address, {
    path: '/live',
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    extraHeaders: { Cookie: cookie ?? '' },
  })
  sockets.push(socket)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}
const open = async (socket: Socket): Promise<string> =>
  ((await socket.emitWithAck('report:open', { reportId: 'demo', since: 1e6 })) as { code?: string }).code ??
  'open'

it('[HT-06] a page that asks too fast is told so, each socket for itself', async () => {
  const [fast, other] = [await connect(), await connect()]
  const answers = await Promise.all(Array.from({ length: 300 }, () => open(fast)))
  expect(answers.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 'open'))
  expect(answers.filter(answer => answer === 'too_fast').length).toBeGreaterThan(100)
  expect(await open(other)).toBe('open')
  expect(fast.connected).toBe(true)
})

it('[HT-06] a flood of messages without an answer ends the socket', async () => {
  const socket = await connect()
  const reason = new Promise(resolve => socket.once('disconnect', resolve))
  for (let i = 0; i < 300; i++) socket.emit('report:close', { reportId: 'demo' })
  expect(await reason).toBe('io server disconnect')
})
