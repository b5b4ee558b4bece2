/**
 * The channel to the server: the client finds the node, speaks TLS and changes nodes; the calls over it are our own.
 *
 * The client's own appends share one table of what is pending among all clients of a process, so that the connection of one
 * can end the process of another. docs/decisions/0017-our-own-calls-over-the-clients-channel.md says more.
 */
import { Client, EventStoreDBClient } from './client.ts'
import type { CallOptions, Metadata } from '@grpc/grpc-js'
import { clientSettings } from './client-settings.ts'
import type { Connection } from './connection-string.ts'
import type { Wrong } from './failure.ts'

export interface Channel {
  /** Makes calls on the channel there is now, which is opened when there is none. */
  readonly caller: () => Promise<Client>
  /** What every call carries: the credentials, and that only the leader may answer. */
  readonly callArguments: (deadline: number) => [Metadata, CallOptions]
  /** Tells what happened to a call, so that the channel can be changed for one to another node. */
  readonly failed: (caller: Client, error: Wrong) => void
  readonly close: () => void
}

export const openChannel = (connection: Connection): Channel => {
  const client = new EventStoreDBClient(...clientSettings(connection))
  let caller: Promise<Client> | undefined
  let closed = false
  return {
    caller: () => {
      if (closed) return Promise.reject(new Error('The channel is closed.'))
      caller = client.getGRPCClient(Client, 'Streams')
      void caller.then(opened => closed && opened.close(), ignore)
      return caller
    },
    callArguments: deadline => client.callArguments({ requiresLeader: true }, { deadline }),
    failed: (failing, error) => void client.handleError(failing, error).catch(ignore),
    close: () => {
      closed = true
      void caller?.then(opened => opened.close(), ignore)
    }
  }
}
const ignore = () => undefined
