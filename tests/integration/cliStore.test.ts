import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../shared/report/chain.ts'
import { type Ended, lianshu, lianshuHere } from './commandLine.ts'
import { type District, openDistrict } from './running.ts'
import { change, type Edit, entriesOf, flip, flippedAt, keyOf, replaced } from './tampering.ts'

interface Manifest {
  readonly bytes: number
  readonly sha256: string
  readonly chains: readonly { readonly name: string; readonly length: number; readonly head: string }[]
}

let folder: string
let district: District
let dataDir: string
/** A sound store that nobody has open. */
let atRest: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianshu-cli-'))
  dataDir = join(folder, 'data')
  district = await openDistrict({ DATA_DIR: dataDir })
  // Asking for the access log waits for what it has to say.
  await (await district.as('auditor')).get('/api/access-log')
  atRest = join(folder, 'at-rest.backup')
  expect(await lianshu(['backup', atRest], { DATA_DIR: dataDir })).toMatchObject({ code: 0, err: '' })
})
afterAll(async () => {
  await district.close()
  await rm(folder, { recursive: true })
})

async function manifestOf(path: string): Promise<{ manifest: Manifest; data: Buffer }> {
  const bytes = await readFile(path)
  const end = bytes.indexOf('\n')
  return { manifest: JSON.parse(bytes.toString('utf8', 0, end)) as Manifest, data: bytes.subarray(end + 1) }
}

const restore = (backup: string, dir: string): Promise<Ended> =>
  lianshuHere(['restore', backup], { DATA_DIR: dir })
const rehash = (dir: string): Promise<Ended> => lianshuHere(['rehash'], { DATA_DIR: dir })

/** A store of its own, as it was at rest. */
async function freshStore(): Promise<string> {
  const dir = await mkdtemp(join(folder, 'store-'))
  expect(await restore(atRest, dir)).toMatchObject({ code: 0, err: '' })
  return dir
}

describe('backup and restore', () => {
  it('[CL-07] a backup beside a server that writes is one moment of every chain', async () => {
    const coordinator = await district.as('edu.coordinator')
    const backup = join(folder, 'writing.backup')
    let ended: Ended | null = null
    const taken = lianshu(['backup', backup], { DATA_DIR: dataDir }).then(end => {
      ended = end
    })
    let written = 0
    while (ended === null) {
      const answer = await coordinator.post('/api/reports/demo/commands', {
        type: 'outline.add',
        parentId: null,
        index: 0,
        title: `新增一节${written}`,
        idempotencyKey: `cli-${written}`,
      })
      if (answer.status === 200) written++
      else expect(answer.status).toBe(429)
    }
    await taken
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(written).toBeGreaterThan(0)

    const dir = join(folder, 'from-writing')
    expect(await restore(backup, dir)).toMatchObject({ code: 0, err: '' })
    const { manifest } = await manifestOf(backup)
    const entries = await entriesOf(dir, 'report/demo')
    const inBackup = manifest.chains.find(chain => chain.name === 'report/demo')
    expect(verifyChain(entries)).toEqual({ kind: 'intact', length: inBackup?.length, head: inBackup?.head })

    // What was restored is where the living chain once stood.
    const audit = (await (await district.as('auditor')).get('/api/reports/demo/audit')).body as {
      hash: string
    }[]
    expect(audit.length).toBeGreaterThanOrEqual(entries.length)
    expect(audit[entries.length - 1]?.hash).toBe(inBackup?.head)
    expect((await rehash(dir)).code).toBe(0)
  }, 60_000)

  it('[CL-07] one file: a line that describes it, then the data; its owner alone reads it', async () => {
    const { manifest, data } = await manifestOf(atRest)
    expect(manifest.bytes).toBe(data.length)
    expect(manifest.sha256).toBe(createHash('sha256').update(data).digest('hex'))
    expect((await stat(atRest)).mode & 0o077).toBe(0)
  })

  it('[CL-09] a restored store is the same, byte for byte, and a server starts on it', async () => {
    const dir = await freshStore()
    expect((await readFile(join(dir, 'data.mdb'))).equals((await manifestOf(atRest)).data)).toBe(true)
    expect(await readdir(dir)).toEqual(['data.mdb'])
    const restored = await openDistrict({ DATA_DIR: dir })
    const audit = (await (await restored.as('auditor')).get('/api/reports/demo/audit')).body as {
      hash: string
    }[]
    await restored.close()
    const { manifest } = await manifestOf(atRest)
    expect(audit.at(-1)?.hash).toBe(manifest.chains.find(chain => chain.name === 'report/demo')?.head)
  }, 60_000)

  it('[CL-09] only into an empty folder', async () => {
    const dir = await freshStore()
    const before = await readFile(join(dir, 'data.mdb'))
    const again = await restore(atRest, dir)
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain(dir)
    expect((await readFile(join(dir, 'data.mdb'))).equals(before)).toBe(true)

    const other = await mkdtemp(join(folder, 'other-'))
    await writeFile(join(other, 'notes.txt'), 'mine')
    expect((await restore(atRest, other)).code).toBe(2)
    expect(await readdir(other)).toEqual(['notes.txt'])
  })

  it.each<[string, (bytes: Buffer) => Buffer, number]>([
    ['a changed byte in the data', bytes => flippedAt(bytes, bytes.length - 500), 1],
    ['an end that is missing', bytes => bytes.subarray(0, -4096), 1],
    ['something behind its end', bytes => Buffer.concat([bytes, Buffer.of(0)]), 1],
    [
      'a chain that its manifest does not name',
      bytes => replaced(bytes, '"name":"people"', '"name":"peeple"'),
      1,
    ],
    ['a newer format', bytes => replaced(bytes, '"format":1', '"format":2'), 2],
    ['no manifest', bytes => bytes.subarray(bytes.indexOf('\n') + 1), 2],
    ['nothing in it', () => Buffer.alloc(0), 2],
  ])('[CL-09] a backup with %s is refused, and the folder stays empty', async (_what, spoil, code) => {
    const spoiled = join(await mkdtemp(join(folder, 'spoiled-')), 'spoiled.backup')
    await writeFile(spoiled, spoil(await readFile(atRest)))
    const dir = await mkdtemp(join(folder, 'empty-'))
    expect(await restore(spoiled, dir)).toMatchObject({ code, out: '' })
    expect(await readdir(dir)).toEqual([])
  })

  it('[CL-07] a store that is not sound gives no backup', async () => {
    const dir = await freshStore()
    await change(dir, await keyOf.blob('version')(dir), flip)
    const place = await mkdtemp(join(folder, 'place-'))
    const ended = await lianshuHere(['backup', join(place, 'b.backup')], { DATA_DIR: dir })
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(await readdir(place)).toEqual([])
  })

  it('[CL-08] a backup replaces no file', async () => {
    const before = await readFile(atRest)
    const ended = await lianshuHere(['backup', atRest], { DATA_DIR: await freshStore() })
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect((await readFile(atRest)).equals(before)).toBe(true)
  })
})

