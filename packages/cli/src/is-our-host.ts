/** Names that a server is asked under, in the spellings of a Host header. */
import { isLoopbackHost } from '@cofc/http'

/** Each as it is, and with the port that is listened on where it has none of its own. */
export const hostsOf = (names: ReadonlyArray<string>, port: number): ReadonlyArray<string> =>
  names.flatMap(name => (name.includes(':') ? [name] : [name, `${name}:${String(port)}`]))

export const isOneOf = (hosts: ReadonlyArray<string>): ((host: string) => boolean) => {
  const ours = new Set(hosts.map(host => host.toLowerCase()))
  return host => isLoopbackHost(host) || ours.has(host.toLowerCase())
}
