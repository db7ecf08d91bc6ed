import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived, decoded. */
export interface Received {
  readonly to: readonly string[]
  readonly subject: string
  readonly messageId: string
  readonly text: string
  readonly html: string
}

/** A real SMTP server on a port of its own. */
export interface MailServer {
  readonly url: string
  readonly received: Received[]
  /** With this code it refuses recipients from now on; null: it takes them. */
  refuseWith(code: number | null): void
  close(): Promise<void>
}

export async function openMailServer(port = 0): Promise<MailServer> {
  const received: Received[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(_address, _session, answer) {
      if (refusal === null) return answer()
      answer(Object.assign(new Error('no such user'), { responseCode: refusal }))
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(each => each.address)
        received.push({ to, ...decoded(Buffer.concat(chunks).toString('latin1')) })
        answer()
      })
    },
  })
  // A client that goes away in the middle is the test's doing.
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const { port: at } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${at}?from=lianshu@wangchuan.example`,
    received,
    refuseWith(code) {
      refusal = code
    },
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

/** The two parts of a multipart/alternative mail, and its subject. */
function decoded(raw: string): Omit<Received, 'to'> {
  const [head = ''] = raw.split('\r\n\r\n', 1)
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? ''
  const parts = raw.split(`--${boundary}`).map(part => {
    const at = part.indexOf('\r\n\r\n')
    return { head: part.slice(0, at), body: part.slice(at + 4) }
  })
  const part = (type: string): string => {
    const found = parts.find(each => each.head.includes(type))
    if (found === undefined) return ''
    const bytes = /base64/i.test(found.head)
      ? Buffer.from(found.body, 'base64')
      : /quoted-printable/i.test(found.head)
        ? unquoted(found.body.replace(/=\r\n/g, ''), '=')
        : Buffer.from(found.body, 'latin1')
    return bytes.toString('utf8')
  }
  const folded = head.replace(/\r\n\s+/g, ' ')
  return {
    subject: words(/^Subject: (.*)$/m.exec(folded)?.[1] ?? ''),
    messageId: /^Message-ID: (.*)$/im.exec(folded)?.[1] ?? '',
    text: part('text/plain'),
    html: part('text/html'),
  }
}

/** RFC 2047: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. */
const words = (header: string): string => {
  const bytes = header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, body: string) =>
      (kind.toUpperCase() === 'B'
        ? Buffer.from(body, 'base64')
        : unquoted(body.replaceAll('_', ' '), '=')
      ).toString('latin1'),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const unquoted = (text: string, mark: string): Buffer =>
  Buffer.from(
    text.replace(new RegExp(`${mark}([0-9A-F]{2})`, 'g'), (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
