/** The rows of the national report after a history, and what is shown of a cycle. */
import type { Cycle } from '@cofc/core'
import { cycleFigures, type CycleFigures, type Network } from '../national-report/cycle-figures.ts'
import { nationalReport } from '../national-report/report.ts'
import { fold, seen, type EventText } from './history.ts'

export const rowsAfter = (history: ReadonlyArray<EventText>): Network =>
  Object.fromEntries(
    Object.entries(nationalReport.tables).map(([key, table]) => [key, fold(table, new Map(), seen(history))])
  ) as unknown as Network

export const figuresAfter = (history: ReadonlyArray<EventText>, cycle = '2023-2024'): CycleFigures => {
  const figures = cycleFigures(rowsAfter(history), cycle as Cycle, null)
  if (figures === null) throw new Error('no such cycle')
  return figures
}
