import sharp from 'sharp'
import { building, funds } from './facts.ts'
import { onePage } from './onePage.ts'

/** A file that bears out a section of the demo; all of them are made here. */
export interface DemoEvidence {
  readonly slug: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: () => Buffer | Promise<Buffer>
  /** The paragraph that it bears out, from 0; absent means the whole section. */
  readonly paragraph?: number
  readonly note?: string
  /** It comes when the section stands where the demo leaves it: beside the version, for the signer to confirm (WF-24). */
  readonly late?: true
}

const csv = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(`\ufeff${rows.map(row => row.join(',')).join('\r\n')}\r\n`)

export const evidence: readonly DemoEvidence[] = [
  {
    slug: 'teacher-pay',
    name: '教师待遇项目支出明细.csv',
    mediaType: 'text/csv',
    paragraph: 0,
    note: '国库支付系统导出，截至10月31日',
    bytes: () =>
      csv([
        ['项目', '全年安排（万元）'],
        ['乡镇工作补贴', funds.ruralAllowance],
        ['班主任津贴', funds.classAllowance],
        ['课后服务补助', funds.afterSchool],
      ]),
  },
  {
    slug: 'building-safety',
    name: '校舍安全年检情况.pdf',
    mediaType: 'application/pdf',
    paragraph: 0,
    note: '区住建委年检台账汇总',
    bytes: () =>
      onePage('校舍安全年检情况', [
        `全年排查校舍${building.checked}栋。`,
        `未发现结构安全隐患${building.sound}栋。`,
        `需要处置${building.unsound.part}栋：维修${building.repaired}栋，加固${building.reinforced}栋。`,
        '以上处置均于8月底前完成。',
      ]),
  },
  {
    slug: 'building-safety',
    name: '处置类别构成.png',
    mediaType: 'image/png',
    bytes: () => bars([building.repaired, building.reinforced]),
  },
  {
    slug: 'building-safety',
    name: '加固工程竣工验收清单.csv',
    mediaType: 'text/csv',
    paragraph: 0,
    note: '签署后收到的验收清单',
    late: true,
    bytes: () =>
      csv([
        ['类别', '栋数', '验收结论'],
        ['维修', building.repaired, '合格'],
        ['加固', building.reinforced, '合格'],
      ]),
  },
]

const BAR = { width: 560, height: 72, gap: 40 }

/** A bar for each number, the longest as wide as there is room. */
function bars(values: readonly number[]): Promise<Buffer> {
  const most = Math.max(...values)
  const colours = ['#1f54c4', '#0a6a78']
  return sharp({ create: { width: 640, height: 264, channels: 3, background: '#ffffff' } })
    .composite(
      values.map((value, i) => ({
        input: {
          create: {
            width: Math.round((value / most) * BAR.width),
            height: BAR.height,
            channels: 3,
            background: colours[i % colours.length] ?? '#1f54c4',
          },
        },
        left: 40,
        top: BAR.gap + i * (BAR.height + BAR.gap),
      })),
    )
    .png()
    .toBuffer()
}
