import type { Passkey } from '../../server/people/passkeys/passkeys.ts'
import type { AccessRow } from '../../shared/people/access.ts'
import type { Answer, Client, Office } from './office.ts'
import { type Flaw, SoftAuthenticator } from './softAuthenticator.ts'

/** Options of the server for one use; fails the test when it gives none. */
export async function options(client: Client, use: 'add' | 'confirm' | 'sign-in'): Promise<unknown> {
  const answer = await client.post(`/api/passkeys/options/${use}`, {})
  if (answer.status !== 200) throw new Error(`${use}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

export interface Added {
  readonly device: SoftAuthenticator
  readonly passkey: Passkey
}

/** Gives a signed-in person a passkey. */
export async function addPasskey(client: Client, name = '手机'): Promise<Added> {
  const device = new SoftAuthenticator()
  const answer = await client.post('/api/passkeys', {
    name,
    passkey: device.create(await options(client, 'add')),
  })
  if (answer.status !== 200) throw new Error(`not added: ${JSON.stringify(answer.body)}`)
  return { device, passkey: answer.body as Passkey }
}

export const enter = async (client: Client, device: SoftAuthenticator, flaw?: Flaw): Promise<Answer> =>
  client.post('/api/session', { passkey: device.get(await options(client, 'sign-in'), flaw) })

export const confirm = async (client: Client, device: SoftAuthenticator, flaw?: Flaw): Promise<Answer> =>
  client.post('/api/session/confirm', { passkey: device.get(await options(client, 'confirm'), flaw) })

/** The access log, as the auditor gets it. */
export const logged = async (office: Office): Promise<AccessRow[]> => {
  const auditor = await office.as('auditor')
  return (await auditor.get('/api/access-log')).body as AccessRow[]
}
