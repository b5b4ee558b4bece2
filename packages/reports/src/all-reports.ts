/** What is followed and rebuilt for the reports, and how events are read into their tables. */
import { decodeEvent, shapeVersionOf } from '@cofc/core'
import type { AnyTable, EventFormat, TableReader } from '@cofc/projections'
import type { AnyReport } from './report.ts'
import { reports } from './reports.ts'

export const readerOf = ({ name, tables }: Pick<AnyReport, 'name' | 'tables'>): TableReader => ({
  name,
  tables: Object.values(tables)
})

export const allReports: ReadonlyArray<TableReader> = Object.values(reports).map(readerOf)

/** Each once, however many reports read it: what is followed and rebuilt. */
export const allTables: ReadonlyArray<AnyTable> = [...new Set(allReports.flatMap(({ tables }) => tables))]

export const eventFormat: EventFormat = { decode: decodeEvent, shapeVersionOf }
