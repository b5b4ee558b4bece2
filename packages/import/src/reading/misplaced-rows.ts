/**
 * Finds the rows whose cycle is neither in cycles.csv nor recorded, and the memberships that ended before the opening on
 * which they began. On which day such a row happened is not known, or cannot be; so it is refused before anything is made
 * of it, at the cell that is wrong.
 */
import { sequentially } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { cycles } from '../mappings/cycles.ts'
import { streamsOf } from '../mappings/known.ts'
import { csvFiles } from '../mappings/index.ts'
import { memberships } from '../mappings/memberships.ts'
import { reviews } from '../mappings/reviews.ts'
import type { Columns } from './column.ts'
import { decodedCells, type StagedRow } from '../staging/staged-rows.ts'
import { cycleLost, type Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'

interface CycleRow extends StagedRow {
  readonly file: AnyCsvFile
  readonly cells: Readonly<Record<string, unknown>>
}
/** The files whose rows need the days of their cycle, with the rule that refuses one without. */
const ruleOf: Readonly<Record<string, string>> = {
  [memberships.name]: 'NoSuchCycle',
  [reviews.name]: 'ReviewCycleNotPlanned'
}
const dated = csvFiles.filter(({ name }) => Object.hasOwn(ruleOf, name))

const rowsOf = ({ rows }: Staging, file: AnyCsvFile): ReadonlyArray<CycleRow> => {
  const sound: Array<CycleRow> = []
  for (const row of rows.every(file))
    if (row.refused === null) sound.push({ ...row, file, cells: decodedCells(file.columns, row.texts) })
  return sound.toSorted((one, other) => one.line - other.line)
}

/** The cycles that have a row, each with the day on which it opens; `null` where that could not be read. */
const openings = ({ rows }: Staging): ReadonlyMap<unknown, string | null> => {
  const opens = new Map<unknown, string | null>()
  for (const file of csvFiles.filter(({ name }) => name === cycles.name))
    for (const { texts } of rows.every(file)) {
      const { cycle, opens: day } = decodedCells<Columns>(file.columns, texts)
      opens.set(cycle, typeof day === 'string' ? day : null)
    }
  return opens
}

const isRecorded =
  (store: EventStore) =>
  (cycle: string): TE.TaskEither<StoreFailed, boolean> =>
    pipe(
      sequentially(streamsOf('cycle', [cycle]), stream => store.read(stream)),
      TE.map(pages => pages.some(({ events }) => events.length > 0))
    )

interface Why {
  readonly column: string
  readonly rule: string
  readonly says: string
  readonly root: number | null
}
const refuse = ({ rows, refusals, unread }: Staging, { file, line, key, cells }: CycleRow, why: Why): void => {
  const { column } = why
  const refusal = refusals.add({ file: file.name, line, value: String(cells[column]), ...why })
  rows.keepOut(file, key, refusal)
  // What misses the row falls with it: which cycle was meant is not known.
  const lost = cycleLost(file.name, String(cells['community']))
  if (!unread.lostCycles.has(lost)) unread.lostCycles.set(lost, refusal)
}

const noCycle = (unread: Staging['unread'], rule: string, cycle: string): Why => ({
  ...{ column: 'cycle', rule },
  says: `the cycle ${cycle} is neither in ${cycles.name} nor recorded: give it a row there, or correct it here`,
  // A row that could not be read may have been that of the cycle.
  root: unread.lostRows.get(cycles.name) ?? null
})
const leftTooEarly = (opens: string): Why => ({
  ...{ column: 'left_on', rule: 'ContradictoryCells', root: null },
  says: `it left before the cycle opens, on ${opens}, and joins on that day: say on which day it was admitted, or correct this one`
})

/** A renewal without a day of its own is for the opening. */
const leftBefore = ({ file, cells }: CycleRow, opens: string | null | undefined): boolean =>
  file.name === memberships.name &&
  typeof opens === 'string' &&
  cells['admitted_on'] === null &&
  typeof cells['left_on'] === 'string' &&
  cells['left_on'] < opens

const refuseIn = (staging: Staging, file: AnyCsvFile, store: EventStore): TE.TaskEither<StoreFailed, void> => {
  const opens = openings(staging)
  const rows = rowsOf(staging, file)
  const outside = rows.filter(({ cells }) => !opens.has(cells['cycle']))
  const named = [...new Set(outside.map(({ cells }) => String(cells['cycle'])))]
  return pipe(
    sequentially(named, isRecorded(store)),
    TE.map(recorded => {
      const unknown = new Set(named.filter((_, place) => recorded[place] === false))
      for (const row of rows) {
        const cycle = String(row.cells['cycle'])
        const opening = opens.get(row.cells['cycle'])
        if (unknown.has(cycle)) {
          staging.unread.memberships.add(String(row.cells['community']))
          refuse(staging, row, noCycle(staging.unread, ruleOf[file.name] ?? '', cycle))
        } else if (leftBefore(row, opening)) refuse(staging, row, leftTooEarly(String(opening)))
      }
    })
  )
}

export const refuseMisplacedRows = (staging: Staging, store: EventStore): TE.TaskEither<StoreFailed, void> =>
  pipe(
    sequentially(dated, file => refuseIn(staging, file, store)),
    TE.map(() => undefined)
  )
