export const assembly = {} as const
