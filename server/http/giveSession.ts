import type { Request, Response } from 'express'
import { LONGEST, type Sessions } from '../people/sessions.ts'
import { tokenId } from '../people/sessionToken.ts'
import { behindTls, sessionCookie, setCookie } from './sessionCookie.ts'

/** Gives the browser a session that has begun, in place of the one before it (PE-16). */
export async function giveSession(
  { sessions, publicUrl }: { readonly sessions: Sessions; readonly publicUrl: string | undefined },
  request: Request,
  response: Response,
  token: string,
): Promise<void> {
  const before = sessionCookie(request)
  if (before !== null) await sessions.end(tokenId(before))
  response.append('Set-Cookie', setCookie(token, LONGEST / 1000, behindTls(request, publicUrl)))
}
