import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReport } from '../../server/imports/readReport.ts'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { lianshu, lianshuHere } from './commandLine.ts'
import { PASSWORD } from './office.ts'
import { type District, openDistrict } from './running.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/import', import.meta.url))

let folder: string
let district: District
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianshu-cli-'))
  district = await openDistrict()
  await writeFile(join(folder, 'password'), `${PASSWORD}\n`)
})
afterAll(async () => {
  await district.close()
  await rm(folder, { recursive: true })
})

/** A command beside the running server, in a folder of its own. */
const beside = (...line: string[]) => lianshu(line, { DATA_DIR: district.dataDir }, folder)

describe('import', () => {
  it('[CL-03] prints what an import would read, and writes nothing', async () => {
    const empty = await mkdtemp(join(folder, 'import-'))
    const file = join(FIXTURES, 'wangchuan-2024.docx')
    const json = await lianshu(['import', file, '--json'], {}, empty)
    expect(json).toMatchObject({ code: 0, err: '' })
    const report = await readReport({ name: 'wangchuan-2024.docx', bytes: await readFile(file) })
    expect(JSON.parse(json.out)).toEqual(JSON.parse(JSON.stringify(report)))

    const words = await lianshuHere(['import', file])
    expect(words.code).toBe(0)
    if ('failed' in report) throw new Error(report.message)
    for (const { number, title } of report.sections) expect(words.out).toContain(`${number}${title}`)
    for (const { message } of report.warnings) expect(words.out).toContain(message)
    expect(await readdir(empty)).toEqual([])
  })

  it('[CL-03] a file that holds no report is found wrong: exit code 1, with the reason', async () => {
    const old = await lianshuHere(['import', join(FIXTURES, 'old-word.doc')])
    expect(old).toMatchObject({ code: 1, out: '' })
    expect(old.err).toContain('另存为 .docx')
    const none = await lianshuHere(['import', join(folder, 'none.docx')])
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.err).toContain('none.docx')
  })
})

describe('export', () => {
  it('[CL-04] gives the same bytes as the running server', async () => {
    const ended = await beside('export', 'demo', '--format', 'docx', '--draft', '--out', 'letter.docx')
    expect(ended).toMatchObject({ code: 0, err: '' })
    const { address } = district.running
    const { cookie } = await district.as('edu.coordinator')
    const response = await fetch(`${address}/api/reports/demo/export.docx?draft=1`, {
      headers: { Cookie: cookie ?? '' },
    })
    const path = join(folder, 'letter.docx')
    const bytes = await readFile(path)
    expect(bytes.equals(Buffer.from(await response.arrayBuffer()))).toBe(true)
    expect(ended.out).toContain(createHash('sha256').update(bytes).digest('hex'))
    expect((await stat(path)).mode & 0o077).toBe(0)
  })

  it('[CL-04] refuses a letter that is not compiled, and a report that is not there', async () => {
    const before = await readdir(folder)
    const early = await beside('export', 'demo', '--format', 'docx')
    expect(early).toMatchObject({ code: 2, out: '' })
    expect(early.err).toContain('--draft')
    const none = await beside('export', 'nothing', '--format', 'docx')
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.err).toContain('“nothing”')
    expect(await readdir(folder)).toEqual(before)
  })

  it('[CL-08] replaces no file', async () => {
    await writeFile(join(folder, 'mine.docx'), 'mine')
    const ended = await beside('export', 'demo', '--format', 'docx', '--draft', '--out', 'mine.docx')
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(await readFile(join(folder, 'mine.docx'), 'utf8')).toBe('mine')
    expect(await readdir(folder)).not.toContain('mine.docx.part')
  })
})

describe('user', () => {
  const asUser = (login: string, ...line: string[]) => {
    const options = ['--login', login, '--password-file', join(folder, 'password')]
    return lianshuHere(['user', ...line, ...options, '--server', district.running.address])
  }

  it('[CL-10] adds, resets and disables through the server, as its administrator', async () => {
    const added = await asUser('admin', 'add', 'new.person', '新人')
    expect(added).toMatchObject({ code: 0, err: '' })
    const first = passwordIn(added.out)
    expect(await district.anonymous().signIn('new.person', first)).toMatchObject({
      status: 200,
      body: { person: { name: '新人' }, mustChangePassword: true },
    })

    const reset = await asUser('admin', 'reset-password', 'new.person')
    expect(reset.code).toBe(0)
    expect((await district.anonymous().signIn('new.person', first)).status).toBe(401)
    expect((await district.anonymous().signIn('new.person', passwordIn(reset.out))).status).toBe(200)

    expect(await asUser('admin', 'disable', 'new.person')).toMatchObject({ code: 0, err: '' })
    const { persons } = (await (await district.as('admin')).get('/api/people')).body as PeopleListing
    expect(persons.find(p => p.login === 'new.person')).toMatchObject({ disabled: true })
  }, 60_000)

  it('[CL-10] passes on what the server refuses', async () => {
    const taken = await asUser('admin', 'add', 'finance.head', '同名')
    expect(taken).toMatchObject({ code: 2, out: '' })
    expect(taken.err).toContain('PE-03')
    const notAdmin = await asUser('finance.head', 'add', 'other.person', '某人')
    expect(notAdmin).toMatchObject({ code: 2, out: '' })
    expect(notAdmin.err).toContain('admin_only')
    const hidden = await asUser('finance.head', 'disable', 'finance.drafter')
    expect(hidden).toMatchObject({ code: 2, out: '' })
    const unknown = await asUser('admin', 'disable', 'nobody')
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(unknown.err).toContain('“nobody”')
  }, 60_000)

  it('[CL-10] ends its session', async () => {
    await asUser('admin', 'disable', 'nobody')
    const log = (await (await district.as('auditor')).get('/api/access-log')).body as {
      actor: string
      type: string
    }[]
    expect(log.filter(row => row.actor === 'admin').at(-1)?.type).toBe('session.closed')
  })
})

/** The first password that a command printed. */
function passwordIn(out: string): string {
  const [, password] = /First password: (\S+)/.exec(out) ?? []
  if (password === undefined) throw new Error(`no password in: ${out}`)
  return password
}
