import { isRight, left } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { connectionFrom } from './connection-string.ts'
import { openEventStoreDbStore } from './open.ts'
import { settingsFrom } from './options.ts'

const connected = (text: string) => {
  const found = connectionFrom(text)
  if (!isRight(found)) throw new Error(found.left)
  return found.right
}

describe('a connection string', () => {
  test('of one node has what it says, and the usual for the rest', () => {
    expect(connected('esdb://db.example.org')).toEqual({
      discover: false,
      hosts: [{ address: 'db.example.org', port: 2113 }],
      credentials: undefined,
      tls: true,
      deadline: 10_000,
      attempt: undefined,
      largestAppend: undefined,
      keepAliveInterval: 10_000,
      keepAliveTimeout: 10_000,
      maxDiscoverAttempts: 3,
      discoveryInterval: 100,
      gossipTimeout: 3,
      connectionName: undefined,
      tlsCaFile: undefined,
      userCertFile: undefined,
      userKeyFile: undefined
    })
  })

  test('of a cluster has its nodes to ask for the leader, or one name to look them up under', () => {
    const { hosts, discover } = connected('esdb://one:2113,two:2114,three:2115')
    expect([discover, ...hosts.map(({ port }) => port)]).toEqual([false, 2113, 2114, 2115])
    expect(connected('esdb+discover://cluster:2113').discover).toBe(true)
  })

  test('of KurrentDB says the same under its own name', () => {
    for (const rest of ['://net:word@db:2113?defaultDeadline=3000', '://one,two,three', '+discover://cluster:2113'])
      expect(connectionFrom(`kurrentdb${rest}`)).toEqual(connectionFrom(`esdb${rest}`))
    expect(connected('kurrentdb+discover://cluster').discover).toBe(true)
  })

  test('may say how large an append and how long a try may be, unless the options say it', () => {
    const text = 'kurrentdb://db?largestAppend=4000000&attempt=1500&defaultDeadline=5000'
    expect(connected(text)).toMatchObject({ largestAppend: 4_000_000, attempt: 1_500 })
    expect(settingsFrom({}, connected(text))).toMatchObject({ largestAppend: 4_000_000, attempt: 1_500 })
    expect(settingsFrom({}, connected('esdb://db'))).toMatchObject({ largestAppend: 1_048_576, attempt: 4_000 })
    expect(settingsFrom({}, connected('esdb://db?defaultDeadline=3000'))).toMatchObject({ attempt: 1_200 })
    expect(() => openEventStoreDbStore(text, { attempt: 1_000 })).toThrow('has attempt, which the options have as well')
    expect(() => openEventStoreDbStore(text, { largestAppend: 1 })).toThrow('has largestAppend, which the options')
  })

  test('has credentials, percent-encoded', () => {
    const { credentials } = connected('esdb://net%40work:p%3Ass%2Fword%3F@db:2113')
    expect(credentials).toEqual({ username: 'net@work', password: 'p:ss/word?' })
  })

  test('has options, however they are written', () => {
    const text = 'esdb://db?defaultDeadline=3000&keep_alive_interval=20000&KeepAliveTimeout=-1&tlsCaFile=%2Fca.pem'
    const expected = { deadline: 3_000, keepAliveInterval: 20_000, keepAliveTimeout: -1, tlsCaFile: '/ca.pem' }
    expect(connected(text)).toMatchObject(expected)
  })
})

const secret = 'S3cret-Word'
const refused: Readonly<Record<string, readonly [text: string, says: string]>> = {
  'another scheme': [`http://admin:${secret}@db`, 'is not of the form'],
  'nothing but words': [secret, 'is not of the form'],
  'credentials without TLS': [`esdb://admin:${secret}@db?tls=false`, 'has credentials but tls=false'],
  'half of credentials': [`esdb://${secret}@db`, 'has credentials that are not'],
  'a colon in the password': [`esdb://admin:${secret}:more@db`, 'has credentials that are not'],
  'a wrong encoding in the password': [`esdb://admin:%zz${secret}@db`, 'has credentials that are not'],
  'an @ in the password': [`esdb://admin:p@${secret}@db`, 'is not of the form'],
  'a slash in the password': [`esdb://admin:p/${secret}`, 'is not of the form'],
  'a question mark in the password': [`esdb://admin:p?${secret}`, 'has a host'],
  'a port that is none': ['esdb://db:99999', 'has a host'],
  'no host': ['esdb://', 'is not of the form'],
  'several hosts to discover': ['esdb+discover://one,two', 'has several hosts with +discover'],
  'several hosts to discover, of KurrentDB': ['kurrentdb+discover://one,two', 'has several hosts with +discover'],
  'a scheme that only begins alike': ['kurrentdbx://db', 'is not of the form'],
  'an append of nothing': ['kurrentdb://db?largestAppend=0', 'has largestAppend that is no whole number'],
  'a try longer than the call': ['esdb://db?attempt=9000', 'has attempt longer than two fifths of defaultDeadline'],
  'an option nobody knows': [`esdb://db?${secret}=1`, 'has an option that is none of'],
  'an option twice': ['esdb://db?tls=true&TLS=false', 'has tls twice'],
  'an option without a value': ['esdb://db?tls', 'has no single value for tls'],
  'TLS that is neither': [`esdb://db?tls=${secret}`, 'has tls neither true nor false'],
  'no check of certificates': ['esdb://db?tlsVerifyCert=false', 'has tlsverifycert other than true'],
  'failures not thrown': ['esdb://db?throwOnAppendFailure=false', 'has throwonappendfailure other than true'],
  'a follower preferred': ['esdb://db?nodePreference=follower', 'has nodepreference other than leader'],
  'no deadline': ['esdb://db?defaultDeadline=0', 'has defaultDeadline that is no whole number'],
  'a deadline in words': [`esdb://db?defaultDeadline=${secret}`, 'has defaultDeadline that is no whole number'],
  'keep-alive more often than servers bear': ['esdb://db?keepAliveInterval=5000', 'has keepAliveInterval that is no'],
  'a gossip timeout in milliseconds': ['esdb://db?gossipTimeout=5000', 'has gossipTimeout that is no whole number'],
  'a certificate without its key': ['esdb://db?userCertFile=a.pem', 'has one of userCertFile and userKeyFile only'],
  'a certificate without TLS': ['esdb://db?tlsCaFile=a.pem&tls=false', 'has certificates but tls=false']
}

describe('a connection string with', () => {
  for (const [what, [text, says]] of Object.entries(refused))
    test(`${what} is refused, and nothing of it is repeated`, () => {
      const found = connectionFrom(text)
      expect(found).toEqual(left(expect.stringContaining(says) as string))
      expect(JSON.stringify(found)).not.toContain(secret)
      expect(() => openEventStoreDbStore(text)).toThrow(/^The connection string of the event store [^:]/)
    })

  test('a file that cannot be read is refused when it is opened, and the file is not named', () => {
    expect(() => openEventStoreDbStore(`esdb://db?tlsCaFile=/nowhere/${secret}`)).toThrow(/^((?!S3cret).)*$/)
  })
})
