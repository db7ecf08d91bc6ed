import { File, FileSpreadsheet, FileText, Image, type LucideIcon } from 'lucide-react'

/** How a file of a kind is shown: a small picture, pages, or its icon alone. */
export type Preview = 'image' | 'pdf' | 'none'

export function previewOf(mediaType: string): Preview {
  if (mediaType.startsWith('image/')) return 'image'
  return mediaType === 'application/pdf' ? 'pdf' : 'none'
}

export function iconOf(mediaType: string): LucideIcon {
  if (mediaType.startsWith('image/')) return Image
  if (/spreadsheet|excel|csv/.test(mediaType)) return FileSpreadsheet
  return /pdf|word|text|ofd|works/.test(mediaType) ? FileText : File
}

const UNITS = ['B', 'KB', 'MB'] as const

/** 12.4 KB */
export function sizeOf(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2
  const value = bytes / 1024 ** step
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[step]}`
}
