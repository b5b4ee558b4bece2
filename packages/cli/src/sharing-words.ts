/** People's words of this machine as other servers of the network ask for them, by a key that was made here. */
import type { GrantStore } from '@cofc/access-store'
import { serverByKey, type SharedWords } from '@cofc/http'
import type { Composed } from './container.ts'
import { isAddress } from './open-event-store.ts'

/** `null` where another machine keeps them: nobody passes them on. */
export const sharedWordsOf = (
  { data, content: { store }, dependencies: { now } }: Composed,
  grants: GrantStore
): SharedWords | null => (isAddress(data.content) ? null : { store, now, isServer: serverByKey({ grants, now }) })
