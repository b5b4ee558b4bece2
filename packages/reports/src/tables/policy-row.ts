/** The policy of the network: what was adopted, with positions, so that any earlier moment can be read off it. */
import { bookOn, policy, replay, type PlainDate, type PolicyAdopted, type PolicyBook } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import { standing, type Cutoff } from './position-log.ts'

export interface PolicyRow {
  readonly facts: Array<[Position, PolicyAdopted]>
}
const thePolicy = 'policy'

export const policies: Table<typeof thePolicy, PolicyRow, PolicyAdopted> = {
  name: 'policies',
  version: 1,
  reads: { PolicyAdopted: true },
  idOf: () => thePolicy,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}

/** The book in force on a day, as was known before the cutoff. */
export const bookIn = (rows: ReadonlyMap<typeof thePolicy, PolicyRow>, on: PlainDate, cutoff: Cutoff): PolicyBook => {
  const facts = standing(rows.get(thePolicy)?.facts ?? [], cutoff)
  return bookOn(replay(policy)(facts.map(([, event]) => event)), on)
}
