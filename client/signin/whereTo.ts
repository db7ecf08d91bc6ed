/**
 * Where to go after signing in: the page that was asked for, if it is one of ours. Anything that could lead to another
 * site goes to the desk.
 */
export function whereTo(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/.test(wanted) || wanted.startsWith('/signin')) return '/'
  return wanted
}
