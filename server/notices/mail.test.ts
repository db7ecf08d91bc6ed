import { describe, expect, it } from 'vitest'
import { transportOf } from './mail.ts'
import { mailHtml, mailSubject, mailText } from './mailText.ts'
import type { Outgoing } from './way.ts'

describe('mail of notices', () => {
  it('[NT-07] gives a password to another machine under TLS alone', () => {
    const user = 'smtp://lianshu%40example.gov.cn:p%3Aw'
    expect(transportOf(`${user}@mail.example.gov.cn`)).toMatchObject({
      host: 'mail.example.gov.cn',
      port: 587,
      secure: false,
      requireTLS: true,
      auth: { user: 'lianshu@example.gov.cn', pass: 'p:w' },
    })
    expect(transportOf(`${user}@127.0.0.1:2525`)).toMatchObject({ port: 2525, requireTLS: false })
    expect(transportOf(`${user}@[::1]:25`)).toMatchObject({ host: '::1', requireTLS: false })
    expect(transportOf('smtps://u:p@mail.example.gov.cn')).toMatchObject({ port: 465, secure: true })
    expect(transportOf('smtp://relay.example.gov.cn:25')).not.toHaveProperty('auth')
  })

  it('[NT-07] holds whatever a title holds as words: no line of its own, no mark-up', () => {
    const message: Outgoing = {
      id: 'x',
      at: '2026-11-02T01:00:00Z',
      kind: 'turn',
      title: '请审核：一\r\nBcc: all@example.org',
      items: [
        {
          title: '<img src=x onerror="1">\n一',
          text: '林一 & 沈',
          url: 'https://lianshu.example/r/a?b=1&c="2"',
        },
      ],
      recipients: [{ personId: 'p', name: '<b>贺</b>', email: 'he@example.org' }],
    }
    expect(mailSubject(message)).toBe('联署：请审核：一 Bcc: all@example.org')
    expect(mailText(message)).toContain('\n\n<img src=x onerror="1"> 一\n林一 & 沈\n')
    const html = mailHtml(message)
    expect(html).not.toMatch(/<img|<b>/)
    expect(html).toContain('href="https://lianshu.example/r/a?b=1&amp;c=&quot;2&quot;"')
    expect(html).toContain('&lt;img src=x onerror=&quot;1&quot;&gt; 一')
  })
})
