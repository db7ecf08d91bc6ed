import { createTransport } from 'nodemailer'
import { isLoopback } from '../config.ts'
import { mailHtml, mailSubject, mailText } from './mailText.ts'
import type { Outgoing, SendResult, Way } from './way.ts'

/** Milliseconds that a mail server has to answer a step. */
const ANSWER = 10_000

/**
 * How to reach the mail server that an address names (NT-07): a password goes over the network under TLS alone.
 */
export function transportOf(smtpUrl: string) {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const user = decodeURIComponent(url.username)
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && user !== '' && !isLoopback(host),
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
  }
}

/**
 * NT-07: mail over SMTP. `?from=` in the address names the sender; else it is the user of the mail server where that is an
 * address.
 */
export function createMailWay(smtpUrl: string, publicHost: string): Way {
  const from = senderOf(new URL(smtpUrl), publicHost)
  const transport = createTransport({
    ...transportOf(smtpUrl),
    connectionTimeout: ANSWER,
    greetingTimeout: ANSWER,
    socketTimeout: ANSWER,
    // Nothing that is sent comes from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  let breakOff = (): void => {}
  const closed = new Promise<SendResult>(resolve => {
    breakOff = () =>
      resolve({ kind: 'failed', code: 'unreachable', detail: 'stopped', final: false, down: true })
  })

  async function attempt(message: Outgoing): Promise<SendResult> {
    const [to] = message.recipients
    if (to?.email === undefined) throw new Error(`${message.id} has nobody to go to`)
    try {
      await transport.sendMail({
        from: { name: '联署', address: from },
        to: { name: to.name, address: to.email },
        subject: mailSubject(message),
        text: mailText(message),
        html: mailHtml(message),
        messageId: `<${message.id}@${domain}>`,
        // Out-of-office answers are of no use to anybody here.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { kind: 'sent' }
    } catch (error) {
      return failureOf(error)
    }
  }

  return {
    // A stop waits for no mail server: what was not answered by then is tried again after the next start.
    send: message => Promise.race([attempt(message), closed]),
    close() {
      transport.close()
      breakOff()
    },
  }
}

/** Whose name mail bears. */
function senderOf(url: URL, publicHost: string): string {
  const user = decodeURIComponent(url.username)
  return url.searchParams.get('from') ?? (user.includes('@') ? user : `lianshu@${publicHost}`)
}

/** What nodemailer says of a failure. */
interface MailError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

function failureOf(error: unknown): SendResult {
  const { code, responseCode = 0, response, message } = error as MailError
  const detail = (response ?? message).split('\n', 1)[0]?.slice(0, 200) ?? ''
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return { kind: 'failed', code: 'login', detail, final: false, down: true }
    case 'ETIMEDOUT':
      return { kind: 'failed', code: 'timeout', detail, final: false, down: true }
    case 'EENVELOPE':
    case 'EMESSAGE':
      // 5xx: this address or message is refused for good; 4xx (grey-listing, a full mailbox) may pass.
      return { kind: 'failed', code: 'refused', detail, final: responseCode >= 500, down: false }
    default:
      return { kind: 'failed', code: 'unreachable', detail, final: false, down: true }
  }
}
