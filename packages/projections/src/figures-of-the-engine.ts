/**
 * How the engine itself stands, as figures that a server of measurements may ask for: where each report stands, how old
 * the oldest event is that it has not seen, what halted it or waits, how far a rebuild is, and what this process has done.
 * No figure names a stream.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type Position } from '@cofc/event-store'
import { lag, type Lag, type NotTold, type WatchedFromNow } from './lagging.ts'
import type { Meter } from './meter.ts'
import type { ReportStore, ReportStoreFailure, Run } from './report-store.ts'
import { placeOf, statesFor, statesOf, type TableReader, type TableState } from './table-states.ts'
import { doneOf, placeIn } from './time-left.ts'

export interface Figure {
  /** As Prometheus names it: letters, digits and underscores. */
  readonly name: string
  readonly help: string
  /** A counter only grows while the process lives. */
  readonly kind: 'gauge' | 'counter'
  readonly samples: ReadonlyArray<{ readonly labels: Readonly<Record<string, string>>; readonly value: number }>
}
export interface Measured extends WatchedFromNow {
  readonly meter?: Meter
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface Found {
  readonly readers: ReadonlyArray<TableReader>
  readonly lags: ReadonlyArray<Lag>
  readonly states: ReadonlyMap<string, TableState>
}
const tablesOf = (readers: ReadonlyArray<TableReader>): ReadonlyArray<string> => [
  ...new Set(readers.flatMap(({ tables }) => tables.map(({ name }) => name)))
]

/** Seconds since it was recorded; nothing of an event that does not say when. */
const ageOf = ({ unseen }: Lag, now: number): ReadonlyArray<number> => {
  if (unseen === null) return [0]
  const recorded = Date.parse(unseen.recordedAt ?? '')
  return Number.isNaN(recorded) ? [] : [Math.max(now - recorded, 0) / 1_000]
}

const ofReports = ({ readers, lags, states }: Found, now: number): ReadonlyArray<Figure> => {
  const each = (valuesOf: (lag: Lag, tables: ReadonlyArray<TableState>) => ReadonlyArray<number>): Figure['samples'] =>
    lags.flatMap((one, place) => {
      const of = readers[place] === undefined ? [] : statesFor(states, readers[place])
      return valuesOf(one, of).map(value => ({ labels: { report: one.report }, value }))
    })
  const furthestBack = (tables: ReadonlyArray<TableState>): Position => tables.map(placeOf).toSorted()[0] ?? beginning
  return [
    {
      ...{ name: 'cofc_report_position', kind: 'gauge' },
      help: 'The place in the history up to which all tables of the report have come',
      samples: each((_, tables) => [furthestBack(tables)].flatMap(position => placeIn(position) ?? []))
    },
    {
      ...{ name: 'cofc_report_oldest_unseen_seconds', kind: 'gauge' },
      help: 'How long ago the oldest event was recorded that the report has not come to; 0 when it has come to the end',
      samples: each(one => ageOf(one, now))
    },
    {
      ...{ name: 'cofc_report_halted', kind: 'gauge' },
      help: '1 while a table of the report has stopped, at an event that cannot be read or for another reason',
      samples: each(({ stopped }) => [stopped === null ? 0 : 1])
    },
    {
      ...{ name: 'cofc_report_quarantined_streams', kind: 'gauge' },
      help: 'How many streams wait behind an event that cannot be read',
      samples: each(({ parked }) => [parked])
    },
    {
      ...{ name: 'cofc_report_quarantined_events', kind: 'gauge' },
      help: 'How many events are in quarantine, parked or halted before',
      samples: each((_, tables) => [
        new Set(tables.flatMap(({ quarantined }) => quarantined.map(({ position }) => position))).size
      ])
    }
  ]
}

/** How much of the history the shadows of a table have come through, between 0 and 1. */
const doneOfRun = async (
  reports: ReportStore,
  { table, partitions }: Run,
  head: Position
): Promise<Either<ReportStoreFailure, number>> => {
  const positions: Array<Position> = []
  for (let index = 0; index < partitions; index++) {
    const shadow = await reports.checkpoint({ table, which: `shadow ${index}` })()
    if (isLeft(shadow)) return shadow
    positions.push(shadow.right?.position ?? beginning)
  }
  return right(doneOf(positions, head) ?? 0)
}
const ofRebuilds = async (
  { reports }: Measured,
  readers: ReadonlyArray<TableReader>,
  head: Position
): Promise<Either<ReportStoreFailure, Figure>> => {
  const samples: Array<Figure['samples'][number]> = []
  for (const table of tablesOf(readers)) {
    const run = await reports.run(table)()
    if (isLeft(run)) return run
    if (run.right === null) continue
    const done = await doneOfRun(reports, run.right, head)
    if (isLeft(done)) return done
    samples.push({ labels: { table }, value: done.right })
  }
  const help = 'How much of the history a rebuild that is under way has written, from 0 to 1'
  return right({ name: 'cofc_rebuild_done_ratio', kind: 'gauge', help, samples })
}

const ofProcess = (meter: Meter | undefined): ReadonlyArray<Figure> => {
  if (meter === undefined) return []
  const { folded, writes, writing } = meter.counts()
  const counter = (name: string, help: string, value: number): Figure => ({
    ...{ name, help, kind: 'counter' },
    samples: [{ labels: {}, value }]
  })
  return [
    counter('cofc_events_folded_total', 'Events that this process has folded into tables', folded),
    counter('cofc_report_writes_total', 'How often this process has written rows', writes),
    counter('cofc_report_write_seconds_total', 'What writing rows has taken this process', writing / 1_000)
  ]
}

export const figuresOfTheEngine =
  (measured: Measured) =>
  (readers: ReadonlyArray<TableReader>): TaskEither<NotTold, ReadonlyArray<Figure>> =>
  async (): Promise<Either<NotTold, ReadonlyArray<Figure>>> => {
    const head = await measured.events.head()
    if (isLeft(head)) return head
    const lags = await lag(measured)(readers)()
    if (isLeft(lags)) return lags
    const states = await statesOf(measured.reports, readers)
    if (isLeft(states)) return states
    const rebuilds = await ofRebuilds(measured, readers, head.right)
    if (isLeft(rebuilds)) return rebuilds
    const found = { readers, lags: lags.right, states: states.right }
    return right([...ofReports(found, measured.now()), rebuilds.right, ...ofProcess(measured.meter)])
  }
