/**
 * The shape of a catalogue in another language: the same keys, any words. Where Chinese has one form for every count
 * (`x_other`), another language may add `x_one`.
 */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]>
} & {
  readonly [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string
}
