/** What waits on whom: all of it for the network team, and for the committee and finance what waits for them. */
import { actingRoles, waitKinds, type ActingRole, type Grants, type WaitKind } from '@cofc/core'
import * as t from 'io-ts'
import { aCommunity, aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import { waitingAnswer, waitingTables } from './answer.ts'
import { recordsOf } from './records-on.ts'
import type { AskWaiting, Waiting } from './waiting.ts'

const keyOf = <Key extends string>(keys: ReadonlyArray<Key>, name: string): t.Type<Key, Key, unknown> =>
  t.keyof(Object.fromEntries(keys.map(key => [key, null])) as Record<Key, null>, name)
const AnActingRole = keyOf<ActingRole>(actingRoles, 'ActingRole')
const AWaitKind = keyOf<WaitKind>(waitKinds, 'WaitKind')

const all: Grants = { 'network-team': 'any' }
const readersOf: { readonly [R in ActingRole]?: Grants } = {
  committee: { ...all, committee: 'any' },
  finance: { ...all, finance: 'any' }
}

export const waitingReport: Report<typeof waitingTables, AskWaiting, Waiting, never> = {
  name: 'waiting',
  says: 'what waits on whom on a day, and how many working days are left',
  roles: { ...all, committee: 'any', finance: 'any' },
  rolesFor: ({ who }) => (who === null ? all : (readersOf[who] ?? all)),
  tables: waitingTables,
  narrow: ({ community }, cycles) => (community === undefined ? {} : recordsOf(community, cycles.keys())),
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    who: {
      codec: AnActingRole,
      called: 'role',
      expected: `one of ${actingRoles.join(', ')}`,
      says: 'only what waits for this role',
      optional: true
    },
    community: { ...aCommunity, says: 'only what is about this community', optional: true },
    kind: {
      codec: AWaitKind,
      called: 'kind',
      expected: `one of ${waitKinds.join(', ')}`,
      says: 'only what is of this kind',
      optional: true
    }
  },
  address: [],
  needs: {},
  answer: waitingAnswer,
  failures: {},
  csv: ({ on, waits }) => ({
    columns: ['on', 'who', 'kind', 'community', 'name', 'cycle', 'review', 'by', 'daysLeft'],
    rows: waits.map(wait => ({ on, ...wait }))
  })
}
