import { expect, it } from 'vitest'
import { Warnings } from './warnings.ts'

it('[IM-01] a warning names its code and what it is about, beside the Chinese sentence', () => {
  const warnings = new Warnings('段')
  warnings.add('number_missing', 3, { number: '三、', missing: '二、' })
  warnings.add('pictures', undefined, { count: 2 })
  warnings.add('no_title', undefined)
  expect(warnings.inOrder()).toEqual([
    {
      code: 'pictures',
      data: { count: 2 },
      message: '有2处图片、图形或图表没有导入，请作为佐证材料另行上传。',
    },
    { code: 'no_title', data: {}, message: '没有找到文件标题，请补填。' },
    {
      line: 3,
      unit: 'paragraph',
      code: 'number_missing',
      data: { number: '三、', missing: '二、' },
      message: '第3段：“三、”之前没有找到“二、”，请核对原文是否有遗漏；导入后编号按顺序重排。',
    },
  ])
})

it('[IM-01] quotes what is nowhere else in full, and the rest in short', () => {
  const text = '$1{{text}}长'.repeat(20)
  const warnings = new Warnings('行')
  warnings.add('not_placed', 1, { text })
  warnings.add('maybe_heading', 2, { text })
  const [whole, short] = warnings.inOrder()
  expect([whole?.data.text, whole?.message]).toEqual([text, expect.stringContaining(text)])
  expect(short?.data.text).toHaveLength(30)
})
