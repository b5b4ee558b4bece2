/** Rows with all their texts, no more of them than a page may hold: events may be large. */
import { largestPage } from '@cofc/event-store'
import type { StoredRow } from './recorded.ts'

/** The data and the metadata of the event at a position. */
export type TextsAt = (position: number) => readonly [string, string] | undefined

/** What a letter takes at most in UTF-8. */
const mostBytesOfLetter = 3

export interface Filled {
  readonly rows: ReadonlyArray<StoredRow>
  /** Bytes of their texts, or more. */
  readonly bytes: number
}

/** Puts the long texts, which were left out, into the rows, as far as there is room: the row that takes more ends them. */
export const withLongTexts = (rows: ReadonlyArray<StoredRow>, textsAt: TextsAt, room = largestPage): Filled => {
  const bytes = lettersOfShort(rows) * mostBytesOfLetter
  if (bytes <= room) return { rows, bytes }
  const count = byteCount(room)
  for (const [index, row] of rows.entries()) {
    fill(row, textsAt)
    if (count.isTooMuchWith(row)) return { rows: rows.slice(0, index + 1), bytes: count.bytes() }
  }
  return { rows, bytes: count.bytes() }
}

/** Nearly all rows have short texts only, and are few enough: that is found in no time. Without end when one is left out. */
const lettersOfShort = (rows: ReadonlyArray<StoredRow>): number => {
  let letters = 0
  for (const row of rows) letters += lengthOf(row[5]) + (row.length > 6 ? lengthOf(row[6]) : 0)
  return letters
}

const lengthOf = (text: string | null | undefined) => text?.length ?? Infinity

const fill = (row: StoredRow, textsAt: TextsAt) => {
  const [position, , , , , data, metadata] = row
  if (data !== null && metadata !== null) return
  const texts = textsAt(position)
  if (texts === undefined) return
  row[5] = texts[0]
  if (metadata !== undefined) row[6] = texts[1]
}

/** Bytes are counted only once there may be too many of them: letters are counted in no time. */
const byteCount = (room: number) => {
  let [letters, bytes] = [0, 0]
  let uncounted: Array<StoredRow> = []
  return {
    isTooMuchWith: (row: StoredRow): boolean => {
      letters += lettersIn(row)
      uncounted.push(row)
      if (letters * mostBytesOfLetter <= room) return false
      bytes += uncounted.reduce((sum, one) => sum + bytesIn(one), 0)
      uncounted = []
      return bytes > room
    },
    bytes: () => (bytes === 0 ? letters * mostBytesOfLetter : bytes)
  }
}
const lettersIn = ([, , , , , data, metadata]: StoredRow) => (data?.length ?? 0) + (metadata?.length ?? 0)
const bytesIn = ([, , , , , ...texts]: StoredRow) =>
  texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? Buffer.byteLength(text) : 0), 0)
