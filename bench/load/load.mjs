// The load generator, a process of its own: opens rooms, lets every editor type at a steady rate, and measures how long
// each update takes until another editor of the room has it. Options as JSON in argv[2]; one JSON line as the answer.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { roomScript } from './editors.mjs'
import { Socket } from './socket.mjs'
import { authFrame, readSync, SYNC, syncFrame } from './wire.mjs'

const options = JSON.parse(process.argv[2])
const { protocol, port, pid, rooms, editors, rate, warmMs, measureMs } = options
const EMPTY = new Uint8Array([0, 0])
const CLOCK_TICKS = 100

/** CPU time of the server, all its threads, in seconds; and its memory in MB. */
function usage() {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS,
    rss: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024),
  }
}

const perEditor = Math.ceil((rate * (warmMs + measureMs)) / 1000) + 2
const script = roomScript(editors, perEditor)
/** Probes decode what they hear; all others only count frames, so that the generator stays ahead. */
const probes = editors > 10 ? [0, editors >> 1, editors - 1] : [editors - 1]
const latencies = []
let from = Number.POSITIVE_INFINITY
let to = 0
let expected = 0

function hear(room, own, payload) {
  const sync = readSync(protocol, payload)
  if (sync === null || sync.type !== SYNC.update) return
  const now = performance.now()
  const meta = Y.parseUpdateMeta(sync.update)
  for (const [client, end] of meta.to) {
    const author = room.byClient.get(client)
    if (author === undefined || author === own) continue
    for (let clock = meta.from.get(client); clock < end; clock++) {
      const sent = author.sentAt[clock]
      if (sent >= from && sent < to) latencies.push(now - sent)
    }
  }
}

/** Connects one editor and waits for the server's step 2. */
async function join(room, editor) {
  const synced = new Promise(resolve => {
    editor.onFirst = payload => {
      const sync = readSync(protocol, payload)
      if (sync?.type === SYNC.step1) editor.socket.send(syncFrame(protocol, room.name, SYNC.step2, EMPTY))
      if (sync?.type === SYNC.step2) resolve()
    }
  })
  const path = protocol.path.replace('ROOM', room.name).replace('PERSON', `p${editor.index}`)
  editor.socket = new Socket(port, path, payload => editor.onFirst(payload))
  await editor.socket.opened
  if (protocol.named) editor.socket.send(authFrame(room.name))
  editor.socket.send(syncFrame(protocol, room.name, SYNC.step1, new Uint8Array([0])))
  await synced
  editor.socket.onMessage = probes.includes(editor.index) ? payload => hear(room, editor, payload) : null
}

async function openRoom(index) {
  const room = { name: `room-${index}`, byClient: new Map() }
  room.editors = script.typing.map(({ client, updates }, i) => {
    const frames = updates.map(update => syncFrame(protocol, room.name, SYNC.update, update))
    const editor = { index: i, room, frames, sent: 0, sentAt: new Float64Array(perEditor) }
    room.byClient.set(client, editor)
    return editor
  })
  for (const editor of room.editors) {
    await join(room, editor)
    if (editor.index === 0) editor.socket.send(syncFrame(protocol, room.name, SYNC.update, script.first))
  }
  return room
}

const opened = []
for (let i = 0; i < rooms; i++) opened.push(await openRoom(i))
await sleep(300)

// Every editor types once per interval, each at a moment of its own.
const interval = 1000 / rate
const everyone = opened.flatMap(room => room.editors)
const order = everyone.map((editor, i) => ({ editor, phase: (i * 0.618_034 * interval) % interval }))
order.sort((a, b) => a.phase - b.phase)
const start = performance.now() + 50
from = start + warmMs
to = from + measureMs
let sentInWindow = 0
let before = null
for (let turn = 0, cycle = 0; ; ) {
  const now = performance.now()
  if (before === null && now >= from) before = { ...usage(), at: now }
  if (now >= to) break
  for (;;) {
    const { editor, phase } = order[turn]
    const due = start + cycle * interval + phase
    if (due > performance.now() || due >= to) break
    type(editor)
    if (++turn === order.length) {
      turn = 0
      cycle++
    }
  }
  await sleep(1)
}
const after = { ...usage(), at: performance.now() }

function type(editor) {
  if (editor.sent >= perEditor) return
  const now = performance.now()
  editor.sentAt[editor.sent] = now
  editor.socket.send(editor.frames[editor.sent++])
  if (now < from || now >= to) return
  sentInWindow++
  expected += probes.filter(probe => probe !== editor.index).length
}

for (let waited = 0; latencies.length < expected && waited < 1500; waited += 50) await sleep(50)
latencies.sort((a, b) => a - b)
const quantile = q => Math.round((latencies[Math.floor(latencies.length * q)] ?? Number.NaN) * 100) / 100
const seconds = (after.at - before.at) / 1000
console.log(
  JSON.stringify({
    offered: Math.round(rooms * editors * rate),
    sent: Math.round(sentInWindow / seconds),
    delivered: expected === 0 ? 0 : latencies.length / expected,
    p50: quantile(0.5),
    p99: quantile(0.99),
    cpuPercent: Math.round((100 * (after.cpu - before.cpu)) / seconds),
    microsPerUpdate: Math.round(((after.cpu - before.cpu) * 1e6) / sentInWindow),
    rss: after.rss,
    lost: everyone.filter(({ socket }) => socket.closed).length,
  }),
)
process.exit(0)
