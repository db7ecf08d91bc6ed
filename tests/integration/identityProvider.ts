import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { CALLBACK } from '../../server/people/provider/provider.ts'
import { SITE } from './office.ts'

export const CLIENT = { id: 'lianshu', secret: 'a secret of sixteen' }

/** A real identity provider over real HTTP. Whoever comes is `user`, without a form. */
export interface IdentityProvider {
  readonly issuer: string
  /** Subject and sign-in name of who comes next; null refuses. */
  user: { readonly subject: string; readonly name?: string } | null
  /** When they proved who they are, in milliseconds since the epoch; now by default. */
  provedAt: number | undefined
  close(): Promise<void>
}

interface ProviderOptions {
  readonly port?: number
  /** Where it sends browsers back to; asked at the first request. */
  readonly site?: () => string
}

export async function openIdentityProvider({
  port = 0,
  site = () => SITE,
}: ProviderOptions = {}): Promise<IdentityProvider> {
  const http = createServer()
  await new Promise<void>(resolve => http.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const state: Pick<IdentityProvider, 'user' | 'provedAt'> = {
    user: { subject: 'sub-1' },
    provedAt: undefined,
  }
  const made = () =>
    new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [site() + CALLBACK],
          post_logout_redirect_uris: [`${site()}/signin`],
        },
      ],
      claims: { openid: ['sub'], profile: ['preferred_username', 'email'] },
      scopes: ['openid', 'profile'],
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      cookies: { keys: ['a key of the test'] },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: () => ({
          sub: subject,
          preferred_username: state.user?.name,
          email: `${state.user?.name}@example.org`,
        }),
      }),
      // Everybody has agreed to everything.
      loadExistingGrant: async context => {
        const { session, client } = context.oidc
        if (session?.accountId === undefined || client === undefined) return undefined
        const grant = new context.oidc.provider.Grant({
          accountId: session.accountId,
          clientId: client.clientId,
        })
        grant.addOIDCScope('openid profile')
        await grant.save()
        return grant
      },
    })
  let known: { provider: Provider; answer: ReturnType<Provider['callback']> } | undefined
  http.on('request', (request, response) => {
    if (known === undefined) {
      const provider = made()
      known = { provider, answer: provider.callback() }
    }
    const { provider, answer } = known
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { user, provedAt } = state
    const login = user && {
      accountId: user.subject,
      ...(provedAt === undefined ? {} : { ts: Math.floor(provedAt / 1000) }),
    }
    void provider.interactionFinished(
      request,
      response,
      login === null ? { error: 'access_denied' } : { login },
      { mergeWithLastSubmission: false },
    )
  })
  return Object.assign(state, {
    issuer,
    close: async () => {
      http.closeAllConnections()
      await new Promise(resolve => http.close(resolve))
    },
  })
}
