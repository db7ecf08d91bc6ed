/**
 * The figures of the demo report that stand in more than one place or must agree with another one, each typed once.
 * Texts and tables take them from here, so that no two sections can contradict each other; sums.test.ts recomputes
 * sums, differences, rates and shares. Counts are numbers; what is rounded is a string with the digits that are printed.
 *
 * Names: `now` this year, `before` last year, `more` or `less` the difference, `rate` its percentage of `before`;
 * `share` the percentage that `part` is of `of`.
 */
export * from './facts/duties.ts'
export * from './facts/money.ts'
export * from './facts/schools.ts'
export * from './facts/staff.ts'
