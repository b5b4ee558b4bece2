/** The report store on a database, as it may be written by anybody, or only as long as some leases are held. */
import type { Ask, Database } from '@cofc/postgres-schema'
import type { Lease, ReportStore, ReportStoreFailure } from '@cofc/projections'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { checkpointIn } from './checkpoints.ts'
import { attempt, attemptToRead } from './failure.ts'
import { dropUnused, rowsOf } from './generation.ts'
import { renewed } from './leases.ts'
import { beginRuns, dropFormerOf, dropShadowsOf, rollBackTables, swapTables } from './places.ts'
import { quarantineOf } from './quarantine.ts'
import { runOf } from './runs.ts'
import { countIn, readTables, writeTables } from './tables.ts'
import { walkIn } from './walk.ts'

export interface Fence {
  readonly leases: ReadonlyArray<Lease>
  readonly seconds: number
}
const takenOver: ReportStoreFailure = {
  type: 'ReportStoreUnavailable',
  reason: 'another worker has taken over, and goes on'
}

/** All or nothing, and nothing once a lease is lost. */
const writingOn = (database: Database, fence: Fence | null) => {
  const mayWrite = (ask: Ask): Promise<boolean> =>
    fence === null ? Promise.resolve(true) : renewed(ask, fence.leases, fence.seconds)
  return async <A>(work: (ask: Ask) => Promise<A>): Promise<Either<ReportStoreFailure, A>> => {
    const written = await attempt(() =>
      database.writing(async ask => ((await mayWrite(ask)) ? right(await work(ask)) : left(takenOver)))
    )
    return isLeft(written) ? written : written.right
  }
}
/** What stood in the way, when something did. */
const unless = <E>(done: Either<ReportStoreFailure, E | null>): Either<ReportStoreFailure | E, void> => {
  if (isLeft(done)) return done
  return done.right === null ? right(undefined) : left(done.right)
}

export const storeOn = (database: Database, fence: Fence | null = null): ReportStore => {
  const writing = writingOn(database, fence)
  /** What nobody can ask for any more goes at once. */
  const replacing = async <A>(work: (ask: Ask) => Promise<A>): Promise<Either<ReportStoreFailure, A>> => {
    const done = await writing(work)
    if (!isLeft(done)) await dropUnused(database)
    return done
  }
  const readAs: ReportStore['readAs'] =
    taking =>
    (wanted, further = () => ({})) =>
    () =>
      attemptToRead(() =>
        database.reading(async ask => {
          const found = await readTables(ask, wanted, taking)
          return { ...found, ...(await readTables(ask, further(found), taking)) }
        })
      )
  return {
    checkpoint: set => () => attempt(() => checkpointIn(database.ask, set)),
    rows: (set, ids) => () => attemptToRead(() => rowsOf(database.ask, set, ids)),
    quarantined: set => () => attempt(() => quarantineOf(database.ask, set)),
    run: table => () => attempt(() => runOf(database.ask, table)),
    read: readAs(row => row),
    readAs,
    count: table => () => attemptToRead(() => database.reading(ask => countIn(ask, table))),
    walk: walkIn(database),
    write: (which, advances) => async () => {
      const written = await writing(ask => writeTables(ask, which, advances))
      if (isLeft(written)) return written
      return 'type' in written.right ? left(written.right) : right(written.right)
    },
    swap:
      (tables, options = {}) =>
      async () =>
        unless(await replacing(ask => swapTables(ask, tables, options))),
    rollBack:
      (formers, options = {}) =>
      async () =>
        unless(await writing(ask => rollBackTables(ask, formers, options))),
    dropFormer: tables => () => replacing(ask => dropFormerOf(ask, tables)),
    dropShadows: tables => () => replacing(ask => dropShadowsOf(ask, tables)),
    begin: runs => () => replacing(ask => beginRuns(ask, runs))
  }
}
