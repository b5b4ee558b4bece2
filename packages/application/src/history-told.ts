/** Of a history a reader is told what the aggregates are that they may read: a history opens nothing that is shut elsewhere. */
import { reachOf, type AggregateName, type Role } from '@cofc/core'
import type { History, HistoryEntry } from './history.ts'
import { stateReaders } from './state-readers.ts'

/** Whoever may read the history of a community reaches it; what stands in it, they may read or not as a whole. */
export const entriesToldTo =
  (role: Role) =>
  (history: History): History => {
    const isTold = ({ aggregate }: HistoryEntry) => reachOf(stateReaders[aggregate as AggregateName], role) !== null
    return history.entries.every(isTold) ? history : { ...history, entries: history.entries.filter(isTold) }
  }
