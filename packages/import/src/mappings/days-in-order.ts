/** Days that contradict each other: which of them is most likely wrong, and how that is told. */
import type { PlainDate } from '@cofc/core'
import type { DayCell } from './day-cell.ts'

/** A cell among those that it has to do with. */
export interface Standing {
  readonly cell: DayCell
  /** What it comes before and should not. */
  readonly before: ReadonlyArray<DayCell>
  readonly after: ReadonlyArray<DayCell>
  /** How many cells it has to do with, in whatever order they are. */
  readonly related: number
}
export interface WrongDay {
  readonly wrong: DayCell
  /** What it contradicts. */
  readonly others: ReadonlyArray<DayCell>
  readonly says: string
}

const orderOf = ({ day, file, line, column }: DayCell): string =>
  [day, file, String(line).padStart(9, '0'), column].join(' ')
/** Each once, by day. */
export const byDay = (cells: ReadonlyArray<DayCell>): ReadonlyArray<DayCell> => {
  const named = new Map(cells.map(cell => [orderOf(cell), cell]))
  return [...named].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell)
}

const contradicted = ({ before, after }: Standing): number => before.length + after.length
const share = (one: Standing): number => contradicted(one) / one.related
const fewest = 0.1
/** Whether so many contradict it that it may be wrong itself: the opening of a cycle is not, because of one of its members. */
export const isDoubted = (one: Standing): boolean => share(one) >= fewest

/** It contradicts more; but what most others agree with is not doubted because of some. */
const isLikelier = (one: Standing, other: Standing): boolean =>
  contradicted(one) > contradicted(other) && share(one) >= share(other)

/** Which of those days is most likely wrong; where that is undecided, the first. */
export const likeliest = (first: Standing, ...others: ReadonlyArray<Standing>): WrongDay => {
  const wrong = others.reduce((one, other) => (isLikelier(other, one) ? other : one), first)
  const { cell, before, after } = wrong
  return { wrong: cell, others: [...before, ...after], says: saysOf(wrong) }
}

const mostNamed = 3
const saysOf = ({ cell: wrong, before, after }: Standing): string => {
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
  const standings = (cells: Days<Column>): ReadonlyArray<Standing> => {
    const steps = order.map(together => told(cells, together))
    return steps.flatMap((together, place) => {
      const [earlier, later] = [steps.slice(0, place).flat(), steps.slice(place + 1).flat()]
      return together.map(cell => ({
        cell,
        before: byDay(earlier.filter(({ day }) => day > cell.day)),
        after: byDay(later.filter(({ day }) => day < cell.day)),
        related: earlier.length + later.length
      }))
    })
  }
  return (cells: Days<Column>): { readonly column: Column; readonly says: string } | null => {
    const wrong = standings(cells).filter(one => contradicted(one) > 0)
    const [first, ...others] = wrong.toSorted((one, other) => other.before.length - one.before.length)
    if (first === undefined) return null
    const found = likeliest(first, ...others)
    return { column: found.wrong.column as Column, says: found.says }
  }
}
