/** Character maps of Chinese fonts that a PDF names and does not bring. They come from our own server, never from elsewhere. */
const MAPS = import.meta.glob<string>(
  '../../node_modules/pdfjs-dist/cmaps/*{GB,CNS,Adobe-,Identity}*.bcmap',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
)
const BY_NAME = new Map(Object.entries(MAPS).map(([path, url]) => [path.split('/').at(-1) ?? '', url]))

/** What pdf.js asks for beside the file. */
export class BundledData {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const url = BY_NAME.get(filename)
    if (url === undefined) throw new Error(`no ${filename} is bundled`)
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`${filename} was not found`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
