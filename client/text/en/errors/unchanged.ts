/** Where nothing was done, the second sentence of an error begins with it. */
export const unchanged = 'Nothing has changed.'
