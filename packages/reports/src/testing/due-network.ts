/** A random network in which something of every kind falls due, and its records as core makes them of the whole history. */
import {
  account,
  accreditation,
  announcement,
  community,
  cycle,
  gathering,
  hmpAudit,
  membership,
  policy,
  replay,
  review,
  serviceAccess,
  type RecordsOfDues
} from '@cofc/core'
import { accountOf, invoiced, quoted } from './accounts.ts'
import { accreditationOf } from './accreditations.ts'
import { besideReviews } from './beside-reviews.ts'
import { happened, ref, type EventText } from './history.ts'
import { randomNetwork } from './random-network.ts'

export const dueNetwork = (seed: number): ReadonlyArray<EventText> => [
  ...besideReviews(seed, randomNetwork({ seed, communities: 30, standards: 8 })),
  ...accountOf('TC-0001', ['OpenAccount', '2023-08-01'], quoted('2023-08-02', ['2023-2024'])),
  ...accountOf(
    'TC-0002',
    ['OpenAccount', '2023-08-01'],
    quoted('2023-08-02', ['2023-2024']),
    invoiced('2023-09-01', [1])
  ),
  accreditationOf('TC-0003').awarded('2023-11-01', ['2023-11-01', '2024-10-31'], 7),
  happened('LinkPersonPlaceFellVacant', { community: 'TC-0005', fillBy: '2024-02-01', on: '2024-01-02' }),
  happened('NewsProposed', {
    announcement: 'A-1',
    community: 'TC-0004',
    title: ref('t'),
    words: ref('w'),
    link: null,
    on: '2024-01-02'
  })
]

type Fold = Parameters<typeof replay>[0]
const states = (of: unknown, events: ReadonlyArray<EventText>, types: object, keys: ReadonlyArray<string>) => {
  const its = events.filter(({ type }) => Object.hasOwn(types, type))
  const streams = Map.groupBy(its, event => keys.map(key => event[key]).join(' '))
  return new Map([...streams].map(([id, history]) => [id, replay(of as Fold)(history as never)] as const))
}
/** Every aggregate as its whole history makes it, asked by hand. */
export const recordsAfter = (history: ReadonlyArray<EventText>): RecordsOfDues => {
  const all = (of: { readonly events: object; readonly address: ReadonlyArray<string> }) =>
    states(of, history, of.events, of.address) as never
  const reviews = all(review) as ReadonlyMap<string, never>
  return {
    ...{ communities: all(community), memberships: all(membership), cycles: all(cycle), audits: all(hmpAudit) },
    ...{ accreditations: all(accreditation), accounts: all(account), serviceAccess: all(serviceAccess) },
    gatherings: [...(all(gathering) as ReadonlyMap<never, never>)],
    announcements: [...(all(announcement) as ReadonlyMap<never, never>)],
    policy: [...(all(policy) as ReadonlyMap<string, RecordsOfDues['policy']>).values()].flat(),
    reviews: [...reviews].map(([id, its]) => {
      const [of, cycleOf, kind] = id.split(' ')
      return { key: { community: of, cycle: cycleOf, kind } as never, review: its }
    })
  }
}
