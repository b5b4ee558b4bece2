/**
 * Which events made a row of a figure what it is, found by folding: the fewest of its streams of which the row comes out as it
 * is. Leave out any of them, and it would count for something else, or not at all.
 */
import { sentenceOf, type DomainEvent } from '@cofc/core'
import type { Tables } from '@cofc/projections'
import type { EventOfStream, HistoryOf } from '../histories.ts'
import type { EventBehind, FigureExplained, FigureRow } from './explained.ts'
import { fewest } from './fewest.ts'
import { rowsHad, standAs } from './rows-had.ts'
import type { Item, Given, Tallied } from './tallied.ts'

type Events = ReadonlyArray<EventOfStream>
/** What a figure rests on when these are the rows; nothing where it cannot be told from them. */
export type TallyIn<R> = (rows: R, item: Omit<Item, 'given'>) => Tallied | null
export interface MadeFrom<R extends object> {
  readonly tables: Tables
  readonly historyOf: HistoryOf
  /** Rows from which a row may be tallied again, the fewest first. */
  readonly among: (item: Omit<Item, 'given'>) => ReadonlyArray<R>
  readonly tallyIn: TallyIn<R>
}

/** Of the same one: with less on record its first stream may be another. */
const givenIn = (tallied: Tallied | null, { key, stream, also = [] }: Omit<Item, 'given'>): Given | undefined => {
  const streams = [stream, ...also]
  return tallied !== null && 'items' in tallied
    ? tallied.items.find(item => item.key === key && streams.includes(item.stream))?.given
    : undefined
}

/** Rows of what is left of a stream may lack what every review has: then nothing comes of them. */
const orNothing = <A>(asked: () => A): A | undefined => {
  try {
    return asked()
  } catch {
    return undefined
  }
}

const told = ({ event, position, stream, version, recordedAt, role }: EventOfStream): EventBehind => {
  const { type, on } = event as DomainEvent
  return { position, stream, version, type, on, says: sentenceOf(event as DomainEvent), recordedAt, role }
}

/** As far as the rows have come: a stream may have gone on since. */
const upTo = <R extends object>({ tables }: MadeFrom<R>, rows: R, events: Events): Events => {
  let known = events
  while (known.length > 0 && !standAs(tables, rows, known)) known = known.slice(0, -1)
  return known
}

const inOrder = (events: Events): Events => events.toSorted((one, other) => (one.position < other.position ? -1 : 1))

const eventsOf =
  <R extends object>(from: MadeFrom<R>) =>
  (row: FigureRow): ReadonlyArray<EventBehind> => {
    const { key, stream, also = [], ...given } = row
    const expected = JSON.stringify(given)
    for (const rows of from.among(row)) {
      const events = upTo(from, rows, inOrder([stream, ...also].flatMap(from.historyOf)))
      const had = rowsHad(from.tables, rows, events)
      const item = { key, stream, also }
      const isAsItIs = (only: Events): boolean =>
        JSON.stringify(orNothing(() => givenIn(from.tallyIn(had(only), item), item))) === expected
      if (isAsItIs(events)) return fewest(events, isAsItIs).map(told)
    }
    return []
  }

/** Rows that count, the first of them with the events that made them so. */
export const withEvents = <R extends object>(
  explained: FigureExplained,
  many: number,
  from: MadeFrom<R>
): FigureExplained => {
  if (!('sum' in explained)) return explained
  const eventsIn = eventsOf(from)
  return { ...explained, rows: explained.rows.map((row, at) => (at < many ? { ...row, events: eventsIn(row) } : row)) }
}

/** The streams of the first rows that count. */
export const streamsBehind = (explained: FigureExplained, many: number): ReadonlyArray<string> =>
  'sum' in explained ? explained.rows.slice(0, many).flatMap(({ stream, also = [] }) => [stream, ...also]) : []
