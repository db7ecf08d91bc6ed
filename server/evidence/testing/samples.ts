import sharp from 'sharp'
import { buildZip } from '../../imports/testing/zip.ts'

/** Small files of each kind, made here. */
export const samples = {
  csv: (text = '年度,金额（万元）\n2025,12345\n'): Buffer => Buffer.from(text),
  png: (width = 640, height = 400): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#1d7333' } })
      .png()
      .toBuffer(),
  /** A page without a font of its own. */
  pdf: (): Buffer => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>',
      '<< /Length 39 >>\nstream\n0.1 0.3 0.7 rg 40 40 220 120 re f       \nendstream',
    ]
    let body = '%PDF-1.4\n'
    const places = objects.map((object, i) => {
      const at = body.length
      body += `${i + 1} 0 obj\n${object}\nendobj\n`
      return at
    })
    const start = body.length
    const rows = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
    body += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
    return Buffer.from(body, 'latin1')
  },
  xlsx: (): Uint8Array =>
    buildZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'xl/workbook.xml', data: '<workbook/>' },
    ]),
  ofd: (): Uint8Array => buildZip([{ name: 'OFD.xml', data: '<OFD/>' }]),
}
