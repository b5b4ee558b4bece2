/** A report store that keeps everything in memory. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  sameMark,
  type KeptRow,
  type Mark,
  type MarkMoved,
  type Reading,
  type ReportStore,
  type ReportStoreFailure,
  type RowSet
} from './report-store.ts'

interface Kept {
  readonly mark: Mark
  readonly rows: Map<string, string>
}
const nameOf = ({ report, which }: RowSet): string => `${which} ${report}`

const later =
  <E, A>(answer: () => Either<E, A>): TaskEither<E, A> =>
  async () =>
    answer()

const ordered = (rows: ReadonlyArray<KeptRow>): ReadonlyArray<KeptRow> =>
  rows.toSorted((one, other) => (one.key < other.key ? -1 : 1))

export const inMemoryReportStore = (): ReportStore => {
  const sets = new Map<string, Kept>()
  let generations = 0
  return {
    mark: set => later(() => right(sets.get(nameOf(set))?.mark ?? null)),
    rows: (set, keys) => later(() => right(keys.map(key => sets.get(nameOf(set))?.rows.get(key) ?? null))),
    read: (report, prefixes) =>
      later((): Either<ReportStoreFailure, Reading> => {
        const kept = sets.get(nameOf({ report, which: 'live' }))
        if (kept === undefined) return right({ mark: null, rows: [] })
        const wanted = [...kept.rows].filter(([key]) => prefixes.some(prefix => key.startsWith(prefix)))
        return right({ mark: kept.mark, rows: ordered(wanted.map(([key, row]) => ({ key, row }))) })
      }),
    write: (set, { from, to, rows }) =>
      later((): Either<MarkMoved, Mark> => {
        const kept = sets.get(nameOf(set)) ?? { mark: null, rows: new Map<string, string>() }
        if (!sameMark(kept.mark, from)) return left({ type: 'MarkMoved', actual: kept.mark })
        const mark = { ...to, generation: from?.generation ?? ++generations }
        for (const { key, row } of rows) kept.rows.set(key, row)
        sets.set(nameOf(set), { mark, rows: kept.rows })
        return right(mark)
      }),
    swap: report =>
      later(() => {
        const shadow = sets.get(nameOf({ report, which: 'shadow' }))
        if (shadow === undefined) return right(undefined)
        sets.set(nameOf({ report, which: 'live' }), shadow)
        sets.delete(nameOf({ report, which: 'shadow' }))
        return right(undefined)
      }),
    drop: set =>
      later(() => {
        sets.delete(nameOf(set))
        return right(undefined)
      })
  }
}
