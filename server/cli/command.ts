import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Config, readConfig } from '../config.ts'

/** 0: done. 1: it looked and found something wrong. 2: nothing was done, for wrong usage or because it was refused. */
export type ExitCode = 0 | 1 | 2

/** Where a command runs. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder of package.json, from which the server takes a relative `DATA_DIR`. */
  readonly root: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly version: string
}

/** Prints its result on the standard output. @throws Refused and what `inWords` words */
export type Command = (args: readonly string[], around: Surroundings) => Promise<ExitCode>

/** Why a command does nothing, in words for whoever gave it. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    message: string,
    readonly exitCode: Exclude<ExitCode, 0> = 2,
  ) {
    super(message)
  }
}

/** The command line is at fault; the message names what. */
export class WrongUsage extends Refused {}

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * Reads what stands behind a command: exactly the named arguments, and options.
 *
 * @throws WrongUsage
 */
export function readArguments<const N extends readonly string[], const O extends Options>(
  args: readonly string[],
  names: N,
  options: O,
) {
  const { values, positionals } = parsed(args, options)
  const missing = names[positionals.length]
  if (missing !== undefined) throw new WrongUsage(`缺少 ${missing}。${missing} is missing.`)
  const extra = positionals[names.length]
  if (extra !== undefined) throw new WrongUsage(`多出了“${extra}”。Unexpected: ${extra}`)
  return { values, positionals: positionals as { readonly [I in keyof N]: string } }
}

function parsed<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new WrongUsage(`选项有误。${error.message}`)
  }
}

/** The server's settings as it reads them itself. @throws BadConfig */
export function configOf({ env, root }: Surroundings): Config {
  const config = readConfig(env)
  return { ...config, dataDir: resolve(root, config.dataDir) }
}

/** The folder of the embedded store. @throws Refused when the settings name another store */
export function embeddedFolder(around: Surroundings): string {
  const { storageUrl, dataDir } = configOf(around)
  if (storageUrl === 'embedded:') return dataDir
  throw new Refused(
    '备份和恢复只用于内置存储（STORAGE_URL=embedded:）；其他存储请用其自带的工具。Only for the embedded store.',
  )
}
