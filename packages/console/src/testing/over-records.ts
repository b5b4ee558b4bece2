/** A reader of reports over records in memory, as they stand when it is made. */
import { allTables, readerOfHistory, type ReportReader } from '@cofc/reports'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { Records } from './giving.ts'

const tables = Object.fromEntries(allTables.map(table => [table.name, table]))

export const readerOver = async ({ dependencies: { events, content } }: Records): Promise<ReportReader> => {
  const from = { events, words: content.read, codeKey: () => async () => right('a secret'), issue: content.issue }
  const made = await readerOfHistory(from)({ tables })()
  if (isLeft(made)) throw new Error(JSON.stringify(made.left))
  return made.right
}
