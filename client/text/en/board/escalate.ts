import type { Words } from '../../words.ts'
import type { escalate as zh } from '../../zh-CN/board/escalate.ts'

export const escalate = {
  title: 'Put to somebody above: {{section}}',
  means:
    'This section is late (due {{due}}). Your words will stand on the desk of whom you choose. Nothing changes its state, and silence is never consent. They go once the section has moved on.',
  to: 'To whom',
  choose: 'Choose to whom.',
  text: 'Your words',
  textHint: 'The receiver sees them; they are kept on record.',
  textMissing: 'Say what is the matter and what you ask for.',
  raised: '{{by}} put it to {{who}} on {{at}}',
  back: 'Not now',
  act: 'Put it to them',
  done: '“{{section}}” was put to {{who}}.',
} satisfies Words<typeof zh>
