import type { XmlElement } from '../xml.ts'

/** What one part of a package refers to. */
export interface Relationship {
  /** The last word of the type's address, which transitional and strict files share: `styles`, `numbering`. */
  readonly type: string
  /** Name of the part in the archive. */
  readonly target: string
}

/** The relationships in a part of that kind, without those that lead out of the file. */
export function readRelationships(root: XmlElement | undefined, source: string): Relationship[] {
  return (root?.children ?? [])
    .filter(r => r.name === 'Relationship' && r.attributes.get('TargetMode') !== 'External')
    .map(r => ({
      type: r.attributes.get('Type')?.split('/').at(-1) ?? '',
      target: resolve(r.attributes.get('Target') ?? '', source),
    }))
}

/** Where a part's relationships are: `word/_rels/document.xml.rels`. */
export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** A target relative to its source's folder, as a name in the archive. */
function resolve(target: string, source: string): string {
  const folder = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  const path: string[] = []
  for (const step of [...folder, ...target.split('/')]) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
