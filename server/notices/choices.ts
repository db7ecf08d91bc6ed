import { type Choices, DEFAULT_CHOICES } from '../../shared/notices/choices.ts'
import { choices } from '../../shared/notices/schema.ts'
import type { Records } from '../storage/port.ts'

/** What each person has chosen, and the mail address that he gave. Nobody else reads it (RD-10). */
export interface ChoiceBook {
  of(personId: string): Promise<Choices>
  set(personId: string, chosen: Choices): Promise<void>
}

const KIND = 'notice-choices'

export const createChoiceBook = (records: Records): ChoiceBook => ({
  async of(personId) {
    const record = await records.get(KIND, personId)
    return record === null ? DEFAULT_CHOICES : choices.parse(JSON.parse(record.value))
  },
  async set(personId, chosen) {
    await records.put(KIND, personId, JSON.stringify(chosen))
  },
})
