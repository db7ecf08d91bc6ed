/** DL-02: when a reminder goes out, seen from the due time T, in the order in which they come. */
export const REMINDER_STAGES = ['T-3', 'T-1', 'T+1'] as const
export type ReminderStage = (typeof REMINDER_STAGES)[number]

/** In what the stages count: working days, or hours where the letter is 特急. */
export const REMINDER_PACES = ['workday', 'hour'] as const
export type ReminderPace = (typeof REMINDER_PACES)[number]
