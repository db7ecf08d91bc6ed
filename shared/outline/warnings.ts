import type { ImportWarning } from './imported.ts'

/** How a place in the source is counted: lines of a text file, paragraphs of a Word file. */
export type LineUnit = '行' | '段'

/** Text that is in no field of the import as it stands in the source. Each message quotes all of it: nothing gets lost. */
const LEFT_OUT = {
  doc_number_brackets: (original: string) => `发文字号“${original}”的括号已改为六角括号〔〕。`,
  secrecy_mark: (mark: string) =>
    `文件标有“${mark}”。本系统为非涉密系统，严禁处理国家秘密：如属涉密文件，请立即停止导入并按保密规定处置。`,
  head_text: (text: string) => `“${text}”不是标题、发文字号或主送机关，没有导入。`,
  attachments: (text: string) => `附件说明没有放入正文，请在报送信息中填写：“${text}”。`,
  after_date: (text: string) => `成文日期之后的文字没有导入：“${text}”。`,
  contents: (text: string) => `目录没有导入，系统会自动生成：“${text}”。`,
  not_placed: (text: string) => `以下文字未能归入任何章节，请手工补入：“${text}”。`,
  front_matter: (text: string) => `文件开头的属性没有导入：“${text}”。`,
  deleted_text: (text: string) => `修订中已删除的文字没有导入：“${text}”。`,
  hidden_text: (text: string) => `隐藏文字没有导入：“${text}”。`,
  footnote: (text: string) => `脚注或尾注没有导入：“${text}”。`,
  comment: (text: string) => `批注没有导入：“${text}”。`,
  header_footer: (text: string) => `页眉、页脚没有导入，系统会按公文格式生成：“${text}”。`,
  page_number: (text: string) => `自动页码没有导入：“${text}”。`,
  phonetic_guide: (text: string) => `拼音指南没有导入：“${text}”。`,
  merged_cell_text: (text: string) => `合并单元格中被遮住的文字没有导入：“${text}”。`,
} as const

/** What is in the import, but had better be looked at. */
const DOUBTS = {
  // Headings
  heading_split: (heading: string) => `标题“${brief(heading)}”与前文连在同一段，已拆为单独标题，请核对。`,
  maybe_heading_inside: (heading: string) =>
    `“${brief(heading)}”像是与前文连在一起的标题，已按正文保留；如是标题，请在目录中新增。`,
  maybe_heading: (text: string) =>
    `“${brief(text)}”像是没有编号的标题，已按正文保留；如是标题，请在目录中新增。`,
  long_heading: (heading: string) => `标题较长：“${brief(heading)}”，请核对其中是否含有正文。`,
  heading_without_stop: (title: string) =>
    `标题“${brief(title)}”与正文之间没有句号，已按标题和正文拆开，请核对。`,
  numbered_text: (text: string) =>
    `“${brief(text)}”带有编号，但不像标题，已连同编号按正文保留；如需单独成节，请在目录中新增。`,
  heading_without_title: (number: string) => `编号“${number}”后面没有标题，请补填。`,
  title_from_next_line: (number: string, title: string) =>
    `编号“${number}”单独成行，已将下一行“${brief(title)}”作为标题，请核对。`,
  empty_section: (heading: string) => `标题“${brief(heading)}”下没有正文，请核对。`,
  too_deep: (heading: string) => `“${brief(heading)}”在第四级标题之下，已连同编号按正文保留。`,
  // Numbers
  number_missing: (number: string, missing: string) =>
    `“${number}”之前没有找到“${missing}”，请核对原文是否有遗漏；导入后编号按顺序重排。`,
  number_repeated: (number: string) => `编号“${number}”重复或倒序，请核对；导入后编号按顺序重排。`,
  number_form: (number: string, computed: string) =>
    `“${number}”按标题层次导入后编为“${computed}”，同类编号一并调整。`,
  // The letter
  no_title: () => '没有找到文件标题，请补填。',
  no_headings: () => '没有找到“一、”“（一）”之类的标题，全文已放入一个无标题章节，请在目录中拆分。',
  table_before_headings: () => '第一个标题之前有表格，已连同其后的文字放入最前面的无标题章节，请核对。',
  annex: (title: string) => `落款之后的“${brief(title)}”已放在最后，作为单独章节，请核对是否应移出正文。`,
  // Paragraphs
  unfinished: (text: string) =>
    `这一段结尾没有标点（“……${[...text].slice(-12).join('')}”），可能与下一段本是一段，请核对。`,
  undecodable: (text: string) => `有无法识别的字符（显示为“�”），请对照原文件补正：“${brief(text)}”。`,
  // What only a Word file has
  insertions_kept: (count: number) => `文件有${count}处尚未接受的新增修订，已按接受处理，请核对。`,
  text_box: (text: string) => `文本框中的文字已放在这一段之后，请核对位置：“${brief(text)}”。`,
  nested_table: () => '表格中嵌套的表格已转为单元格文字，请核对。',
  formula: (text: string) => `公式已转为普通文字，请核对：“${brief(text)}”。`,
  symbol: (font: string) => `有${font}字体的特殊符号无法转换，已用“□”代替，请核对。`,
  bullets: (count: number) => `有${count}段带项目符号，符号没有导入，文字完整。`,
  pictures: (count: number) => `有${count}处图片、图形或图表没有导入，请作为佐证材料另行上传。`,
  embedded: () => '有嵌入的文件没有导入，请打开原文件另行处理。',
} as const

/** The words for each warning. Its code is stable; its message is what an official reads. */
const WORDING = { ...LEFT_OUT, ...DOUBTS } as const

export type WarningCode = keyof typeof WORDING

const isWarningCode = (code: string): code is WarningCode => code in WORDING

/** Whether such a warning quotes text that is nowhere else in the import. */
export const quotesLeftOut = (code: WarningCode): boolean => code in LEFT_OUT

/** Every code. */
export const WARNING_CODES: readonly WarningCode[] = Object.keys(WORDING).filter(isWarningCode)

/** A text short enough for a message; the place says where the whole of it is. */
export function brief(text: string): string {
  const characters = [...text]
  return characters.length <= 30 ? text : `${characters.slice(0, 28).join('')}……`
}

/** The warnings of one import, in the order in which they were found. */
export class Warnings {
  private readonly found: ImportWarning[]

  /** `before`: what was already found, by the file's reader. */
  constructor(
    private readonly unit: LineUnit,
    before: readonly ImportWarning[] = [],
  ) {
    this.found = [...before]
  }

  /** Notes a doubt about a line; `undefined` when it is about the file as a whole. */
  add<C extends WarningCode>(
    code: C,
    line: number | undefined,
    ...words: Parameters<(typeof WORDING)[C]>
  ): void {
    const say = WORDING[code] as (...words: Parameters<(typeof WORDING)[C]>) => string
    const message = say(...words)
    this.found.push(
      line === undefined ? { code, message } : { line, code, message: `第${line}${this.unit}：${message}` },
    )
  }

  /** All of them, those about the whole file first, then by line. */
  inOrder(): ImportWarning[] {
    return this.found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  }
}
