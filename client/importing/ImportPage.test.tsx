import i18next from 'i18next'
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ImportFailureCode } from '../../shared/outline/failure.ts'
import { district } from '../../shared/report/testing/scene.ts'
import { errorKey } from '../server/errorWords.ts'
import { ApiError } from '../server/failures.ts'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import { completeCatalogue } from '../text/catalogue.ts'
import { errors } from '../text/zh-CN/errors.ts'
import ImportPage from './ImportPage.tsx'
import type { Imported } from './preview.ts'

const imported: Imported = {
  importId: 'i1',
  title: '望川区2025年自评报告',
  preamble: ['现报告如下。'],
  sections: [
    { tempId: 's1', parentTempId: null, level: 1, number: '一、', title: '基本情况', paragraphs: ['人口。'] },
    { tempId: 's2', parentTempId: null, level: 1, number: '二、', title: '问题。', paragraphs: [] },
  ],
  warnings: [{ code: 'not_placed', line: 7, unit: 'line', data: { text: '附注' }, message: '' }],
}

/** Stands in for the browser's upload: the test answers it. */
class FakeUpload {
  static last: FakeUpload
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  status = 0
  responseText = ''
  constructor() {
    FakeUpload.last = this
  }
  open() {}
  setRequestHeader() {}
  getResponseHeader() {
    return null
  }
  send() {}
  abort() {
    this.onabort?.()
  }
  progress = (loaded: number) => act(async () => this.upload.onprogress?.({ loaded, total: 100 }))
  answer = (status: number, body: object) =>
    act(async () => {
      this.status = status
      this.responseText = JSON.stringify(body)
      this.onload?.()
    })
}

afterEach(() => vi.unstubAllGlobals())

async function open(login = 'edu.coordinator', routes: FakeRoutes = {}) {
  vi.stubGlobal('XMLHttpRequest', FakeUpload)
  return renderSignedIn([{ path: '/import', Component: ImportPage }], {
    report: aReport({ directory: district }),
    directory: district,
    personId: login,
    path: '/import',
    routes,
  })
}

async function choose(file = new File(['一、基本情况'], '去年.txt')) {
  const input = find('input[type=file]')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })))
}

