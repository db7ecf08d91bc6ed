import { z } from 'zod'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { type Administrator, signIn } from './administrator.ts'
import { type Command, configOf, Refused, readArguments, WrongUsage } from './command.ts'
import { readPassword } from './password.ts'

const OPTIONS = {
  login: { type: 'string' },
  'password-file': { type: 'string' },
  server: { type: 'string' },
} as const

interface Act {
  readonly names: readonly string[]
  /** Answers what to print. */
  readonly run: (admin: Administrator, login: string, name: string) => Promise<string>
}

const ACTS: ReadonlyMap<string | undefined, Act> = new Map<string, Act>([
  [
    'add',
    {
      names: ['LOGIN', 'NAME'],
      run: async (admin, login, name) => {
        const password = await firstPassword(admin, { type: 'person.add', login, name })
        return `已新增 Added: ${name} ${login}\n${password}`
      },
    },
  ],
  [
    'disable',
    {
      names: ['LOGIN'],
      run: async (admin, login) => {
        const personId = await personOf(admin, login)
        await command(admin, { type: 'person.disable', personId })
        return `已停用 Disabled: ${login}`
      },
    },
  ],
  [
    'reset-password',
    {
      names: ['LOGIN'],
      run: async (admin, login) => {
        const personId = await personOf(admin, login)
        const password = await firstPassword(admin, { type: 'person.resetPassword', personId })
        return `已重置 Reset: ${login}\n${password}`
      },
    },
  ],
])

/** `user add|disable|reset-password`: commands on the directory, given to the running server by its administrator. */
export const user: Command = async ([name, ...args], around) => {
  const act = ACTS.get(name)
  if (act === undefined)
    throw new WrongUsage(`user 之后应为 ${[...ACTS.keys()].join('、')}。One of these must follow "user".`)
  const { positionals, values } = readArguments(args, act.names, OPTIONS)
  const [login = '', personName = ''] = positionals
  if (values.login === undefined) throw new WrongUsage('缺少 --login ADMIN。--login ADMIN is missing.')
  const server = values.server ?? `http://localhost:${configOf(around).port}`
  const password = await readPassword(values['password-file'], `${values.login} @ ${server} 密码 Password: `)
  const admin = await signIn(server, values.login, password)
  try {
    console.log(await act.run(admin, login, personName))
    return 0
  } finally {
    // A session that could not be ended ends by itself; what happened before it is what counts.
    await admin.signOut().catch(() => {})
  }
}

const listing = z.object({ persons: z.array(z.object({ id: z.string(), login: z.string().optional() })) })

async function personOf(admin: Administrator, login: string): Promise<string> {
  const { persons } = listing.parse(await admin.get('/api/people'))
  const person = persons.find(p => p.login === login)
  if (person !== undefined) return person.id
  // Sign-in names are shown to administrators alone.
  const known = persons.some(p => p.login !== undefined)
  throw new Refused(known ? `没有“${login}”这个用户名。No such person.` : '登录的人不是管理员，没有办理。')
}

const answer = z.object({ password: z.string().optional() })

const command = async (admin: Administrator, body: PeopleCommand) =>
  answer.parse(await admin.post('/api/people/commands', body))

/** A command that makes a first password; nobody sees it again. */
async function firstPassword(admin: Administrator, body: PeopleCommand): Promise<string> {
  const { password } = await command(admin, body)
  if (password === undefined) throw new Refused('服务器没有给出初始密码。The server gave no password.')
  return `初始密码 First password: ${password}\n只显示这一次，7 天内有效，登录后须修改。Shown once; ends after 7 days.`
}
