/**
 * A connection string, checked before anything is done with it.
 *
 * The client ignores credentials without TLS, unknown options and more; here each is refused. What is said never repeats
 * any of the string: a password with an odd letter in it ends up in any part.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { decoded, optionsFrom, type ConnectionOptions } from './connection-options.ts'

export interface Host {
  readonly address: string
  readonly port: number
}
export interface Connection extends ConnectionOptions {
  /** Looks the nodes of the cluster up under one name of the DNS. */
  readonly discover: boolean
  /** One node, or several of a cluster to ask for the others. */
  readonly hosts: ReadonlyArray<Host>
  readonly credentials: { readonly username: string; readonly password: string } | undefined
}

const shape = /^(esdb|kurrentdb)(\+discover)?:\/\/(?:([^@]*)@)?([^@?/]+)\/?(?:\?([^@]*))?$/
const expected = 'is not of the form esdb://user:password@host:2113?option=value, or kurrentdb://'

/**
 * The connection that a string describes, or what is wrong with it.
 * @example Credentials would travel in the open
 * ```ts
 * expect(connectionFrom('esdb://admin:secret@localhost:2113?tls=false')).toEqual({
 *   _tag: 'Left',
 *   left: 'has credentials but tls=false: without TLS they would not be used, or be read by others'
 * })
 * ```
 */
export const connectionFrom = (text: string): Either<string, Connection> => {
  const parts = shape.exec(text.trim())
  if (parts === null) return left(expected)
  const [, , discover, userInfo, hostList = '', query = ''] = parts
  const hosts = hostList.split(',').map(hostFrom)
  if (!hosts.every(host => host !== undefined)) return left('has a host that is no name or address with a port')
  const credentials = userInfo === undefined ? undefined : credentialsFrom(userInfo)
  if (credentials === null) return left('has credentials that are not user:password, percent-encoded')
  const options = optionsFrom(query)
  if (isLeft(options)) return options
  return sound({ discover: discover !== undefined, hosts, credentials, ...options.right })
}
const sound = (connection: Connection): Either<string, Connection> => {
  const problem = contradiction(connection)
  return problem === undefined ? right(connection) : left(problem)
}
const contradiction = ({ credentials, tls, discover, hosts }: Connection): string | undefined => {
  if (credentials !== undefined && !tls)
    return 'has credentials but tls=false: without TLS they would not be used, or be read by others'
  if (discover && hosts.length > 1) return 'has several hosts with +discover, which asks the first only: leave it out'
  return undefined
}

const defaultPort = 2113
const hostFrom = (text: string): Host | undefined => {
  const found = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?::(\d{1,5}))?$/.exec(text.trim())
  const port = Number(found?.[2] ?? defaultPort)
  return found?.[1] === undefined || port < 1 || port > 65_535 ? undefined : { address: found[1], port }
}

const credentialsFrom = (text: string) => {
  const [username, password, ...more] = text.split(':').map(decoded)
  return username === undefined || username === '' || password === undefined || more.length > 0
    ? null
    : { username, password }
}
