/** From compiling to the leader's signature. */
export function SigningStep() {
  return null
}
