/** Every report there is and the tables it reads, and how events are read into them. */
import { decodeEvent, shapeVersionOf } from '@cofc/core'
import type { AnyTable, EventFormat, TableReader, Tables } from '@cofc/projections'
import { localReportTables } from './local-report/project.ts'
import { membershipRegisterTables } from './membership-register/project.ts'
import { nationalReportTables } from './national-report/project.ts'

const reading = (name: string, tables: Tables): TableReader => ({ name, tables: Object.values(tables) })

export const allReports: ReadonlyArray<TableReader> = [
  reading('membership-register', membershipRegisterTables),
  reading('local-report', localReportTables),
  reading('national-report', nationalReportTables)
]

/** Each once, however many reports read it: what is followed and rebuilt. */
export const allTables: ReadonlyArray<AnyTable> = [...new Set(allReports.flatMap(({ tables }) => tables))]

export const eventFormat: EventFormat = { decode: decodeEvent, shapeVersionOf }
