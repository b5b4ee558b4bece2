import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnyTable, EventAt, Happening } from '@cofc/projections'
import { allTables } from './all-reports.ts'
import {
  admitted,
  drafted,
  fold,
  happened,
  planned,
  rated,
  ref,
  registered,
  seen,
  wrote,
  type Rows
} from './testing/history.ts'
import { streamOf } from './testing/recorded.ts'

const letters = fc.stringMatching(/^[mpna-]{3}$/)
const communities = ['TC-0001', 'TC-0002', 'TC-0003', 'TC-0004']
const scope = ['CS1', 'CS2', 'CS3']

/** What happens beside a review: a case of accreditation, a joint audit, an account, and from where a team came. */
const beside = (community: string) => {
  const its = { community, cycle: '2023-2024', on: '2023-10-01' }
  return [
    happened('AccreditationAppliedFor', { ...its, case: 1, fullCycles: 2 }),
    happened('CaseWithdrawn', { ...its, case: 1, because: 'withdrawn' }),
    happened('AuditPlanned', { ...its, edition: 'E1', items: [{ item: 'A1', area: 'A', standard: 'CS1' }] }),
    happened('RecommendationMade', { ...its, recommendation: 1, area: 'A', words: ref('w'), due: null }),
    happened('AccountOpened', { community, on: its.on }),
    happened('PayerSet', { community, on: its.on, payer: ref('p'), contact: null }),
    happened('TeamCameFrom', { ...its, kind: 'peer-review', visit: 1, communities: ref('t') })
  ]
}
const adopted = happened('PolicyAdopted', {
  ...{ v: 2, version: 1, inForceFrom: '2020-01-01', numbers: [], on: '2020-01-01' }
})

/** A history of some communities, with everything recorded in the order of the streams. */
const histories = fc
  .tuple(...communities.map(() => letters))
  .map(all => [
    ...[drafted(), wrote('CS1'), wrote('CS2'), planned(), adopted],
    ...communities.flatMap((community, place) => [
      registered(community),
      ...admitted(community),
      ...rated({ community }, scope, all[place] ?? '---'),
      ...beside(community)
    ])
  ])
type Occurrence = EventAt<Happening>
const streams = (history: ReadonlyArray<Occurrence>): ReadonlyArray<ReadonlyArray<Occurrence>> => {
  const found = new Map<string, ReadonlyArray<Occurrence>>()
  for (const one of history) {
    const stream = streamOf(one.event as never)
    found.set(stream, [...(found.get(stream) ?? []), one])
  }
  return [...found.values()]
}
// The rows as they are kept: what JSON leaves out is not there.
const plain = (rows: Rows): unknown =>
  JSON.parse(JSON.stringify([...rows].toSorted(([one], [other]) => (one < other ? -1 : 1))))
const folded = (table: AnyTable, history: ReadonlyArray<Occurrence>): Rows => fold(table, new Map(), history)

test('the order of the streams among one another does not matter, only that within each', () =>
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (history, picks) => {
      const left = streams(seen(history)).map(stream => [...stream])
      const mixed: Array<Occurrence> = []
      for (
        let rest = left.filter(stream => stream.length > 0);
        rest.length > 0;
        rest = rest.filter(stream => stream.length > 0)
      ) {
        const next = rest[Number(picks.next().value) % rest.length]?.shift()
        if (next !== undefined) mixed.push(next)
      }
      for (const table of allTables) expect(plain(folded(table, mixed))).toEqual(plain(folded(table, seen(history))))
    }),
    { numRuns: 50 }
  ))

test('combining parts folded apart, each from streams of its own, equals folding all in one', () =>
  fc.assert(
    fc.property(histories, fc.array(fc.nat({ max: 2 }), { minLength: 20, maxLength: 20 }), (history, workers) => {
      const all = streams(seen(history))
      const partOf = (worker: number) => all.filter((_, place) => workers[place % workers.length] === worker).flat()
      for (const table of allTables) {
        const parts = [0, 1, 2].map(worker => folded(table, partOf(worker)))
        expect(plain(new Map(parts.flatMap(part => [...part])))).toEqual(plain(folded(table, seen(history))))
      }
    }),
    { numRuns: 50 }
  ))

test('folding may stop at any event and go on from the rows as they were kept', () =>
  fc.assert(
    fc.property(histories, fc.nat(), (history, at) => {
      const all = seen(history)
      const stop = at % all.length
      for (const table of allTables) {
        const kept = new Map(plain(folded(table, all.slice(0, stop))) as ReadonlyArray<[string, unknown]>)
        expect(plain(fold(table, kept, all.slice(stop)))).toEqual(plain(folded(table, all)))
      }
    }),
    { numRuns: 50 }
  ))

test('each event touches the row of its own stream', () =>
  fc.assert(
    fc.property(histories, history => {
      for (const table of allTables) {
        const owner = new Map<string, string>()
        for (const event of history) {
          if (table.reads[event.type] !== true) continue
          const id = (table.idOf as (event: Happening) => string)(event)
          expect(owner.get(id) ?? streamOf(event)).toBe(streamOf(event))
          owner.set(id, streamOf(event))
        }
      }
    }),
    { numRuns: 5 }
  ))

test('a table that reads other events has the next version too, or old rows would be taken for new', () =>
  expect(
    Object.fromEntries(allTables.map(({ name, version, reads }) => [name, [version, Object.keys(reads).length]]))
  ).toEqual({
    ...{ communities: [1, 3], memberships: [2, 16], cycles: [3, 5], editions: [2, 5] },
    ...{ 'local-reviews': [4, 22], 'national-reviews': [2, 9], 'visit-feedback': [1, 1] },
    ...{ accreditations: [2, 17], 'joint-audits': [1, 5], policies: [1, 1] },
    ...{ gatherings: [1, 11], announcements: [1, 4] },
    ...{ accounts: [1, 24], 'visits-held': [1, 2] },
    ...{ 'community-steps': [2, 6], 'review-steps': [1, 32], 'reviewer-steps': [1, 5], holidays: [1, 1] },
    ...{ 'accreditation-steps': [1, 24], 'audit-steps': [1, 6], 'announcement-steps': [1, 6], 'access-steps': [2, 5] }
  }))
