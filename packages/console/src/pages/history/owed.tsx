/**
 * What the community owes in the cycle that it last began, and whether it is met: for those who answer for the record,
 * as nobody is to be compared with others.
 */
import type { History, HistoryEntry } from '@cofc/application'
import {
  obligationsIn,
  obligationSays,
  wasInForce,
  type Community,
  type Cycle,
  type Membership,
  type Owed,
  type PlainDate,
  type SentToOthers,
  type Visit
} from '@cofc/core'
import { Table, type Column } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { owedSays } from '../../words/obligations.ts'

export interface OwedInCycle {
  readonly cycle: Cycle
  readonly owed: ReadonlyArray<Owed>
}

/** The state that the last event of each stream left behind. */
const statesOf = (entries: History['entries'], aggregate: string): ReadonlyMap<string, HistoryEntry['state']> =>
  new Map(entries.filter(entry => entry.aggregate === aggregate).map(({ stream, state }) => [stream, state]))
const only = (entries: History['entries'], aggregate: string): unknown => [...statesOf(entries, aggregate).values()][0]

/** A state in data is as it is in core, but for its maps. */
const visitsIn = (entries: History['entries'], cycle: Cycle): ReadonlyArray<Visit> =>
  [...statesOf(entries, 'review')]
    .filter(([stream]) => stream.includes(`/${cycle}/`))
    .flatMap(([, state]) =>
      Object.values((state as { readonly visits?: Readonly<Record<string, unknown>> }).visits ?? {})
    )
    .map(visit => visit as Visit)

const membershipIn = (entries: History['entries']): Membership | null =>
  (only(entries, 'membership') ?? null) as Membership | null

/** The cycle that its membership last began; `null` before the first. */
export const lastBegun = (entries: History['entries'], on: PlainDate): Cycle | null =>
  membershipIn(entries)?.cycles.findLast(held => held.from <= on && wasInForce(held))?.cycle ?? null

interface AskOwed {
  readonly cycle: Cycle
  readonly on: PlainDate
  readonly sent: SentToOthers
}
export const owedIn = (entries: History['entries'], { cycle, on, sent }: AskOwed): OwedInCycle | null => {
  const membership = membershipIn(entries)
  if (membership === null) return null
  const community = (only(entries, 'community') ?? { status: 'Unknown' }) as Community
  const records = { community, membership, visits: visitsIn(entries, cycle), sent }
  return { cycle, owed: obligationsIn({ cycle, on }, records) }
}

const columns: ReadonlyArray<Column<Owed>> = [
  { head: 'Obligation', cell: ({ obligation }) => capital(obligationSays[obligation]) },
  { head: 'Is it met?', cell: ({ is }) => owedSays[is] }
]

export const WhatItOwes = ({ owed: found }: { readonly owed: OwedInCycle | null }) =>
  found === null ? null : (
    <section>
      <h2>What it owes in {found.cycle}</h2>
      <Table
        id="owed-table"
        caption={`Obligations of its type in ${found.cycle}; one that is not met refuses nothing`}
        rows={found.owed}
        columns={columns}
      />
    </section>
  )
