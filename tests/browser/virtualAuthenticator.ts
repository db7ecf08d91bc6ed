import type { Page } from 'playwright-core'

/** A device with a fingerprint reader, as Chromium plays it: it says yes at once, or turns everybody away. */
export interface VirtualAuthenticator {
  /** Whether the finger is the right one from now on. */
  verify(right: boolean): Promise<void>
  passkeys(): Promise<number>
}

export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    verify: async right => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: right })
    },
    passkeys: async () =>
      (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}
