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
  report: {
    created: 'Created “{{title}}”',
    createdAmendment: 'Created “{{title}}”, which corrects or completes report {{from}}',
    compiled: 'All sections accepted; compiling began',
    submitted: 'Submitted version {{n}} of the report to {{unit}}, full-text code {{hash}}',
    signed: {
      unit_sign: '{{unit}} signed version {{n}} of the report, full-text code {{hash}}',
      office_check: 'Checked version {{n}} of the report, full-text code {{hash}}',
      office_head: 'The office head signed version {{n}} of the report, full-text code {{hash}}',
      deputy_sign: 'The deputy leader signed version {{n}} of the report, full-text code {{hash}}',
      leader_sign: 'The leader issued version {{n}} of the report, full-text code {{hash}}',
    },
    advanced: 'Version {{n}} of the report: {{state}}',
    referred: 'Put version {{n}} of the report to the executive meeting',
    met: {
      approved: 'The executive meeting ({{date}}) approved version {{n}} of the report',
      revise:
        'The executive meeting ({{date}}) asked for changes; signatures on version {{n}} are void, back to compiling',
    },
    returned: 'Returned version {{n}} of the report to: {{state}}',
    returnedSections: 'Returned version {{n}} of the report and reopened {{sections}}',
    proofed_one: 'Proof-read version {{n}} of the report, {{count}} change',
    proofed_other: 'Proof-read version {{n}} of the report, {{count}} changes',
    proofedClean: 'Proof-read version {{n}} of the report, no change',
    numbered: 'Gave it the number {{number}}',
    numberVoided: 'The number of version {{n}} is void and never given again',
    printed_one: 'Printed {{count}} copy, checked by {{checker}}',
    printed_other: 'Printed {{count}} copies, checked by {{checker}}',
    sealed: 'Sealed by {{keeper}}, {{at}}',
    dispatched: 'Dispatched by {{channel}}',
    dispatchedReceipt: 'Dispatched by {{channel}}, receipt {{receipt}}',
    published: 'Published',
    archived: {
      permanent: 'Archived for good',
      '30y': 'Archived for 30 years',
      '10y': 'Archived for 10 years',
    },
    takenBack: 'Took back version {{n}} of the report: {{state}}',
    takenBackPrinted_one:
      'Took back version {{n}} of the report: {{state}}; {{count}} printed copy destroyed',
    takenBackPrinted_other:
      'Took back version {{n}} of the report: {{state}}; all {{count}} printed copies destroyed',
    abandoned: 'Gave the report up',
    revised: 'The report is corrected: version {{n}}, {{state}}, full-text code {{hash}}',
    amended: {
      correction: 'Opened the correction “{{title}}”',
      supplement: 'Opened the supplement “{{title}}”',
    },
  },
  edit: {
    proposed_one: 'Proposed {{count}} correction to {{section}} version {{n}}; {{units}} asked',
    proposed_other: 'Proposed {{count}} corrections to {{section}} version {{n}}; {{units}} asked',
    confirmed: '{{unit}} confirmed the correction to {{section}}',
    refused: '{{unit}} refused the correction to {{section}}',
    withdrawn: 'Withdrew the correction to {{section}}',
    entered:
      '{{section}} corrected: version {{n}}, {{characters}} characters, text code {{hash}}; signatures stay',
    lapsed: 'The correction to {{section}} could not be entered; the old text stands',
  },
  proof: { confirmed: 'Confirmed the changes of the proof of version {{n}}' },
  letter: { set: 'Filled in the letter “{{title}}”' },
  unit: { succeeded: '{{successor}} takes the place of {{unit}} in its sections' },
  reminder: {
    sent: 'Reminded of {{sections}}; told {{people}}',
    workday: {
      'T-3': 'Three working days before {{sections}} is due ({{due}}): told {{people}}',
      'T-1': 'One working day before {{sections}} is due ({{due}}): told {{people}}',
      'T+1': 'One working day after {{sections}} was due ({{due}}): told {{people}}',
    },
    hour: {
      'T-3': 'Three hours before {{sections}} is due ({{due}}): told {{people}}',
      'T-1': 'One hour before {{sections}} is due ({{due}}): told {{people}}',
      'T+1': 'One hour after {{sections}} was due ({{due}}): told {{people}}',
    },
  },
  escalation: { raised: '{{section}} is late: put to {{people}}, with words' },
} satisfies Words<typeof zh>