describe('rehash', () => {
  it('[CL-06] finds the store of a running server sound, without a trace in it', async () => {
    const before = (await readdir(dataDir)).sort()
    const ended = await lianshu(['rehash'], { DATA_DIR: dataDir })
    expect(ended).toMatchObject({ code: 0, err: '' })
    for (const name of ['people', 'report/demo']) expect(ended.out).toMatch(new RegExp(`intact +${name} `))
    expect(ended.out).toMatch(/versions +\d{2} 份/)
    expect((await readdir(dataDir)).sort()).toEqual(before)
  })

  it('[CL-06] makes no store where there is none', async () => {
    const dir = join(folder, 'nothing-here')
    const ended = await rehash(dir)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain(dir)
    await expect(readdir(dir)).rejects.toThrow('ENOENT')
  })

  it.each<[what: string, key: (dir: string) => Promise<Buffer>, edit: Edit, finding: RegExp]>([
    [
      'a changed byte in a report',
      keyOf.link('report/demo', 17),
      flip,
      /broken +report\/demo .*from link 17 on/,
    ],
    ['a changed byte in the directory', keyOf.link('people', 3), flip, /broken +people .*from link 3 on/],
    ['a changed byte in the access log', keyOf.link('access', 1), flip, /broken +access .*from link 1 on/],
    [
      'a link that is gone',
      keyOf.link('report/demo', 5),
      () => null,
      /broken +report\/demo .*from link 5 on/,
    ],
    ['a last link that is gone', keyOf.last('people'), () => null, /broken +people .*from link \d{3} on/],
    [
      'a link that is no JSON',
      keyOf.link('people', 2),
      () => Buffer.from('\0x'),
      /broken +people .*from link 2 on/,
    ],
    [
      'a version with a changed byte',
      keyOf.blob('version'),
      flip,
      /不符 broken +版本 versions[\s\S]*link \d+/,
    ],
    ['a version that is gone', keyOf.blob('version'), () => null, /不符 broken +版本 versions/],
    [
      'a changed byte in a piece of evidence',
      keyOf.piece(),
      flip,
      /不符 broken +佐证材料 evidence[\s\S]*link \d+/,
    ],
    ['a piece of evidence that is gone', keyOf.piece(), () => null, /不符 broken +佐证材料 evidence/],
    ['a changed reason', keyOf.blob('text'), flip, /不符 broken +意见等文字 texts/],
  ])('[CL-05] names %s', async (_what, key, edit, finding) => {
    const dir = await freshStore()
    await change(dir, await key(dir), edit)
    const ended = await rehash(dir)
    expect(ended).toMatchObject({ code: 1, err: '' })
    expect(ended.out).toMatch(finding)
    expect(ended.out.match(/broken/g)).toHaveLength(1)
  })
})
