/** Whoever guesses what is not theirs: what they are answered, and what is done meanwhile, is the same whether it is there. */
import { inMemoryContentStore, type ContentStore } from '@cofc/content-store'
import type { CommunityId, ReviewerId } from '@cofc/core'
import { inMemoryEventStore, type EventStore } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '../principal.ts'
import { facadeOn, fresh, give, newKey, profile, send, type Facade } from '../testing/records.ts'

/** Notes which functions of a store were asked. */
const counting = <S extends object>(store: S, calls: Array<string>): S =>
  Object.fromEntries(
    Object.entries(store).map(([name, work]) => [
      name,
      typeof work === 'function'
        ? (...given: ReadonlyArray<unknown>) => {
            calls.push(name)
            return (work as (...all: ReadonlyArray<unknown>) => unknown)(...given)
          }
        : work
    ])
  ) as S

const linkPerson: Principal = { role: 'link-person', subject: 'L-1', community: 'TC-0001' as CommunityId }
const reviewer: Principal = { role: 'reviewer', subject: 'R-1', reviewer: 'R-001' as ReviewerId }

const locking = async (facade: Facade, community: string) =>
  give(facade, `/api/review/${community}/2023-2024/peer-review`, {
    body: { type: 'LockWorkbook', community, cycle: '2023-2024', kind: 'peer-review', on: '2023-11-27' }
  })

interface Watched {
  readonly facade: Facade
  readonly calls: Array<string>
}
/** TC-0002 is there, with a review; TC-0099 is not. */
const watchedBy = async (who: Principal): Promise<Watched> => {
  const calls: Array<string> = []
  const events: EventStore = counting(inMemoryEventStore(), calls)
  const content: ContentStore = counting(inMemoryContentStore(), calls)
  const team = await facadeOn({ dependencies: { events, content } })
  const registering = { type: 'RegisterCommunity', community: 'TC-0002', on: '2023-01-10', profile }
  expect((await give(team, '/api/community/TC-0002', { headers: fresh, body: registering })).statusCode).toBe(200)
  const opened = {
    ...{ type: 'ReviewOpened', community: 'TC-0002', cycle: '2023-2024', kind: 'peer-review', on: '2023-10-02' },
    ...{ edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope: [] }
  }
  const id = '00000000-0000-4000-8000-000000000001'
  const recorded = { id, type: opened.type, data: opened, metadata: {} }
  await events.append('review-TC-0002/2023-2024/peer-review', 0, [recorded])()
  await team.app.close()
  // What the server remembers of streams begins anew; what it finds out once, it has found out.
  const facade = await facadeOn({ dependencies: { events, content }, principal: () => TE.right(who) })
  expect((await locking(facade, 'TC-0050')).statusCode).toBe(403)
  return { facade, calls }
}

const differing = /^(date|content-length)$/
/** All that is answered but what names the moment; the community that was asked for in place of itself. */
const told = async ({ facade, calls }: Watched, community: string, ask: Ask) => {
  calls.length = 0
  const { statusCode, headers, body } = await ask(facade, community)
  const kept = Object.entries(headers).filter(([name]) => !differing.test(name) && name !== 'request-id')
  return { statusCode, headers: kept, body, calls: [...calls] }
}
type Ask = (facade: Facade, community: string) => ReturnType<typeof send>
const reading =
  (path: (community: string) => string): Ask =>
  async (facade, community) =>
    send(facade, path(community))
const posting =
  (path: (community: string) => string, body: (community: string) => object): Ask =>
  async (facade, community) =>
    give(facade, path(community), { headers: { 'idempotency-key': newKey() }, body: body(community) })

const asked: Readonly<Record<string, Ask>> = {
  'its state': reading(community => `/api/community/${community}`),
  'the events of its stream': reading(community => `/api/community/${community}/events`),
  'its membership as of a day': reading(community => `/api/membership/${community}?as-of=2024-01-01`),
  'its review': reading(community => `/api/review/${community}/2023-2024/peer-review`),
  'the events of its review': reading(community => `/api/review/${community}/2023-2024/peer-review/events`),
  'its account': reading(community => `/api/account/${community}`),
  'its history': reading(community => `/api/communities/${community}/history`),
  'its local report': reading(community => `/api/reports/local/${community}/2023-2024?kind=peer-review`),
  'its statement': reading(community => `/api/reports/statement/${community}`),
  'a command to it': posting(
    community => `/api/membership/${community}`,
    community => ({ type: 'WithdrawMembership', community, on: '2024-01-31' })
  ),
  'a command to its review': async (facade, community) => locking(facade, community),
  'an erasure': posting(
    () => '/api/erasures',
    community => ({ community, cycle: null, on: '2024-01-31' })
  )
}

describe.each([
  ['link person', linkPerson],
  ['reviewer', reviewer]
])('Attack 6: a %s', (_role, who) => {
  let watched: Watched
  beforeAll(async () => {
    watched = await watchedBy(who)
  })
  afterAll(async () => watched.facade.app.close())
  test.each(Object.entries(asked))(
    'guesses the community of another and asks for %s: answer and work are the same whether it is there',
    async (_what, ask) => {
      const [there, notThere] = [await told(watched, 'TC-0002', ask), await told(watched, 'TC-0099', ask)]
      expect([there.statusCode, there]).toEqual([403, notThere])
    }
  )
})

test('Attack 7: of a denied command with words no byte is kept, and no store is asked to keep any', async () => {
  const watched = await watchedBy(linkPerson)
  watched.calls.length = 0
  const spoken = { ...profile, entryCriteria: { words: 'Whoever wants to, says Margery.' } }
  const body = { type: 'RegisterCommunity', community: 'TC-0003', on: '2023-01-10', profile: spoken }
  const denied = await give(watched.facade, '/api/community/TC-0003', { headers: fresh, body })
  expect([denied.statusCode, denied.body.includes('Margery'), watched.calls]).toEqual([403, false, []])
  await watched.facade.app.close()
})
