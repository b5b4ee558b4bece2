/** What signing in needs: who issues accounts, and where sessions are kept. */
import type { Sessions } from '@cofc/http'
import type { IdentityProvider } from './identity-provider.ts'

export interface SignIn {
  readonly identities: IdentityProvider
  readonly sessions: Sessions
}
