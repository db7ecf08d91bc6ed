import type { Outgoing } from './way.ts'

/** What stands below every mail. */
const FOOT =
  '这封邮件由联署自动发出，请勿回复。意见、理由等内容请登录后查看。不想再收，可在“通知设置”中调整。'

/** A subject is one line, whatever a title holds. */
export const mailSubject = ({ title }: Outgoing): string => `联署：${oneLine(title)}`

export function mailText({ items, recipients }: Outgoing): string {
  const blocks = items.map(({ title, text, url }) => [oneLine(title), oneLine(text), url].join('\n'))
  return [`${recipients[0]?.name ?? ''}：`, ...blocks, FOOT].join('\n\n')
}

export function mailHtml({ items, recipients }: Outgoing): string {
  const rows = items.map(
    ({ title, text, url }) =>
      `<p style="margin:0 0 16px"><a href="${escaped(url)}" style="color:#1a5fb4;font-weight:600">${escaped(title)}</a><br>${escaped(text)}</p>`,
  )
  return [
    '<!doctype html><html lang="zh-CN"><body style="font:16px/1.6 sans-serif;color:#1f2328">',
    `<p>${escaped(recipients[0]?.name ?? '')}：</p>`,
    ...rows,
    `<p style="color:#656d76;font-size:13px">${FOOT}</p>`,
    '</body></html>',
  ].join('\n')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => oneLine(text).replace(/[&<>"']/g, c => ENTITIES[c] ?? c)