describe('importing last year’s report', () => {
  it('[BD-34] is the coordinator’s; others are told whom to ask', async () => {
    const { container } = await open('finance.drafter')
    expect(container.textContent).toContain('新建报告由统稿人办理')
    expect(document.querySelector('input[type=file]')).toBeNull()
  })

  it('[BD-34] says at the door that it is not for state secrets', async () => {
    const { container } = await open()
    expect(container.textContent).toContain('严禁处理国家秘密')
  })

  it('[BD-30] shows how far the upload is, then all that was read, the doubts first', async () => {
    const { container } = await open()
    await choose()
    await FakeUpload.last.progress(40)
    expect(find('progress').getAttribute('value')).toBe('0.4')
    await FakeUpload.last.progress(100)
    expect(container.textContent).toContain('正在读取“去年.txt”')
    await FakeUpload.last.answer(200, imported)
    expect(find('h1').textContent).toBe('读出2章，共2个章节、16字')
    const panels = [...document.querySelectorAll('h2')].map(title => title.textContent)
    expect(panels).toEqual(['没有导入的文字', '公文要素', '章节', '新建报告'])
    expect(find('section li').textContent).toBe('第7行以下文字未能归入任何章节，请手工补入：“附注”。')
    expect(find('dl').textContent).toContain('发文字号没有找到')
  })

  it('[BD-30] words the warnings in the reader’s language, with their place as it is counted in the file', async () => {
    await open()
    await choose()
    const unit = 'paragraph'
    const warnings: Imported['warnings'] = [
      { code: 'number_missing', line: 3, unit, data: { number: '三、', missing: '二、' }, message: '' },
      { code: 'pictures', data: { count: 2 }, message: '' },
    ]
    await FakeUpload.last.answer(200, { ...imported, warnings })
    await completeCatalogue()
    await act(async () => void (await i18next.changeLanguage('en')))
    const items = [...document.querySelectorAll('section li')].map(item => item.textContent)
    await act(async () => void (await i18next.changeLanguage('zh-CN')))
    expect(items).toEqual([
      'Paragraph 3“二、” was not found before “三、”. Check whether something is missing; numbers are computed anew.',
      'Whole filePictures, shapes or charts were left out: 2. Upload them as evidence.',
    ])
  })

  it('[BD-34] makes nothing until it is asked to, then goes to the new report', async () => {
    const { server } = await open('edu.coordinator', {
      'POST /api/reports': { status: 201, json: { id: 'new1', version: 1, state: 'collecting' } },
    })
    await choose()
    await FakeUpload.last.answer(200, imported)
    expect(server.requests.filter(request => request.startsWith('POST'))).toEqual([])
    const [title, period] = [find('textarea'), find('form input:not([type=radio])')]
    expect([title, period].map(field => 'value' in field && field.value)).toEqual([
      '望川区2026年自评报告',
      '2026',
    ])
    await type(period, '2027')
    await click(find('button[type=submit]'))
    const made = server.requests.find(request => request.startsWith('POST /api/reports '))
    expect(JSON.parse(made?.slice('POST /api/reports '.length) ?? '{}')).toEqual({
      title: '望川区2027年自评报告',
      period: '2027',
      template: { leadFirst: false },
      from: 'i1',
      postId: 'post-edu.coordinator',
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(find('#elsewhere').textContent).toBe('/r/new1')
  })

  it('[SC-01] makes nothing of a file that bears a mark of secrecy before somebody has vouched for it', async () => {
    const { server } = await open('edu.coordinator', {
      'POST /api/reports': { status: 201, json: { id: 'new1', version: 1, state: 'collecting' } },
    })
    await choose()
    const marked = { code: 'secrecy_mark', line: 1, unit: 'line', data: { text: '机密' }, message: '' }
    await FakeUpload.last.answer(200, { ...imported, warnings: [marked] })
    const made = () => server.requests.filter(request => request.startsWith('POST /api/reports '))
    const submit = () =>
      act(async () => find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
    expect(find('button[type=submit]').getAttribute('aria-disabled')).toBe('true')
    await submit()
    expect(made()).toEqual([])
    await click(find('input[type=checkbox]'))
    await submit()
    expect(made()).toHaveLength(1)
  })

  it('[RP-12] goes under the same key again after a lost answer, and under a new one after a refusal', async () => {
    const { server } = await open('edu.coordinator', {
      'POST /api/reports': ['lost', { status: 422, json: { code: 'IM-21', message: '' } }],
    })
    await choose()
    await FakeUpload.last.answer(200, imported)
    await click(find('button[type=submit]'))
    await click(find('button[type=submit]'))
    await click(find('button[type=submit]'))
    const keys = server.requests.flatMap(request => /"idempotencyKey":"(\w+)"/.exec(request)?.[1] ?? [])
    expect([keys.length, keys[0] === keys[1], keys[1] === keys[2]]).toEqual([3, true, false])
  })

  it('[BD-34] asks for a title and a year', async () => {
    const { server } = await open()
    await click(find('button', '从空白开始'))
    await type(find('form input:not([type=radio])'), '今年')
    await click(find('button[type=submit]'))
    expect(find('form').textContent).toContain('请填写报告标题')
    expect(find('form').textContent).toContain('请填写四位年份')
    expect(server.requests.some(request => request.startsWith('POST'))).toBe(false)
  })

  it('[BD-33] says what is wrong with a file and takes another one', async () => {
    const { container } = await open()
    await choose()
    await FakeUpload.last.answer(422, { code: 'import_password_protected', message: '' })
    expect(find('[role=alert]').textContent).toContain('文件设有打开密码')
    await choose()
    await FakeUpload.last.answer(200, imported)
    expect(container.textContent).toContain('读出2章')
  })

  it('[BD-33] does not send a file that is too large', async () => {
    await open()
    const large = new File([], '大.docx')
    Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 + 1 })
    await choose(large)
    expect(find('[role=alert]').textContent).toContain('文件太大')
  })

  it('[BD-33] can be stopped on the way', async () => {
    await open()
    await choose()
    await click(find('button', '取消上传'))
    expect(find('button', '选择文件')).toBeDefined()
    expect(document.querySelector('[role=alert]')).toBeNull()
  })

  it('[BD-33] words every way in which an import can fail', () => {
    const codes: Readonly<Record<ImportFailureCode, true>> = {
      empty: true,
      no_text: true,
      too_large: true,
      unsupported_type: true,
      old_doc: true,
      password_protected: true,
      not_docx: true,
      corrupt: true,
      zip_bomb: true,
      unsafe_xml: true,
      too_complex: true,
      too_much_text: true,
      binary: true,
      too_slow: true,
      busy: true,
    }
    for (const code of Object.keys(codes)) {
      expect(errorKey(new ApiError(422, `import_${code}`))).toBe(`code.import_${code}`)
      expect(errors.code[`import_${code}` as keyof typeof errors.code].text).toContain('什么都没有改变')
    }
  })
})
