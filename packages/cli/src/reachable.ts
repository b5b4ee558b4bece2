/**
 * Who can reach the server, and how: nobody but this machine, unless it is said who is asked for, under which name, and where
 * what people send is sealed. What would be open to everybody is refused, with what to do.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'

export interface TlsFiles {
  readonly key: string
  readonly certificate: string
}
export interface Reachable {
  /** The address it listens on. */
  readonly host: string
  /** The names it is asked under, besides those of this machine. */
  readonly names: ReadonlyArray<string>
  /** Where TLS ends here, the files that it needs. */
  readonly tls: TlsFiles | null
  /** The addresses of proxies that are believed on who asks, and how. */
  readonly proxies: ReadonlyArray<string>
  /** Origins of other sites whose pages may ask for data. */
  readonly origins: ReadonlyArray<string>
}
export interface AskedReachable {
  readonly host?: string
  readonly name?: ReadonlyArray<string>
  readonly tlsKey?: string
  readonly tlsCert?: string
  readonly trustProxy?: ReadonlyArray<string>
  readonly allowOrigin?: ReadonlyArray<string>
  readonly issuer?: string
}

export const loopback = '127.0.0.1'
const isOfThisMachine = (address: string): boolean => /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/.test(address)

const tlsOf = ({ tlsKey: key, tlsCert: certificate }: AskedReachable): TlsFiles | null =>
  key === undefined || certificate === undefined ? null : { key, certificate }

/** Each thing that would be wrong, and what to do about it: the first that is so is told. */
const wrongs: ReadonlyArray<readonly [string, (asked: Reachable, given: AskedReachable) => boolean]> = [
  [
    'name both --tls-key and --tls-cert, or neither',
    (_asked, { tlsKey, tlsCert }) => (tlsKey === undefined) !== (tlsCert === undefined)
  ],
  [
    'whoever reaches this server would be the network team: say with --issuer and --audience who is let in, or leave out --host, --name, --trust-proxy and --allow-origin',
    ({ host, names, proxies, origins }, { issuer }) =>
      issuer === undefined && (!isOfThisMachine(host) || names.length + proxies.length + origins.length > 0)
  ],
  [
    'what is sent to this server could be read on its way: give it a certificate with --tls-key and --tls-cert, or name the proxy that has one with --trust-proxy',
    ({ host, tls, proxies }) => !isOfThisMachine(host) && tls === null && proxies.length === 0
  ],
  [
    'say with --name under which name this server is asked, such as network.example.org',
    ({ host, names, proxies }) => names.length === 0 && (!isOfThisMachine(host) || proxies.length > 0)
  ]
]

export const reachableBy = (given: AskedReachable): Either<string, Reachable> => {
  const asked: Reachable = {
    ...{ host: given.host ?? loopback, names: given.name ?? [], tls: tlsOf(given) },
    ...{ proxies: given.trustProxy ?? [], origins: given.allowOrigin ?? [] }
  }
  const wrong = wrongs.find(([, isSo]) => isSo(asked, given))
  return wrong === undefined ? right(asked) : left(wrong[0])
}
