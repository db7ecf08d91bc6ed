import { inWords } from '../inWords.ts'
import {
  type Command,
  type ExitCode,
  Refused,
  readArguments,
  type Surroundings,
  WrongUsage,
} from './command.ts'
import { USAGE } from './usage.ts'

const help: Command = async () => {
  console.log(USAGE)
  return 0
}

const version: Command = async (args, around) => {
  readArguments(args, [], {})
  console.log(`联署 Lianshu ${around.version}`)
  return 0
}

/** Each loads what it needs when it is called for, so that none waits for the others' packages. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./serve.ts')).serve],
  ['import', async () => (await import('./importFile.ts')).importFile],
  ['export', async () => (await import('./exportLetter.ts')).exportLetter],
  ['rehash', async () => (await import('./rehash.ts')).rehash],
  ['backup', async () => (await import('./backup.ts')).backup],
  ['restore', async () => (await import('./restore.ts')).restore],
  ['user', async () => (await import('./user.ts')).user],
  ['version', async () => version],
  ['help', async () => help],
])

/** Commands to come: whoever gives one hears that, not that it is unknown. */
const NOT_BUILT = ['check', 'verify']

/** Runs one command line. What went wrong goes to the standard error, in words; it never throws. */
export async function run(line: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    if (line.some(word => word === '--help' || word === '-h')) return await help([], around)
    const [name, ...args] = line
    const command = await commandOf(name)
    return await command(args, around)
  } catch (error) {
    console.error(words(error))
    return error instanceof Refused ? error.exitCode : 2
  }
}

function commandOf(name: string | undefined): Promise<Command> {
  if (name === undefined) throw new WrongUsage('缺少命令。No command.')
  const load = COMMANDS.get(name)
  if (load !== undefined) return load()
  if (NOT_BUILT.includes(name)) throw new Refused(`${name} 尚未实现，没有执行。${name} is not built yet.`)
  throw new WrongUsage(`没有“${name}”这个命令。No such command: ${name}`)
}

function words(error: unknown): string {
  if (error instanceof WrongUsage) return `${error.message}\n用法见 Usage: npx lianshu help`
  if (error instanceof Refused) return error.message
  if (error instanceof Error && 'code' in error && 'path' in error)
    return `文件无法读写。${error.path}: ${error.code}`
  return inWords(error)
}
