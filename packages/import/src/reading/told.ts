/** How much of a cell is told where it is refused, and so reaches screens and logs. */
import { isTellable, visible } from '@cofc/core'
import type { Column } from './column.ts'

const longestTold = 40
const shortened = (text: string): string => (text.length > longestTold ? `${text.slice(0, longestTold)}…` : text)

/** A list may be separated otherwise, and a member of a team is a code and a role: `R-001:lead`. */
const looksCoded = (text: string, words: ReadonlyArray<string>): boolean =>
  text.split(/[;:,|\n]/).every(part => part.trim() === '' || isTellable(part, words))

/** `null` when that is nothing. */
export const toldOf = (column: Column<unknown> | undefined, text: string | null): string | null => {
  if (text === null || column === undefined || column.tells === 'nothing') return null
  const fits = column.tells === 'what fits' && column.decode(text) !== undefined
  return fits || looksCoded(text, column.words) ? visible(shortened(text)) : null
}
