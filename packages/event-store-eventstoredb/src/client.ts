/** The parts of the client that we use: its types call them private, so they are named here and pinned with its version. */
import { EventStoreDBClient as Given, type Credentials } from '@eventstore/db-client'
import { Client, type CallOptions, type Metadata } from '@grpc/grpc-js'
import type { Wrong } from './failure.ts'

export { Client }

export type ClientSettings = readonly [
  settings: Readonly<Record<string, unknown>>,
  channel: Readonly<Record<string, unknown>>,
  credentials: Credentials | undefined
]
interface Used {
  readonly getGRPCClient: (constructor: typeof Client, name: string) => Promise<Client>
  readonly callArguments: (
    options: { readonly requiresLeader: boolean },
    call: { readonly deadline: number }
  ) => [Metadata, CallOptions]
  readonly handleError: (client: Client, error: Wrong) => Promise<void>
}
export const EventStoreDBClient = Given as unknown as new (...settings: ClientSettings) => Used
