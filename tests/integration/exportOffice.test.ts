import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { renderDocx } from '../../server/export/docx/render.ts'
import { printedText } from '../../shared/letter/printed.ts'
import { sampleLetter } from './exportSample.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0

it('[EX-08] LibreOffice opens the Word file and reads the text of the letter in order', {
  timeout: 120_000,
}, async ctx => {
  if (!hasOffice) ctx.skip('LibreOffice (soffice) is not installed')
  const folder = await mkdtemp(join(tmpdir(), 'lianshu-office-'))
  try {
    const file = join(folder, 'letter.docx')
    await writeFile(file, await renderDocx(sampleLetter()))
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      file,
    ])
    const lines = (await readFile(join(folder, 'letter.txt'), 'utf8')).replace(/^\ufeff/u, '').split('\n')
    const expected = printedText(sampleLetter()).flatMap(text => text.split('\n'))
    expect(lines.filter(line => line.trim() !== '')).toEqual(expected.filter(line => line !== ''))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
