import { afterEach } from 'vitest'
import { type Answer, type Client, field, type Office, type OfficeOptions, openOffice } from './office.ts'

const opened: Office[] = []
/** Opens an office that is closed after the test. */
export const open = async (options?: OfficeOptions): Promise<Office> => {
  const office = await openOffice(options)
  opened.push(office)
  return office
}
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})

export const command = (client: Client, type: string, fields: object = {}) =>
  client.post('/api/people/commands', { type, ...fields })

/** As `command`, for steps that the test takes for granted. */
export async function must(client: Client, type: string, fields: object): Promise<Answer> {
  const answer = await command(client, type, fields)
  if (answer.status !== 200) throw new Error(`${type} was refused: ${JSON.stringify(answer.body)}`)
  return answer
}

export const postOf = (office: Office, personId: string): string =>
  office
    .people()
    .directory.current()
    .posts.find(post => post.personId === personId)?.id ?? ''

/** Adds 周晓晴 as the admin does; gives the password that she is handed. */
export const addZhou = async (admin: Client) =>
  field(await must(admin, 'person.add', { personId: 'zhou', name: '周晓晴', login: 'zhou.xq' }), 'password')
