/** Which of a person's posts was chosen last on this device. It gives no right: the server checks every command's post. */
const key = (personId: string) => `lianshu.post.${personId}`

export const rememberedPost = (storage: Pick<Storage, 'getItem'>, personId: string): string | undefined =>
  storage.getItem(key(personId)) ?? undefined

export const rememberPost = (storage: Pick<Storage, 'setItem'>, personId: string, postId: string): void =>
  storage.setItem(key(personId), postId)
