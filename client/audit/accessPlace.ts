/** What a path of the API stands for, as far as the access log has to say it. */
export type AccessPlace =
  | { readonly kind: 'text' | 'versions'; readonly reportId: string; readonly sectionId: string }
  | {
      readonly kind: 'version' | 'diff'
      readonly reportId: string
      readonly sectionId: string
      readonly n: string
    }
  | { readonly kind: 'preview' | 'export' | 'audit' | 'report'; readonly reportId: string }
  | { readonly kind: 'evidence'; readonly sha256: string }
  | { readonly kind: 'people' | 'access' | 'other' }

const PARTS: Readonly<Record<string, 'preview' | 'export' | 'audit'>> = {
  preview: 'preview',
  versions: 'preview',
  'export.docx': 'export',
  audit: 'audit',
  verification: 'audit',
}

/** Reads what somebody looked at, or was refused, from the path of his request. */
export function accessPlace(path: string): AccessPlace {
  const [api, head, reportId, part, sectionId, what, n, more] = path
    .split('/')
    .slice(1)
    .map(piece => decoded(piece))
  if (api !== 'api') return { kind: 'other' }
  if (head === 'people') return { kind: 'people' }
  if (head === 'evidence') return { kind: 'evidence', sha256: reportId ?? '' }
  if (head === 'access-log') return { kind: 'access' }
  if (head !== 'reports' || reportId === undefined) return { kind: 'other' }
  if (part !== 'sections') return { kind: PARTS[part ?? ''] ?? 'report', reportId }
  if (sectionId === undefined) return { kind: 'report', reportId }
  if (what !== 'versions') return { kind: 'text', reportId, sectionId }
  if (n === undefined) return { kind: 'versions', reportId, sectionId }
  return { kind: more === 'diff' ? 'diff' : 'version', reportId, sectionId, n }
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    // A refused request may hold anything.
    return piece
  }
}
