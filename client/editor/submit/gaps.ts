/** Something that the server would not submit the text for. */
export type Gap = 'text'

/** What a text still lacks before it can be submitted (WF-03). */
export const gapsOf = (characters: number): readonly Gap[] => (characters === 0 ? ['text'] : [])
