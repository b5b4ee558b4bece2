/** A report store that keeps everything in memory. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  areTogether,
  sameMark,
  type Advance,
  type KeptRow,
  type Mark,
  type MarkMoved,
  type Quarantined,
  type Reading,
  type ReportStore,
  type ReportStoreFailure,
  type RowSet,
  writesQuarantine,
  type ShadowsApart
} from './report-store.ts'

interface Kept {
  readonly mark: Mark
  readonly rows: Map<string, string>
  readonly quarantine: Map<string, Quarantined>
}
const nameOf = ({ report, which }: RowSet): string => `${report} ${which}`
const isShadowOf = (name: string, report: string): boolean => name.startsWith(`${report} shadow `)

const later =
  <E, A>(answer: () => Either<E, A>): TaskEither<E, A> =>
  async () =>
    answer()

const ordered = (rows: ReadonlyArray<KeptRow>): ReadonlyArray<KeptRow> =>
  rows.toSorted((one, other) => (one.key < other.key ? -1 : 1))

const byPosition = (one: Quarantined, other: Quarantined): number => (one.position < other.position ? -1 : 1)

const put = (into: Pick<Kept, 'rows' | 'quarantine'>, { rows, quarantine = [], release = [] }: Advance): void => {
  for (const { key, row } of rows) into.rows.set(key, row)
  for (const stream of release) into.quarantine.delete(stream)
  for (const event of quarantine) into.quarantine.set(event.stream, event)
}

export const inMemoryReportStore = (): ReportStore => {
  const sets = new Map<string, Kept>()
  let generations = 0
  const shadowsOf = (report: string) => [...sets].filter(([name]) => isShadowOf(name, report))
  const dropShadows = (report: string): void => {
    for (const [name] of shadowsOf(report)) sets.delete(name)
  }
  return {
    mark: set => later(() => right(sets.get(nameOf(set))?.mark ?? null)),
    rows: (set, keys) => later(() => right(keys.map(key => sets.get(nameOf(set))?.rows.get(key) ?? null))),
    quarantined: set =>
      later(() => right([...(sets.get(nameOf(set))?.quarantine.values() ?? [])].toSorted(byPosition))),
    read: (report, prefixes) =>
      later((): Either<ReportStoreFailure, Reading> => {
        const kept = sets.get(nameOf({ report, which: 'live' }))
        if (kept === undefined) return right({ mark: null, rows: [] })
        const wanted = [...kept.rows].filter(([key]) => prefixes.some(prefix => key.startsWith(prefix)))
        return right({ mark: kept.mark, rows: ordered(wanted.map(([key, row]) => ({ key, row }))) })
      }),
    write: (set, advance) =>
      later((): Either<MarkMoved, Mark> => {
        const { from, to } = advance
        const kept = sets.get(nameOf(set)) ?? { mark: null, rows: new Map(), quarantine: new Map() }
        if (!sameMark(kept.mark, from)) return left({ type: 'MarkMoved', actual: kept.mark })
        const round = (from?.round ?? 0) + (writesQuarantine(advance) ? 1 : 0)
        const mark = { ...to, generation: from?.generation ?? ++generations, round }
        put(kept, advance)
        sets.set(nameOf(set), { ...kept, mark })
        return right(mark)
      }),
    swap: report =>
      later((): Either<ShadowsApart, void> => {
        const [first, ...others] = shadowsOf(report).map(([, kept]) => kept)
        if (first === undefined) return right(undefined)
        if (!areTogether([first, ...others].map(({ mark }) => mark))) return left({ type: 'ShadowsApart' })
        for (const { rows, quarantine } of others) {
          for (const [key, row] of rows) first.rows.set(key, row)
          for (const [stream, event] of quarantine) first.quarantine.set(stream, event)
        }
        sets.set(nameOf({ report, which: 'live' }), first)
        dropShadows(report)
        return right(undefined)
      }),
    dropShadows: report =>
      later(() => {
        dropShadows(report)
        return right(undefined)
      })
  }
}
