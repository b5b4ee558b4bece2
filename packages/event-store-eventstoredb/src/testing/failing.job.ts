/**
 * Meets one failure after another with a password in the connection string, and writes down all it was told: what its
 * process writes, in any place, is looked through for the password.
 */
import { inspect } from 'node:util'
import { openEventStoreDbStore } from '../open.ts'
import { connectionFrom } from '../connection-string.ts'
import type { Follower } from '../follow-state.ts'
import { event } from './opened.ts'

const [port = '', password = '', certificate = ''] = process.argv.slice(2)
const tell = (said: unknown) => void process.stdout.write(`${inspect(said, { depth: 9, showHidden: true })}\n`)
const attempt = (text: string) => {
  const stop = new AbortController()
  const onFollower = (follower: Follower) => {
    tell(follower)
    stop.abort()
  }
  try {
    return { ...openEventStoreDbStore(text, { onFollower, lookEvery: 100 }), signal: stop.signal }
  } catch (error) {
    tell(error)
    return undefined
  }
}

const credentials = `admin:${password}@`
for (const text of [
  `esdb://${credentials}127.0.0.1:${port}?tls=false`,
  `esdb://${credentials}127.0.0.1:${port}?nobodyKnows=${password}`,
  `esdb://${credentials}127.0.0.1:${port}?tlsVerifyCert=false`,
  `esdb://${credentials}${password}`,
  `esdb://${credentials}127.0.0.1:${port}?tlsCaFile=/nowhere/${password}`
])
  attempt(text)
tell(connectionFrom(`esdb://${credentials}127.0.0.1:port`))

for (const text of [
  `esdb://${credentials}127.0.0.1:${port}?defaultDeadline=600`,
  `esdb://${credentials}127.0.0.1:${port},127.0.0.1:1?defaultDeadline=600`,
  `esdb://${credentials}127.0.0.1:${port}?defaultDeadline=600&userCertFile=${certificate}&userKeyFile=${certificate}`
]) {
  const opened = attempt(text)
  if (opened === undefined) continue
  const { store, followers, close, signal } = opened
  tell(await Promise.all([store.append('some', 0, [event()])(), store.append('some', 0, [])(), store.read('some')()]))
  for await (const found of store.follow('', {}, { until: 'end' })) tell(found)
  for await (const found of store.follow('', {}, { until: 'live', signal })) tell(found)
  tell(followers())
  tell(store)
  await close()
}
process.stdout.write('met them all\n')
