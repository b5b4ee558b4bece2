/** What is shared of a content store with the other servers of a network, and how such a server is known. */
import type { GrantStore } from '@cofc/access-store'
import { roleOfServers } from '@cofc/access-store'
import type { ContentStore } from '@cofc/content-store'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Failure } from './failure.ts'
import { credentialIn, keyInForce } from './identity.ts'

/** Whether a request is another server's of this network. */
export type IsServer = (request: FastifyRequest) => TE.TaskEither<Failure, boolean>

export interface SharedWords {
  readonly store: ContentStore
  readonly isServer: IsServer
  /** The instant now, as ISO text in UTC. */
  readonly now: () => string
}

/** By a key that was made for a server: the role is none of a person's, so such a key is nobody's anywhere else. */
export const serverByKey =
  (known: { readonly grants: GrantStore; readonly now: () => string }): IsServer =>
  ({ headers: { authorization = '' } }) => {
    const credential = credentialIn(authorization)
    if (credential === null) return TE.right(false)
    return pipe(
      keyInForce(known, credential),
      TE.map(key => key?.role === roleOfServers)
    )
  }
