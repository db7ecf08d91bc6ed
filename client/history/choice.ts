/** Which version is shown, and with which it is compared; 0 compares with none. */
export interface Choice {
  readonly n: number
  readonly against: number
}

/**
 * The choice that an address makes: `?n=3&against=1`. Without `n` the latest version, without `against` the one before
 * it. What is not there to compare with is not compared.
 */
export function choiceIn(params: URLSearchParams, versions: readonly { readonly n: number }[]): Choice {
  const has = (n: number) => versions.some(version => version.n === n)
  const latest = versions.at(-1)?.n ?? 0
  const n = numberIn(params, 'n') ?? latest
  const before = versions.findLast(version => version.n < n)?.n ?? 0
  const against = numberIn(params, 'against') ?? before
  return { n, against: has(against) && against < n ? against : 0 }
}

function numberIn(params: URLSearchParams, name: string): number | undefined {
  const value = params.get(name)
  const n = Number(value)
  return value !== null && Number.isInteger(n) && n >= 0 ? n : undefined
}

/** The address of a choice, as a query. */
export const choiceQuery = ({ n, against }: Choice): string => `?n=${n}&against=${against}`
