/**
 * Proves that the live rows of tables are what the history makes of them: the history is folded again beside them, in a
 * store of its own, to where they stand, and all are compared as they are at one moment. What parts is led back to the
 * event at which it parts.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Following, FollowingFailure } from '../following.ts'
import type { ReportStore } from '../report-store.ts'
import { folded } from '../table-fold.ts'
import type { AnyTable } from '../table.ts'
import { faultOf } from './cause.ts'
import { findMissing, mostKept, nothingCompared, type Compared } from './compare.ts'
import { eventsOfRows } from './events-of-rows.ts'
import { cannotTell, foldBefore, type ProveOptions, type Proving, type Standing } from './fold-beside.ts'
import type { TableProof } from './proof.ts'
import { faultsOfQuarantine } from './quarantines.ts'
import { walkLive } from './walk-live.ts'

const proofOf = async (
  { following, scratch, options }: Proving,
  { table, position, live }: Standing,
  compared: Compared
): Promise<Either<FollowingFailure, TableProof>> => {
  const { name } = table
  const isSample = options.partition !== undefined
  const missing = await findMissing({ scratch, isSample, reports: following.reports }, name, compared)
  if (isLeft(missing)) return missing
  const kept = await scratch.quarantined({ table: name, which: 'live' })()
  if (isLeft(kept)) return kept
  const ids = new Set(compared.kept.map(({ id }) => id))
  const events = await eventsOfRows(following, table, { ids, upTo: position })
  if (isLeft(events)) return events
  const ofQuarantine = faultsOfQuarantine(isSample ? [] : live.quarantined, isSample ? [] : kept.right)
  const faults = compared.kept.map(parted => faultOf(folded(table), events.right.get(parted.id) ?? [], parted))
  const parted = compared.parted + ofQuarantine.length
  return right({
    ...{ outcome: parted === 0 ? 'equal' : 'parted', table: name, position },
    ...{ rows: compared.rows, parted, faults: [...ofQuarantine.slice(0, mostKept), ...faults] }
  })
}

/** Proves the live rows of these tables, with an empty store for what is folded again. Answers a proof for each table. */
export const prove =
  (following: Following, scratch: ReportStore) =>
  (
    tables: ReadonlyArray<AnyTable>,
    options: ProveOptions = {}
  ): TaskEither<FollowingFailure, ReadonlyArray<TableProof>> =>
  async (): Promise<Either<FollowingFailure, ReadonlyArray<TableProof>>> => {
    const proving = { following, scratch, options }
    const before = await foldBefore(proving, tables)
    if (isLeft(before)) return before
    const walked = await walkLive(proving, tables)
    if (isLeft(walked)) return walked
    const proofs = new Map<string, TableProof>(walked.right.cannot.map(one => [one.table, one]))
    for (const standing of walked.right.standing) {
      const proof = await proofOf(
        proving,
        standing,
        walked.right.compared.get(standing.table.name) ?? nothingCompared()
      )
      if (isLeft(proof)) return proof
      proofs.set(standing.table.name, proof.right)
    }
    return right(tables.map(({ name }) => proofs.get(name) ?? cannotTell(name, 'it was ended before it was told')))
  }
