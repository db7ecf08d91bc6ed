/** Outline levels as printed: 一、 （一） 1. （1）. Apart from the schema, which brings an editor's weight with it. */
export type Level = 1 | 2 | 3 | 4
export const LEVELS: readonly Level[] = [1, 2, 3, 4]
export const isLevel = (value: unknown): value is Level => LEVELS.includes(value as Level)
