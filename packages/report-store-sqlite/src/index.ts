/** A report store on node:sqlite: the rows and checkpoints of tables in one file. */
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { inTransaction, madeOn, openFile, withBackoff, type OpenedFile } from '@cofc/sqlite-file'
import type { ReportStore, ReportStoreFailure } from '@cofc/projections'
import { reportFile } from './database.ts'
import { failureFrom } from './failure.ts'
import { patience } from './patience.ts'
import { tablesIn } from './tables.ts'
import { walkIn } from './walk.ts'

export interface SqliteReportStore {
  readonly store: ReportStore
  readonly close: () => void
}

const attempt = withBackoff(patience, failureFrom)

const storeOn = ({ database, expectInPlace, isReadOnly }: OpenedFile): Omit<ReportStore, 'walk'> => {
  const tables = tablesIn(database)
  const within =
    (kind: 'deferred' | 'immediate') =>
    <A>(work: () => A): TaskEither<ReportStoreFailure, A> =>
    () =>
      attempt(() =>
        inTransaction(database, kind, () => {
          const done = work()
          if (isReadOnly || kind === 'immediate') expectInPlace()
          return done
        })
      )
  const [reading, writing] = [within('deferred'), within('immediate')]
  /** One statement is a transaction of its own: it is asked with every answer, and to begin and end one costs as much. */
  const looking =
    <A>(work: () => A): TaskEither<ReportStoreFailure, A> =>
    () =>
      attempt(() => {
        const found = work()
        if (isReadOnly) expectInPlace()
        return found
      })
  const readAs: ReportStore['readAs'] =
    taking =>
    (wanted, further = () => ({})) =>
      reading(() => {
        const found = tables.read(wanted, taking)
        return { ...found, ...tables.read(further(found), taking) }
      })
  return {
    checkpoint: set => looking(() => tables.checkpoint(set)),
    rows: (set, ids) => reading(() => tables.rows(set, ids)),
    quarantined: set => looking(() => tables.quarantined(set)),
    count: table => reading(() => tables.count(table)),
    read: readAs(row => row),
    readAs,
    write: (which, advances) => async () => {
      const written = await writing(() => tables.write(which, advances))()
      if (isLeft(written)) return written
      return 'type' in written.right ? left(written.right) : right(written.right)
    },
    swap:
      (names, options = {}) =>
      async () => {
        const why = await writing(() => tables.swap(names, options))()
        if (isLeft(why)) return why
        return why.right === null ? right(undefined) : left(why.right)
      },
    rollBack:
      (formers, options = {}) =>
      async () => {
        const why = await writing(() => tables.rollBack(formers, options))()
        if (isLeft(why)) return why
        return why.right === null ? right(undefined) : left(why.right)
      },
    dropFormer: names => writing(() => names.forEach(tables.dropFormer)),
    run: table => reading(() => tables.run(table)),
    begin: runs => writing(() => runs.forEach(tables.begin)),
    dropShadows: names => writing(() => names.forEach(tables.dropShadows))
  }
}

/**
 * The reports in the file at this path, made when there is none.
 * A file that this user cannot write is opened to be read. Throws when the file cannot be opened, is damaged, is not ours, or was written by a later version: a matter of starting up.
 */
export const openSqliteReportStore = (path: string): SqliteReportStore => {
  const file = openFile(path, reportFile, patience)
  return { store: { ...madeOn(file, reportFile, storeOn), walk: walkIn(path) }, close: () => file.database.close() }
}
