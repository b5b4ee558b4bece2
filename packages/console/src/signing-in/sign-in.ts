/** What signing in needs: who issues accounts, and where sessions are kept. */
import type { Sessions } from '@cofc/http'
import type { Provider } from './provider.ts'

export interface SignIn {
  readonly provider: Provider
  readonly sessions: Sessions
}
