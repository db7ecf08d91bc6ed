import type { Words } from '../words.ts'
import type { security as zh } from '../zh-CN/security.ts'

export const security = {
  title: 'Security',
  passkeys: 'Passkeys',
  what: 'Sign in and prove who you are by the fingerprint, face or screen lock of your phone or computer, without a password. Fingerprint and face do not leave your device.',
  elsewhere: 'Passkeys work at {{origin}} only. Please open the system from there.',
  never: 'This browser or address has no passkeys. Please use your password.',
  added: 'Added {{at}}',
  used: 'last used {{at}}',
  unused: 'not used yet',
  synced: 'synced between your devices',
  alone: 'not synced to other devices',
  comma: ', ',
  stopped: 'Stopped',
  copied:
    'On {{at}} this passkey was found to be copied, perhaps; it works no more. Remove it and add it anew; if it was not you, tell your administrator.',
  name: 'Name',
  nameHint: 'Which device it is, e.g. “Office computer”, “Phone”',
  needName: 'Please enter a name.',
  add: {
    open: 'Add a passkey',
    title: 'Add a passkey',
    means:
      'Your browser will ask for your finger, your face or the screen lock of the device. Only use a device of your own.',
    thisDevice: 'This device',
    act: 'Add',
    done: 'The passkey “{{name}}” was added; use it when you sign in next.',
  },
  rename: {
    open: 'Rename',
    label: 'Rename “{{name}}”',
    title: 'Rename “{{name}}”',
    act: 'Save the name',
    done: 'It is called “{{name}}” now.',
  },
  remove: {
    open: 'Remove',
    label: 'Remove “{{name}}”',
    title: 'Remove the passkey “{{name}}”',
    means:
      'It will no longer sign you in or prove who you are. Delete the copy on the device in the device’s own settings.',
    act: 'Remove',
    done: 'The passkey “{{name}}” was removed.',
  },
  identities: {
    open: 'Identity provider',
    title: 'Link with the identity provider',
    means:
      'A linked person may sign in through the provider. Its administrator knows the subject; check it with the person: a wrong one lets somebody else in under that name.',
    person: 'Person',
    choose: 'Choose a person',
    subject: 'Subject',
    need: 'Please enter the subject.',
    linked: {
      admin: 'Linked with {{subject}}, by an administrator on {{at}}.',
      name: 'Linked with {{subject}}, by the equal account name on {{at}}.',
    },
    none: 'Not linked yet.',
    act: 'Link',
    unlink: 'Unlink',
    done: '{{name}} is linked.',
    undone: '{{name}} is not linked any more.',
  },
  password: 'Password',
  passwordWhat: 'When you change it, you are signed out on all other devices.',
  changePassword: 'Change the password',
} satisfies Words<typeof zh>
