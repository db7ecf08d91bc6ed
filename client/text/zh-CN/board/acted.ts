/** Who did what to a section, told to who was too late. */
export const acted = {
  assigned: '{{who}}已于{{at}}将“{{section}}”指定给{{unit}}。',
  submitted: '{{who}}已于{{at}}将“{{section}}”送审。',
  withdrawn: '{{who}}已于{{at}}撤回“{{section}}”的送审。',
  approved: '{{who}}已于{{at}}审核“{{section}}”。',
  countersigned: '{{who}}已于{{at}}会签“{{section}}”。',
  signed: '{{who}}已于{{at}}签署“{{section}}”。',
  returned: '{{who}}已于{{at}}退回“{{section}}”。',
  accepted: '{{who}}已于{{at}}将“{{section}}”纳入。',
  reopened: '{{who}}已于{{at}}重新打开“{{section}}”。',
  recalled: '{{who}}已于{{at}}将“{{section}}”撤回起草。',
  tooLate: '您这次没有办成，也没有改变任何内容。请看过最新状态，再定是否另行办理。',
} as const
