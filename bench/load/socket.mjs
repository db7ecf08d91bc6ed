// A WebSocket client that costs next to nothing, so that one core can play thousands of editors: no events, no copies,
// one read buffer for all sockets. It reads what servers send and answers pings.
import net from 'node:net'
import { clientFrame } from './wire.mjs'

const SHARED = Buffer.allocUnsafe(256 * 1024)
const PING = 9
const PONG = 10
const CLOSE = 8

export class Socket {
  frames = 0
  closed = false
  #rest = null
  #open = false
  #opened
  #socket

  /** `onMessage(payload)`: the payload is valid only during the call. */
  constructor(port, path, onMessage) {
    this.onMessage = onMessage
    this.#opened = Promise.withResolvers?.() ?? resolvers()
    this.#socket = net.connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: SHARED, callback: (count, buffer) => this.#read(buffer.subarray(0, count)) },
    })
    this.#socket.on('connect', () =>
      this.#socket.write(
        `GET /${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
      ),
    )
    this.#socket.on('error', error => this.#opened.reject(error))
    this.#socket.on('close', () => {
      this.closed = true
    })
  }

  /** Resolves when the server has accepted. */
  get opened() {
    return this.#opened.promise
  }

  send(frame) {
    this.#socket.write(frame)
  }

  close() {
    this.#socket.destroy()
  }

  #read(chunk) {
    let bytes = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk])
    this.#rest = null
    if (!this.#open) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) {
        this.#rest = Buffer.from(bytes)
        return true
      }
      const status = bytes.subarray(0, 12).toString()
      if (status === 'HTTP/1.1 101') this.#opened.resolve()
      else this.#opened.reject(new Error(status))
      this.#open = true
      bytes = bytes.subarray(end + 4)
    }
    let at = 0
    while (bytes.length - at >= 2) {
      const short = bytes[at + 1] & 127
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (bytes.length - at < head) break
      const length =
        head === 2 ? short : head === 4 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
      if (bytes.length - at < head + length) break
      this.#message(bytes[at] & 15, bytes.subarray(at + head, at + head + length))
      at += head + length
    }
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at))
    return true
  }

  #message(opcode, payload) {
    if (opcode === PING) this.send(clientFrame(payload, PONG))
    else if (opcode === CLOSE) this.closed = true
    else {
      this.frames++
      this.onMessage?.(payload)
    }
  }
}

function resolvers() {
  const all = {}
  all.promise = new Promise((resolve, reject) => Object.assign(all, { resolve, reject }))
  return all
}
