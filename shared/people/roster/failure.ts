/** Why a file is no roster at all. Nothing was changed; the browser says what to do. */
export type RosterFailureCode =
  | 'empty'
  | 'no_heading'
  | 'not_xlsx'
  | 'bad_csv'
  | 'too_large'
  | 'too_many_rows'
  | 'too_slow'
  | 'too_complex'
  | 'busy'

export interface RosterFailure {
  readonly failed: true
  readonly code: RosterFailureCode
}

export const rosterFailure = (code: RosterFailureCode): RosterFailure => ({ failed: true, code })
