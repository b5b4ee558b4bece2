/** Who can reach the server: what would be open to everybody is refused before anything is opened. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { hostsOf, isOneOf } from './is-our-host.ts'
import { reachableBy, type AskedReachable } from './reachable.ts'

const issuer = 'https://login.example.org'
const tls = { tlsKey: 'key.pem', tlsCert: 'chain.pem' }
const name = ['network.example.org']
const told = (asked: AskedReachable): string => {
  const found = reachableBy(asked)
  return isLeft(found) ? found.left : 'served'
}

test.each<[AskedReachable, string]>([
  [{}, 'served'],
  [{ issuer }, 'served'],
  [{ host: '::1' }, 'served'],
  [tls, 'served'],
  [{ issuer, host: '0.0.0.0', name, ...tls }, 'served'],
  [{ issuer, host: '0.0.0.0', name, trustProxy: ['10.0.0.1'] }, 'served'],
  [{ issuer, name, trustProxy: ['127.0.0.1'] }, 'served'],
  [{ tlsKey: 'key.pem' }, 'name both --tls-key and --tls-cert'],
  [{ host: '0.0.0.0', name, ...tls }, 'would be the network team'],
  [{ trustProxy: ['127.0.0.1'], name }, 'would be the network team'],
  [{ name }, 'would be the network team'],
  [{ allowOrigin: ['https://app.example.org'] }, 'would be the network team'],
  [{ issuer, host: '0.0.0.0', name }, 'could be read on its way'],
  [{ issuer, host: '192.0.2.1', name }, 'with --tls-key and --tls-cert, or name the proxy'],
  [{ issuer, host: '0.0.0.0', ...tls }, 'say with --name'],
  [{ issuer, trustProxy: ['127.0.0.1'] }, 'say with --name']
])('asked for %j it says: %s', (asked, says) => {
  expect(told(asked)).toContain(says)
})

test('a server is asked under its names, with the port that it listens on or without', () => {
  const isOurs = isOneOf(hostsOf(['Network.example.org', 'other.example:8080'], 4004))
  for (const host of ['network.example.org', 'NETWORK.example.org:4004', 'other.example:8080', 'localhost:1'])
    expect([host, isOurs(host)]).toEqual([host, true])
  for (const host of ['network.example.org:80', 'other.example', 'evil.example', ''])
    expect([host, isOurs(host)]).toEqual([host, false])
})
