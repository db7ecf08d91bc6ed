/** Why a file cannot be imported at all. Every message says what was found and what to do; nothing was changed. */
const WORDING = {
  empty: '文件是空的，请检查是否选错了文件。',
  no_text: '文件里没有文字，可能是扫描件或图片。请使用可编辑的 Word 文件，或先做文字识别。',
  too_large: '文件超过 20 MB。请去掉其中的图片后另存，再导入。',
  unsupported_type: '只能导入 .docx、.txt、.md 文件。请用 Word 或 WPS 打开原文件，另存为 .docx 后再导入。',
  old_doc:
    '这是旧版 Word 文件（.doc 或 .wps），改文件名不能转换格式。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
  password_protected: '文件设有打开密码。请在 Word 或 WPS 中取消密码后另存，再导入。',
  not_docx: '这不是 Word 文件，只是文件名以 .docx 结尾。请确认文件，或另存为 .docx 后再导入。',
  corrupt: '文件已损坏或不完整，可能没有下载完。请重新获取，或用 Word 打开修复后另存，再导入。',
  zip_bomb: '文件解压后异常庞大，为安全起见已停止读取。请用 Word 打开确认内容，去掉图片后另存，再导入。',
  unsafe_xml: '文件含有不允许的内容（外部实体声明），为安全起见已停止读取。请用 Word 打开后另存，再导入。',
  too_complex: '文件结构过于复杂，无法读取。请把正文复制到新的 Word 文件，另存后再导入。',
  too_much_text: '文件文字过多，不像一份报告。请只保留报告本身后再导入。',
  binary: '这不是文本文件，无法识别其中的文字。请确认文件，或另存为 UTF-8 编码的文本后再导入。',
  too_slow: '读取时间过长，已停止。请把正文复制到新的 Word 文件，另存后再导入。',
  busy: '正在导入的文件较多，请稍后再试。',
} as const

export type ImportFailureCode = keyof typeof WORDING

export interface ImportFailure {
  readonly failed: true
  readonly code: ImportFailureCode
  /** For people, in Chinese. */
  readonly message: string
}

/** A failure with its words. */
export const importFailure = (code: ImportFailureCode): ImportFailure => ({
  failed: true,
  code,
  message: `没有导入任何内容，系统中的数据没有变化。${WORDING[code]}`,
})

export const isImportFailure = (value: object): value is ImportFailure => 'failed' in value
