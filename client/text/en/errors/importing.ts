import type { Words } from '../../words.ts'
import type { importing as zh } from '../../zh-CN/errors/importing.ts'
import { unchanged } from './unchanged.ts'

export const importing = {
  import_empty: {
    title: 'The file is empty; nothing was imported.',
    text: 'Nothing changed. Make sure that it is the right file and choose again.',
  },
  import_no_text: {
    title: 'There is no text in the file: it may be a scan or a picture.',
    text: 'Nothing changed. Use an editable Word file, or have the text recognised first.',
  },
  import_unsupported_type: {
    title: 'This kind of file cannot be imported.',
    text: 'Nothing changed. Save it as .docx with Word or WPS and import that; .txt and .md work too.',
  },
  import_old_doc: {
    title: 'This is an old Word file (.doc or .wps); renaming does not convert it.',
    text: 'Nothing changed. Open it with Word or WPS, save it as .docx and import that.',
  },
  import_password_protected: {
    title: 'The file is protected by a password and was not read.',
    text: 'Nothing changed. Remove the password in Word or WPS, save it and import that.',
  },
  import_not_docx: {
    title: 'The name ends in .docx, but it is no Word file.',
    text: 'Nothing changed. Make sure that it is the right file, or save it as .docx with Word or WPS.',
  },
  import_corrupt: {
    title: 'The file is damaged or incomplete; nothing was imported.',
    text: 'Nothing changed. Get the file again, or open and repair it with Word, save it and import that.',
  },
  import_zip_bomb: {
    title: 'Unpacked the file would be enormous: reading was stopped for safety.',
    text: 'Nothing changed. Look at it in Word, take out the pictures, save it and import that.',
  },
  import_unsafe_xml: {
    title: 'The file refers to things outside it: reading was stopped for safety.',
    text: 'Nothing changed. Open it with Word, save it and import that.',
  },
  import_too_complex: {
    title: 'The file is built in too complex a way to be read.',
    text: 'Nothing changed. Copy the text into a new Word file, save it and import that.',
  },
  import_too_much_text: {
    title: 'There is too much text in the file for a report.',
    text: 'Nothing changed. Keep only the report itself and import that.',
  },
  import_binary: {
    title: 'This is no text file: its characters cannot be recognised.',
    text: 'Nothing changed. Make sure that it is the right file, or save it as UTF-8 text.',
  },
  import_too_slow: {
    title: 'Reading took too long and was stopped.',
    text: 'Nothing changed. Copy the text into a new Word file, save it and import that.',
  },
  import_too_large: {
    title: 'The file is too large and was not read. ',
    text: `${unchanged} Use a file of up to 20 MB.`,
  },
  import_busy: {
    title: 'Other files are being read. ',
    text: `${unchanged} Please try again in a moment.`,
  },
  'IM-21_import': { title: 'What was read has expired. ', text: `${unchanged} Choose the file again.` },
} satisfies Words<typeof zh>
