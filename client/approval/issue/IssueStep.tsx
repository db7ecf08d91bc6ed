/** From the leader's signature to the archive. */
export function IssueStep() {
  return null
}
