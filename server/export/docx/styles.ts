import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { LEVELS, type Level } from '../../../shared/document/schema.ts'
import { HEADING_FACES, INDENT, LINE, SIZE, TABLE_LINE, TITLE_LINE } from './spec.ts'
import { typeOf } from './text.ts'

/** The paragraph styles of the letter by their ids; headings and title are Word's own, so that it knows them. */
export const STYLE = {
  body: 'LetterBody',
  flush: 'LetterFlush',
  table: 'LetterTable',
  title: 'Title',
} as const

export const headingStyle = (level: Level): string => `Heading${level}`

export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })

/** Offices edit these files: styles carry the whole look, so that a paragraph they add looks like its neighbours. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        ...typeOf({ face: 'fangsong', size: SIZE.body }),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(LINE) },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.body,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: INDENT },
    },
    { id: STYLE.flush, name: '公文顶格', basedOn: 'Normal', quickFormat: true },
    {
      id: STYLE.table,
      name: '公文表格',
      basedOn: 'Normal',
      quickFormat: true,
      run: typeOf({ face: 'fangsong', size: SIZE.table }),
      paragraph: { spacing: exactly(TABLE_LINE) },
    },
    {
      id: STYLE.title,
      name: 'Title',
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: typeOf({ face: 'xiaobiaosong', size: SIZE.title }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(TITLE_LINE) },
    },
    ...LEVELS.map(level => ({
      id: headingStyle(level),
      name: `heading ${level}`,
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: { ...typeOf({ face: HEADING_FACES[level], size: SIZE.body }), color: '000000' },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: INDENT,
        outlineLevel: level - 1,
        keepNext: true,
      },
    })),
  ],
}
