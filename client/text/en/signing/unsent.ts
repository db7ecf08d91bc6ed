import type { Words } from '../../words.ts'
import type { unsent as zh } from '../../zh-CN/signing/unsent.ts'

export const unsent = {
  title: {
    approve: 'Your review did not take effect.',
    agree: 'Your countersignature did not take effect.',
    sign: 'Your signature did not take effect.',
    return: 'Your return did not take effect.',
    change: 'Your request for change did not take effect.',
    disagree: 'Your objection did not take effect.',
  },
  faster: 'Somebody else was faster; see below what was done. Nothing of yours was recorded this time.',
  said: 'What you wrote is still here: {{text}}',
  copy: 'Copy what I wrote',
  copied: 'Copied',
} satisfies Words<typeof zh>
