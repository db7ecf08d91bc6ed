import { type Command, readArguments } from './command.ts'

/** `serve`: what `npm start` runs, in this process. */
export const serve: Command = async (args, { root }) => {
  readArguments(args, [], {})
  process.chdir(root)
  await import('../main.ts')
  return 0
}
