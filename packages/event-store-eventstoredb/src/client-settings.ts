/** A checked connection as the client takes it. The client never sees the string: it would write it into warnings. */
import { readFileSync } from 'node:fs'
import type { ClientSettings } from './client.ts'
import type { Connection, Host } from './connection-string.ts'

export const clientSettings = (connection: Connection): ClientSettings => [
  { ...nodesOf(connection), ...optionsOf(connection) },
  channelOf(connection),
  connection.credentials
]

const nodesOf = ({ discover, hosts }: Connection) => {
  const [only, ...others] = hosts as readonly [Host, ...ReadonlyArray<Host>]
  if (discover) return { discover: only }
  return others.length > 0 ? { endpoints: hosts } : { endpoint: only }
}
const optionsOf = (connection: Connection) => ({
  nodePreference: 'leader',
  keepAliveInterval: connection.keepAliveInterval,
  keepAliveTimeout: connection.keepAliveTimeout,
  maxDiscoverAttempts: connection.maxDiscoverAttempts,
  discoveryInterval: connection.discoveryInterval,
  gossipTimeout: connection.gossipTimeout,
  ...(connection.connectionName === undefined ? {} : { connectionName: connection.connectionName })
})

const channelOf = ({ tls, tlsCaFile, userCertFile, userKeyFile }: Connection) => {
  const channel = { insecure: !tls }
  const secret = (name: string, value: Buffer | undefined) =>
    // Not to be listed: the client writes the settings of its channel into its log when asked to.
    Object.defineProperty(channel, name, { value, enumerable: false })
  secret('rootCertificate', contentOf('tlsCaFile', tlsCaFile))
  secret('userCertFile', contentOf('userCertFile', userCertFile))
  secret('userKeyFile', contentOf('userKeyFile', userKeyFile))
  return channel
}
const contentOf = (name: string, path: string | undefined): Buffer | undefined => {
  try {
    return path === undefined ? undefined : readFileSync(path)
  } catch {
    throw new Error(`The connection string of the event store names a file as ${name} that cannot be read.`)
  }
}
