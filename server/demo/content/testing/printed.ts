/** A figure as the report prints it. */
export type Printed = number | string

/** Digits after the point, as printed. */
const digits = (value: Printed): number => String(value).split('.')[1]?.length ?? 0

/** A value rounded half away from zero to the digits that another is printed with. */
export const printedAs = (exact: number, printed: Printed): string =>
  (Math.round(Number((exact * 10 ** digits(printed)).toPrecision(12))) / 10 ** digits(printed)).toFixed(
    digits(printed),
  )
