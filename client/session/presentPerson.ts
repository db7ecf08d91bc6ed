/** Key under which this browser keeps who signed in last, '' after signing out: tabs share one cookie, and must know whose it is. */
export const PRESENT = 'lianshu.present'

/** Tells the other tabs. It gives no right; a browser that stores nothing only tells nothing. */
export function rememberPresent(storage: Pick<Storage, 'setItem'>, personId: string): void {
  try {
    storage.setItem(PRESENT, personId)
  } catch {
    // A full store must not fail a sign-in that the server has accepted.
  }
}
