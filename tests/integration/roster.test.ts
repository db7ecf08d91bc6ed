import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PeopleListing } from '../../shared/people/directory.ts'
import type { Applied, Previewed } from '../../shared/people/roster/protocol.ts'
import type { Answer, Client } from './office.ts'
import { type District, openDistrict } from './running.ts'

// A roster over HTTP, in the demo district.
let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const HEAD = '单位编码,单位名称,上级单位,姓名,登录名,角色,起始日期,终止日期'

/** Uploads a table as the page does. */
async function upload(client: Client, ...lines: string[]): Promise<{ status: number; body: Previewed }> {
  const form = new FormData()
  form.append('file', new Blob([[HEAD, ...lines].join('\n')]), '名册.csv')
  const response = await fetch(`${client.address}/api/people/imports`, {
    method: 'POST',
    body: form,
    headers: { 'X-Requested-With': 'test', Cookie: client.cookie ?? '' },
  })
  return { status: response.status, body: (await response.json()) as Previewed }
}
const apply = (client: Client, importId: string) => client.post(`/api/people/imports/${importId}/apply`, {})
const applied = ({ body }: Answer) => body as Applied
const directory = async (client: Client) => (await client.get('/api/people')).body as PeopleListing

describe('a roster', () => {
  it('[PE-40] [PE-42] is looked through without a change, then added whole; its people sign in', async () => {
    const admin = await district.as('admin')
    const before = await directory(admin)
    const { status, body } = await upload(
      admin,
      'jingmao,区经贸局,,许明川,jm.xu,主要负责人,2026-01-01,',
      ',区经贸局,,何一苇,jm.he,拟稿人,2026-01-01,2099-12-31',
      'finance,区财政局,,何一苇,jm.he,联络员,2026/1/1,',
      ',区财政局,,郑伯远,finance.head,主要负责人,2026-01-01,',
    )
    expect(status).toBe(200)
    expect(body.faults).toEqual([])
    expect(body.rows.map(row => row.adds.join('+'))).toEqual(['unit+person+post', 'person+post', 'post', ''])
    expect((await directory(admin)).version).toBe(before.version)

    const answer = await apply(admin, body.importId)
    expect(answer).toMatchObject({ status: 200, body: { added: { units: 1, persons: 2, posts: 3 } } })
    const { passwords } = applied(answer)
    expect(passwords.map(({ name, login }) => `${name} ${login}`)).toEqual(['许明川 jm.xu', '何一苇 jm.he'])
    const after = await directory(admin)
    expect(after.units.at(-1)).toMatchObject({ id: 'jingmao', name: '区经贸局', mark: '经' })
    expect(after.posts.slice(-3).map(post => `${post.unitId} ${post.role}`)).toEqual([
      ...['jingmao head', 'jingmao drafter', 'finance liaison'],
    ])
    const he = district.anonymous()
    expect(await he.signIn('jm.he', passwords[1]?.password ?? '')).toMatchObject({
      status: 200,
      body: { mustChangePassword: true },
    })
  })

  it('[PE-42] is added once, also when it is asked for twice at once; passwords are shown once', async () => {
    const admin = await district.as('admin')
    const { body } = await upload(admin, ',区水务局,,方小舟,sw.fang,拟稿人,2026-01-01,')
    const answers = await Promise.all([apply(admin, body.importId), apply(admin, body.importId)])
    expect(answers.map(answer => answer.status)).toEqual([200, 200])
    expect(answers.flatMap(answer => applied(answer).passwords)).toHaveLength(1)
    const units = (await directory(admin)).units.filter(unit => unit.name === '区水务局')
    expect(units).toHaveLength(1)
  })

  it('[PE-42] shown on a directory that has moved on is not added; nor by somebody else, nor an empty one', async () => {
    const admin = await district.as('admin')
    const { body } = await upload(admin, ',区体育局,,米小满,ty.mi,拟稿人,2026-01-01,')
    await admin.post('/api/people/commands', { type: 'unit.add', name: '区档案馆' })
    expect(await apply(admin, body.importId)).toMatchObject({
      status: 409,
      body: { code: 'outdated_directory' },
    })
    expect((await directory(admin)).persons.some(person => person.name === '米小满')).toBe(false)
    expect((await district.anonymous().signIn('ty.mi', 'whatever it is')).status).toBe(401)
    const nothing = await upload(admin, ',区财政局,,,,,,')
    expect(nothing.body).toMatchObject({ changes: 0, faults: [] })
    expect((await apply(admin, nothing.body.importId)).status).toBe(404)
  })

  it('[PE-41] with a fault offers nothing to add', async () => {
    const admin = await district.as('admin')
    const { body } = await upload(admin, ',区林业局,,=1+1,ly.a,拟稿人,2026-01-01,')
    expect(body.faults).toEqual([{ row: 2, column: 'name', code: 'formula' }])
    expect((await apply(admin, body.importId)).status).toBe(404)
    expect((await upload(admin)).status).toBe(422)
  })

  it('[PE-40] is filled in from a template that reads back without a fault', async () => {
    const admin = await district.as('admin')
    const headers = { Cookie: admin.cookie ?? '' }
    const response = await fetch(`${admin.address}/api/people/template.xlsx`, { headers })
    expect(response.headers.get('content-disposition')).toContain('.xlsx')
    const form = new FormData()
    form.append('file', await response.blob(), 'a.xlsx')
    const read = await fetch(`${admin.address}/api/people/imports`, {
      method: 'POST',
      body: form,
      headers: { ...headers, 'X-Requested-With': 'test' },
    })
    expect(await read.json()).toMatchObject({ faults: [], rows: [{ row: 2 }, { row: 3 }, { row: 4 }] })
  })
})
