/** Text that is in no field of the import as it stands in the source. Each message quotes all of it: nothing gets lost. */
export const LEFT_OUT = {
  doc_number_brackets: '发文字号“{{original}}”的括号已改为六角括号〔〕。',
  secrecy_mark:
    '文件标有“{{text}}”。本系统为非涉密系统，严禁处理国家秘密：如属涉密文件，请立即停止导入并按保密规定处置。',
  head_text: '“{{text}}”不是标题、发文字号或主送机关，没有导入。',
  attachments: '附件说明没有放入正文，请在报送信息中填写：“{{text}}”。',
  after_date: '成文日期之后的文字没有导入：“{{text}}”。',
  contents: '目录没有导入，系统会自动生成：“{{text}}”。',
  not_placed: '以下文字未能归入任何章节，请手工补入：“{{text}}”。',
  front_matter: '文件开头的属性没有导入：“{{text}}”。',
  deleted_text: '修订中已删除的文字没有导入：“{{text}}”。',
  hidden_text: '隐藏文字没有导入：“{{text}}”。',
  footnote: '脚注或尾注没有导入：“{{text}}”。',
  comment: '批注没有导入：“{{text}}”。',
  header_footer: '页眉、页脚没有导入，系统会按公文格式生成：“{{text}}”。',
  page_number: '自动页码没有导入：“{{text}}”。',
  phonetic_guide: '拼音指南没有导入：“{{text}}”。',
  merged_cell_text: '合并单元格中被遮住的文字没有导入：“{{text}}”。',
} as const

/** What is in the import, but had better be looked at. */
export const DOUBTS = {
  // Headings
  heading_split: '标题“{{heading}}”与前文连在同一段，已拆为单独标题，请核对。',
  maybe_heading_inside: '“{{heading}}”像是与前文连在一起的标题，已按正文保留；如是标题，请在目录中新增。',
  maybe_heading: '“{{text}}”像是没有编号的标题，已按正文保留；如是标题，请在目录中新增。',
  long_heading: '标题较长：“{{heading}}”，请核对其中是否含有正文。',
  heading_without_stop: '标题“{{title}}”与正文之间没有句号，已按标题和正文拆开，请核对。',
  numbered_text: '“{{text}}”带有编号，但不像标题，已连同编号按正文保留；如需单独成节，请在目录中新增。',
  heading_without_title: '编号“{{number}}”后面没有标题，请补填。',
  title_from_next_line: '编号“{{number}}”单独成行，已将下一行“{{title}}”作为标题，请核对。',
  empty_section: '标题“{{heading}}”下没有正文，请核对。',
  too_deep: '“{{heading}}”在第四级标题之下，已连同编号按正文保留。',
  // Numbers
  number_missing: '“{{number}}”之前没有找到“{{missing}}”，请核对原文是否有遗漏；导入后编号按顺序重排。',
  number_repeated: '编号“{{number}}”重复或倒序，请核对；导入后编号按顺序重排。',
  number_form: '“{{number}}”按标题层次导入后编为“{{computed}}”，同类编号一并调整。',
  // The letter
  no_title: '没有找到文件标题，请补填。',
  no_headings: '没有找到“一、”“（一）”之类的标题，全文已放入一个无标题章节，请在目录中拆分。',
  table_before_headings: '第一个标题之前有表格，已连同其后的文字放入最前面的无标题章节，请核对。',
  annex: '落款之后的“{{title}}”已放在最后，作为单独章节，请核对是否应移出正文。',
  annex_table: '落款之后的表格已放在最后，作为单独章节，请核对是否应移出正文。',
  // Paragraphs
  unfinished: '这一段结尾没有标点（“……{{end}}”），可能与下一段本是一段，请核对。',
  undecodable: '有无法识别的字符（显示为“�”），请对照原文件补正：“{{text}}”。',
  // What only a Word file has
  insertions_kept: '文件有{{count}}处尚未接受的新增修订，已按接受处理，请核对。',
  text_box: '文本框中的文字已放在这一段之后，请核对位置：“{{text}}”。',
  nested_table: '表格中嵌套的表格已转为单元格文字，请核对。',
  formula: '公式已转为普通文字，请核对：“{{text}}”。',
  symbol: '有{{font}}字体的特殊符号无法转换，已用“□”代替，请核对。',
  bullets: '有{{count}}段带项目符号，符号没有导入，文字完整。',
  pictures: '有{{count}}处图片、图形或图表没有导入，请作为佐证材料另行上传。',
  embedded: '有嵌入的文件没有导入，请打开原文件另行处理。',
} as const

/** The Chinese words for each warning, with the names of what they are about. Its code is stable. */
export const WARNING_WORDS = { ...LEFT_OUT, ...DOUBTS } as const

export type WarningCode = keyof typeof WARNING_WORDS

type NameIn<Words> = Words extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NameIn<Rest> : never

/** What a warning is about, by the names in its words: a text, a number, a count. */
export type WarningData<Code extends WarningCode> = {
  readonly [Name in NameIn<(typeof WARNING_WORDS)[Code]>]: string | number
}

/** The words with what they are about in them. */
export const inWords = (words: string, data: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(data[name]))
