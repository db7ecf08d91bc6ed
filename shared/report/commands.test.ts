import { describe, expect, it } from 'vitest'
import { reportCommand } from './commands.ts'

describe('commands', () => {
  it.each(['一\n二', '一\u0000二', '一\u2028二', '一\u001b[2J'])(
    '[WF-25] a title is one line of print: %j',
    title => {
      const command = { type: 'outline.add', parentId: null, index: 0, title }
      expect(reportCommand.safeParse(command).success).toBe(false)
      expect(reportCommand.safeParse({ ...command, title: ' 教育经费 ' })).toMatchObject({
        data: { title: '教育经费' },
      })
    },
  )

  it('[WF-25] the letter’s title breaks where a person breaks it, and bears no other control character', () => {
    const parsed = (title: string) => reportCommand.safeParse({ type: 'letter.set', title })
    expect(parsed('望川区人民政府\n关于报送报告的函')).toMatchObject({ success: true })
    for (const title of ['', ' ', '函\r\n二', '函\u0000', '函\u2028二'])
      expect(parsed(title).success).toBe(false)
  })
})
