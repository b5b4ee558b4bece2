/**
 * Where the events of one of many partitions stand. Whoever asks for a sixteenth of a long history would otherwise be read all
 * of it: instead the names of the streams are gone through once, by their index, and only the events of those that fall to the
 * partition are read.
 */
import type { Partition } from '@cofc/event-store'
import type { DatabaseSync } from 'node:sqlite'

export interface Places {
  /** Ascending, and none behind `upTo`. */
  readonly positions: Float64Array
  readonly upTo: number
}
/** Of fewer partitions each is a good part of the history, and a list of its places as well. */
const many = 8
/** To go through all names is worth it for so many events that are not read, and for no fewer. */
const usualWorth = 50_000

/** Each name is looked for behind the one before, so what is read is as much as there are streams. */
const byName = `
  with recursive names(stream) as (
    select min(stream) from events
    union all
    select (select min(stream) from events where stream > names.stream) from names where names.stream is not null
  )
  select position from names cross join events on events.stream = names.stream
    where in_partition(names.stream, ?, ?) and position > ? and position <= ? order by position`

export const placesIn = (database: DatabaseSync, worth = usualWorth) => {
  const last = database.prepare('select coalesce(max(position), 0) as position from events')
  const named = database.prepare(byName)
  /** `null` where reading everything is as good. */
  return ({ index, of }: Partition, after: number): Places | null => {
    if (of < many) return null
    const upTo = Number(last.get()?.['position'])
    if (upTo - after < worth) return null
    const positions: Array<number> = []
    for (const { position } of named.iterate(index, of, after, upTo)) positions.push(Number(position))
    return { positions: Float64Array.from(positions), upTo }
  }
}

/** How many of the places stand up to there. */
const upToThere = ({ positions }: Places, position: number): number => {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((positions[middle] ?? Infinity) <= position) low = middle + 1
    else high = middle
  }
  return low
}
/** The places behind one and up to another, some at a time, as the text of a list. */
export const listsOf = function* (places: Places, after: number, upTo: number): Generator<string> {
  const atATime = 100
  const end = upToThere(places, upTo)
  for (let from = upToThere(places, after); from < end; from += atATime)
    yield JSON.stringify([...places.positions.subarray(from, Math.min(end, from + atATime))])
}
