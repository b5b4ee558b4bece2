/** What signing in needs: who issues accounts, as whom we ask them, and where sessions are kept. */
import type { Sessions } from '@cofc/http'

export interface SignIn {
  /** Who issues the accounts, as it stands in their tokens. */
  readonly issuer: string
  /** As whom we ask them. */
  readonly clientId: string
  readonly clientSecret: string
  readonly sessions: Sessions
}
