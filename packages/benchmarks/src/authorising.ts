/** How long it takes to know who asks and whether they may, where no visiting team has to be read. */
import { join } from 'node:path'
import { newApiKey } from '@cofc/access-store'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { mayRead, type Actor } from '@cofc/application'
import { inMemoryEventStore } from '@cofc/event-store'
import { principalFrom } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Benchmark } from './harness/benchmark.ts'
import { compare, timeOf } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { scaled } from './harness/spread.ts'

const inARound = 20_000

export const authorising: Benchmark = {
  name: 'authorising',
  asks: 'who asks and whether they may, by a key and the reach of a role',
  run: async ({ quick, folder }) => {
    const { grants, close } = openSqliteAccessStore(join(folder, 'access.db'))
    const { id, digest, text } = newApiKey()
    const given = { id, digest, role: 'link-person', own: 'TC-0042', at: '2024-09-01T00:00:00.000Z' }
    got(await grants.addKey({ ...given, expiresAt: '2999-01-01T00:00:00.000Z' })())
    const asking = principalFrom({ grants, now: () => new Date().toISOString() })
    const request = { headers: { authorization: `Bearer ${text}` } } as never
    const actor: Actor = got(await asking(request)())
    const may = mayRead({ events: inMemoryEventStore() })
    const reading = { name: 'read', title: 'Read', roles: { 'link-person': 'own-community' } } as const
    const isAllowed = async (): Promise<void> => {
      if (isLeft(await may(actor, { ...reading, about: { community: 'TC-0042' } })())) throw new Error('denied')
    }
    const often = (work: () => Promise<unknown>) => async (): Promise<void> => {
      for (let times = 0; times < inARound; times++) await work()
    }
    const [reach, key] = await compare(
      [
        { name: 'reach', run: often(isAllowed) },
        { name: 'key', run: often(() => asking(request)()) }
      ],
      { rounds: quick ? 5 : 10, warmUps: 2 }
    )
    close()
    if (reach === undefined || key === undefined) return []
    const each = 1_000 / inARound
    return [
      {
        says: 'whether a link person may, of their own community: processor time',
        measured: scaled(timeOf(reach, 'cpu'), each),
        unit: 'µs',
        goal: { atMost: 20 }
      },
      {
        says: 'who somebody is by the key of a program, from the file: processor time',
        measured: scaled(timeOf(key, 'cpu'), each),
        unit: 'µs'
      }
    ]
  }
}
