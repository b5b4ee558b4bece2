/**
 * The cells that tell when something is given, and when something comes about that needs it. They are laid down once a
 * step is refused for want of another: as a rule none is.
 */
import type { PlainDate } from '@cofc/core'
import type { DatabaseSync } from 'node:sqlite'
import type { DayCell } from '../mappings/day-cell.ts'
import { byDay, type Standing } from '../mappings/days-in-order.ts'
import { isCounted } from '../mappings/done.ts'
import { heldWith } from '../mappings/histories.ts'
import { leaningOf } from '../mappings/leaning.ts'
import { mappingNamed } from '../mappings/registry.ts'
import type { Step } from '../mappings/step.ts'
import type { Steps } from './steps.ts'

/** Two cells of which the early one would have to come after the late one, or on its day. */
interface Contradiction {
  readonly early: DayCell
  readonly late: DayCell
}
export interface DaysTold {
  /**
   * What a step needs from a row of those files and comes later, or what the rest of its row needs, or what needs that row
   * and came before: the first such pair.
   */
  readonly lateFor: (step: Step, files: ReadonlyArray<string>) => Contradiction | null
  /** What that cell contradicts; but what may come at any time weighs nothing against what is late. */
  readonly standingOf: (cell: DayCell) => Standing
  /** The first of the things counted under that name that comes after a day. */
  readonly countedAfter: (name: string, day: PlainDate) => DayCell | null
  /** What comes about on the day that a cell tells. */
  readonly givenOn: (cell: DayCell) => ReadonlyArray<string>
  /** The histories to which something comes on the day that a cell tells. */
  readonly historiesOf: (cell: DayCell) => ReadonlyArray<string>
}

const cellOf = (row: Readonly<Record<string, unknown>>, which: 'early' | 'late'): DayCell => ({
  file: row[`${which}_file`] as string,
  line: row[`${which}_line`] as number,
  column: row[`${which}_column`] as string,
  day: row[`${which}_day`] as string
})
const pairIn = (row: Readonly<Record<string, unknown>>): Contradiction => ({
  early: cellOf(row, 'early'),
  late: cellOf(row, 'late')
})

/** What comes first gives it. Where a step takes its day from a row about something else, that day says nothing of it. */
const layDown = (database: DatabaseSync, steps: Steps): void => {
  const give = database.prepare('insert into days_given values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing')
  const need = database.prepare('insert into days_needed values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing')
  for (const step of steps.inOrder()) {
    const { day: cell, date, file: giver, part } = step
    const { file, line, column } = cell ?? nowhere
    const holds = JSON.stringify(heldWith(step))
    for (const name of step.gives) give.run(givenAs(name, step), date, file, line, column, giver, part, holds)
    for (const name of saysWhen(step) ? leaningOf(step) : []) need.run(name, date, file, line, column, part, holds)
  }
}
const nowhere = { file: null, line: null, column: null }
const subjectOf = (file: string) => mappingNamed(file)?.subject
const saysWhen = ({ day, file }: Step): boolean => day !== null && subjectOf(day.file) === subjectOf(file)
/** What is counted is given more than once. */
const givenAs = (name: string, { file, line }: Step): string => (isCounted(name) ? `${name}|${file}|${line}` : name)

const pairs = `
  select distinct early.file as early_file, early.line as early_line, early.cell as early_column, early.day as early_day,
    late.file as late_file, late.line as late_line, late.cell as late_column, late.day as late_day
  from days_needed early join days_given late on late.name = early.name and late.file is not null`
const contradicting = `${pairs} and late.day > early.day`

/** As many cells are remembered: what many rows need is asked for once for each. */
const mostRemembered = 10_000

export const daysToldIn = (database: DatabaseSync, steps: Steps): DaysTold => {
  let isLaidDown = false
  const asking =
    <Asked extends ReadonlyArray<unknown>, A>(ask: (...asked: Asked) => A) =>
    (...asked: Asked): A => {
      if (!isLaidDown) layDown(database, steps)
      isLaidDown = true
      return ask(...asked)
    }
  const neededBy = database.prepare(
    `${contradicting} where early.part = ? and late.giver = ? order by early.day <> ?, late.day`
  )
  const givenBy = database.prepare(
    `${contradicting} where late.part = ? and late.giver = ? order by early.day <> ?, late.day`
  )
  const early = database.prepare(`${pairs} where early.file = ? and early.line = ? and early.cell = ?`)
  const late = database.prepare(
    `${pairs} where late.file = ? and late.line = ? and late.cell = ? and early.holds <> '[]'`
  )
  const counted = database.prepare(
    `select file as late_file, line as late_line, cell as late_column, day as late_day from days_given
     where name >= ? and name < ? and day > ? and file is not null order by day limit 1`
  )
  const given = database.prepare('select name from days_given where file = ? and line = ? and cell = ?')
  const holding = database.prepare(
    `select holds from days_needed where file = ?1 and line = ?2 and cell = ?3
     union select holds from days_given where file = ?1 and line = ?2 and cell = ?3`
  )
  const known = new Map<string, Standing>()
  const standingOf = (cell: DayCell): Standing => {
    const { file, line, column } = cell
    const needed = byDay(early.all(file, line, column).map(row => cellOf(row, 'late')))
    const needing = byDay(late.all(file, line, column).map(row => cellOf(row, 'early')))
    return {
      cell,
      before: needed.filter(({ day }) => day > cell.day),
      after: needing.filter(({ day }) => day < cell.day),
      related: needed.length + needing.length
    }
  }
  return {
    lateFor: asking(({ part, date }, files) => {
      const found = files
        .map(file => neededBy.get(part, file, date) ?? givenBy.get(part, file, date))
        .find(row => row !== undefined)
      return found === undefined ? null : pairIn(found)
    }),
    standingOf: asking(cell => {
      const name = JSON.stringify(cell)
      if (known.size > mostRemembered) known.clear()
      const standing = known.get(name) ?? standingOf(cell)
      known.set(name, standing)
      return standing
    }),
    countedAfter: asking((name, day) => {
      const found = counted.get(`${name}|`, `${name}}`, day)
      return found === undefined ? null : cellOf(found, 'late')
    }),
    givenOn: asking(({ file, line, column }) => given.all(file, line, column).map(({ name }) => name as string)),
    historiesOf: asking(({ file, line, column }) =>
      holding.all(file, line, column).flatMap(({ holds }) => JSON.parse(holds as string) as ReadonlyArray<string>)
    )
  }
}
