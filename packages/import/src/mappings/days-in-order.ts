/** Days that contradict each other: which of them is most likely wrong, and how that is told. */
import type { PlainDate } from '@cofc/core'
import type { DayCell } from './day-cell.ts'

/** Two cells of which the early one would have to come after the late one, or on its day. */
export interface Contradiction {
  readonly early: DayCell
  readonly late: DayCell
}
export interface WrongDay {
  readonly wrong: DayCell
  /** What it contradicts. */
  readonly others: ReadonlyArray<DayCell>
  readonly says: string
}

const isSame = (one: DayCell, other: DayCell): boolean =>
  one.column === other.column && one.line === other.line && one.file === other.file

const among = (cells: ReadonlyArray<DayCell>): ReadonlyArray<DayCell> =>
  cells.filter((cell, place) => cells.findIndex(other => isSame(cell, other)) === place)

const byDay = (cells: ReadonlyArray<DayCell>): ReadonlyArray<DayCell> =>
  cells.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
const orderOf = ({ day, file, line, column }: DayCell): string =>
  [day, file, String(line).padStart(9, '0'), column].join(' ')

/** What a cell comes before, and what it comes after, against the order. */
const against = (cell: DayCell, all: ReadonlyArray<Contradiction>) => ({
  before: byDay(among(all.filter(({ early }) => isSame(early, cell)).map(({ late }) => late))),
  after: byDay(among(all.filter(({ late }) => isSame(late, cell)).map(({ early }) => early)))
})

/** Which of those cells contradicts most others; where that is undecided, the first. */
export const contradictingMost = (
  cells: ReadonlyArray<DayCell>,
  all: ReadonlyArray<Contradiction>
): WrongDay | null => {
  const weightOf = (cell: DayCell): number => {
    const { before, after } = against(cell, all)
    return before.length + after.length
  }
  const heaviest = Math.max(...cells.map(weightOf))
  const wrong = cells.find(cell => weightOf(cell) === heaviest)
  if (wrong === undefined) return null
  const { before, after } = against(wrong, all)
  return { wrong, others: [...before, ...after], says: saysOf(wrong, { before, after }) }
}
/** Of days that contradict each other alike, one that comes too early. */
const wrongDayIn = (all: ReadonlyArray<Contradiction>): WrongDay | null =>
  contradictingMost(among([...all.map(({ early }) => early), ...all.map(({ late }) => late)]), all)

const mostNamed = 3
const saysOf = (wrong: DayCell, { before, after }: ReturnType<typeof against>): string => {
  const [how, others] = before.length >= after.length ? ['before', before] : ['after', after]
  const named = others.slice(0, mostNamed).map(other => namedBeside(wrong, other))
  const rest = others.length > mostNamed ? [`${others.length - mostNamed} more`] : []
  const instead = others.length === 1 ? 'one of the two days is wrong' : 'correct it, or the others'
  return `${wrong.column} ${wrong.day} is ${how} ${listed([...named, ...rest])}: ${instead}`
}
/** Of the same row it needs no place. */
const namedBeside = (wrong: DayCell, { file, line, column, day }: DayCell): string =>
  `${column} ${day}${file === wrong.file && line === wrong.line ? '' : ` (${file} line ${line})`}`
const listed = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

type Days<Column extends string> = { readonly [Name in Column]: PlainDate | null }
/**
 * The columns of a row whose days come one after the other, or are the same. Which of those in one list comes first is
 * not said. Answers the cell that breaks the order; `null` when none does.
 */
export const inOrder = <const Column extends string>(...order: ReadonlyArray<ReadonlyArray<Column>>) => {
  const told = (cells: Days<Column>, together: ReadonlyArray<Column>): ReadonlyArray<DayCell> =>
    together.flatMap(column => {
      const day = cells[column]
      return day === null ? [] : [{ file: '', line: 0, column, day }]
    })
  return (cells: Days<Column>): { readonly column: Column; readonly says: string } | null => {
    const found = wrongDayIn(
      order.flatMap((together, place) => {
        const before = order.slice(0, place).flatMap(earlier => told(cells, earlier))
        return told(cells, together).flatMap(early =>
          before.filter(({ day }) => early.day < day).map(late => ({ early, late }))
        )
      })
    )
    return found === null ? null : { column: found.wrong.column as Column, says: found.says }
  }
}
