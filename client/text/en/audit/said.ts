import type { Words } from '../../words.ts'
import type { said as zh } from '../../zh-CN/audit/said.ts'

export const said = {
  unknown: 'A record that this page does not know ({{type}}), perhaps of a newer system; please reload',
  outline: {
    added: 'Added {{section}}',
    wrapped: '{{section}} got subsections; its text moved into them',
    renamed: 'Title changed to {{section}}',
    moved: '{{section}} moved to place {{n}} below {{parent}}',
    movedTop: '{{section}} moved to chapter {{n}}',
    closed: '{{section}} is to be removed; its text is closed',
    removed: 'Removed {{section}}',
    kept: '{{section}} had got text and was not removed',
  },
  section: {
    assigned: '{{section}}: {{unit}} leads, due {{due}}',
    assignedCo: '{{section}}: {{unit}} leads, {{units}} countersign, due {{due}}',
    submitted: 'Submitted {{section}} version {{n}}',
    frozen: '{{section}} version {{n}} frozen, {{characters}} characters, by {{authors}}, text {{hash}}',
    thawed: '{{section}} version {{n}} did not pass ({{rule}}); back to drafting',
    withdrawn: 'Withdrew {{section}} version {{n}}; back to drafting',
    approved: 'Approved {{section}} version {{n}}',
    countersigned: {
      agree: 'Agreed to {{section}} version {{n}}',
      change: 'Asked for changes to {{section}} version {{n}}',
      disagree: 'Disagreed with {{section}} version {{n}}',
    },
    signed: 'Signed {{section}} version {{n}}, text {{hash}}',
    advanced: '{{section}} version {{n}}: {{state}}',
    returned: '{{section}} version {{n}} returned to: {{state}}',
    accepted: 'Accepted {{section}} version {{n}}',
    reopened: 'Reopened {{section}}; signatures on version {{n}} void, back to drafting',
    recalled: 'Recalled {{section}}; version {{n}} void, back to drafting',
  },
  assignment: {
    answered: '{{unit}} goes on with {{section}}',
    declined: '{{unit}} says that {{section}} is not its own',
    insisted: '{{section}} is to stay with {{unit}}; a ruling was asked for',
    ruled: {
      upheld: 'Ruled that {{section}} stays with {{unit}}',
      released: 'Ruled that {{section}} does not stay with {{unit}}',
    },
  },
  evidence: {
    added: 'evidence added to {{section}}, hash {{hash}}',
    addedTo: 'evidence added to {{section}} beside version {{n}}, hash {{hash}}',
    bound: 'a piece of evidence of {{section}} bound to another place',
    unbound: 'a piece of evidence taken off {{section}}',
    frozen: 'evidence frozen with version {{n}} of {{section}}: {{count}}',
    confirmed: 'evidence confirmed that was added to {{section}} after version {{n}} was signed',
  },
  opinion: {
    carried:
      '{{section}} version {{n}}: countersignatures of {{units}} carried over; their paragraphs are unchanged',
    disposed: {
      adopted: 'Adopted the opinion on {{section}} version {{n}}',
      partly: 'Adopted the opinion on {{section}} version {{n}} in part',
      declined: 'Declined the opinion on {{section}} version {{n}}',
    },
  },
  dispute: {
    consulted: '{{unit}} recorded the consultation on {{section}} version {{n}}',
    raised: 'The dispute on {{section}} version {{n}} was put to the leaders',
    ruled: {
      proceed: 'Ruled to go on with {{section}} version {{n}}; the dissent is kept',
      revise: 'Ruled that {{section}} version {{n}} be revised',
    },
  },
  countersign: {
    closeRequested: '{{section}} version {{n}}: asked to wait for {{unit}} no longer',
    closed: '{{section}} version {{n}}: {{unit}} did not answer in time; not waited for',
  },
  act: {
    held: '{{section}}: its return is to be taken back; the text is closed',
    kept: '{{section}}: the text had changed, the return stays',
    takenBack: {
      approve: 'Took back the review of {{section}} version {{n}} (record {{seq}})',
      countersign: 'Took back the countersignature of {{section}} version {{n}} (record {{seq}})',
      sign: 'Took back the signature of {{section}} version {{n}} (record {{seq}})',
      return: 'Took back the return of {{section}} version {{n}} (record {{seq}})',
    },
  },
  report: { created: 'Created “{{title}}”', compiled: 'All sections accepted; compiling began' },
  letter: { set: 'Filled in the letter “{{title}}”' },
  reminder: { sent: 'Reminded of {{sections}}; told {{people}}' },
} satisfies Words<typeof zh>
