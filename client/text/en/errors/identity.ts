import type { Words } from '../../words.ts'
import type { identity as zh } from '../../zh-CN/errors/identity.ts'
import { unchanged } from './unchanged.ts'

export const identity = {
  wrong_passkey: { title: 'The passkey did not hold. ', text: 'Try again, or use your password.' },
  passkey_copied: {
    title: 'This passkey may have been copied and works no more. ',
    text: 'Use your password and remove it under Security.',
  },
  passkey_exists: { title: 'This passkey is there already. ', text: unchanged },
  passkey_present: { title: 'This device has one already. ', text: unchanged },
  passkey_unused: {
    title: 'No passkey was used. ',
    text: 'It was cancelled, took too long, or is not on this device. Try again, or use your password.',
  },
  passkey_failed: {
    title: 'This browser cannot use passkeys. ',
    text: 'Use your password, or another browser.',
  },
  identity_taken: { title: 'This identity is linked with somebody else. ', text: unchanged },
  'ID-01_room': { title: 'There are 20 passkeys already. ', text: 'Remove one that you do not use.' },
  'ID-02': { title: 'It took too long. ', text: `${unchanged} Please try again.` },
  'ID-03': {
    title: 'The device’s passkey did not hold. ',
    text: `${unchanged} Try again, or on another device.`,
  },
  'ID-04_passkey': { title: 'You have no passkey that works. ', text: 'Please use your password.' },
  'ID-07': { title: 'This address has no passkeys. ', text: 'Please use your password.' },
} satisfies Words<typeof zh>
