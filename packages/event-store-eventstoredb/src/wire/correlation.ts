/** What an answer to an append is recognised by: a UUID whose second half counts. */
import { randomInt } from 'node:crypto'
import { messageField, numberField } from './writing.ts'
import type { Fields } from './reading.ts'

// Any number but none: the server takes no empty UUID.
const half = numberField(1, randomInt(1, 2 ** 47))

export const correlationField = (count: number): Buffer => messageField(1, messageField(1, half, numberField(2, count)))

/** The count in it; infinity when it is none of ours. */
export const countFrom = (uuid: Fields): number => {
  if (!uuid.next()) return Infinity
  if (uuid.field === 2) return parseInt(uuid.latin().slice(-12), 16)
  const halves = uuid.inner()
  let count = Infinity
  while (halves.next()) if (halves.field === 2) count = halves.number
  return count
}
