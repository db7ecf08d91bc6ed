import type { Words } from '../../words.ts'
import type { takeBack as zh } from '../../zh-CN/signing/takeBack.ts'

export const takeBack = {
  act: {
    approve: 'Take back the review',
    countersign: 'Take back the opinion',
    sign: 'Take back the signature',
    return: 'Take back the return',
  },
  title: {
    approve: 'Take back your review?',
    countersign: 'Take back your opinion?',
    sign: 'Take back your signature?',
    return: 'Take back your return?',
  },
  means:
    'The section goes back to where it stood before you acted; both acts stay in the record. Once somebody else has acted it cannot be taken back.',
  meansReturn:
    'The version stands again, with the reviews and signatures that the return made void; both acts stay in the record. Once the text is changed it cannot be taken back.',
  keep: 'Leave it',
} satisfies Words<typeof zh>
