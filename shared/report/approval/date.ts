import type { SubmittedReport, Template } from '../state.ts'
import { issuingStage, signatureAt } from './stages.ts'
import type { DocNumber } from './version.ts'

/** RP-08: the letter's date is the local day on which it was issued, `2026-11-19`; undefined while it is not. */
export function letterDate(
  report: SubmittedReport,
  template: Template,
  timeZone: string,
): string | undefined {
  const issued = signatureAt(report.current, issuingStage(template))
  if (issued === undefined) return undefined
  // The Swedish way to write a day is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(issued.at))
}

/** The number that the letter bears now, as printed: `望川府函〔2026〕136号`. */
export function printedNumber({ numbers }: Pick<SubmittedReport, 'numbers'>): string | undefined {
  const number = numbers.at(-1)
  return number === undefined || number.void !== undefined ? undefined : numberAsPrinted(number)
}

/** Any number as printed, also one that no longer counts. */
export const numberAsPrinted = ({
  code,
  year,
  serial,
}: Pick<DocNumber, 'code' | 'year' | 'serial'>): string => `${code}〔${year}〕${serial}号`
