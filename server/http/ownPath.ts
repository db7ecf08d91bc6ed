/** A path of this site that a page asked to come back to; anything that could lead elsewhere is the desk. */
export function ownPath(wanted: unknown): string {
  const own = 'http://own.invalid'
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, own)) return '/'
  // Read as a browser reads it: it drops tabs and line breaks, and takes `\` for `/`.
  const { origin, pathname, search } = new URL(wanted, own)
  if (origin !== own || pathname.startsWith('//') || pathname.startsWith('/signin')) return '/'
  return pathname + search
}
