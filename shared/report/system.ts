import type { Act } from './version.ts'

/**
 * Who did what nobody did: an act that the rules ask for at a time, such as a reminder that falls due. It stands in the place
 * of a person and of his post. Ids that people choose or the server makes begin with a letter or a digit, so that nobody
 * can ever bear this one.
 */
export const SYSTEM = '@system'

export const systemAct = (at: string): Act => ({ personId: SYSTEM, postId: SYSTEM, at })
