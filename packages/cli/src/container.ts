/** Puts the parts together: the only place that chooses a store. Every part is made when it is first asked for. */
import { openSqlitePrivateStore, type SqlitePrivateStore } from '@cofc/application/sqlite'
import type { Parts } from '@cofc/application'
import { openSqliteEventStore, type SqliteEventStore } from '@cofc/event-store-sqlite'
import { reportReads, type ReportReads } from '@cofc/projections'
import { openSqliteReportStore, type SqliteReportStore } from '@cofc/report-store-sqlite'
import { container, instanceCachingFactory, type DependencyContainer, type InjectionToken } from 'tsyringe'
import type { DataFolder } from './data-folder.ts'

const tokens = {
  events: Symbol('EventStore') as InjectionToken<SqliteEventStore>,
  privately: Symbol('PrivateStore') as InjectionToken<SqlitePrivateStore>,
  reports: Symbol('ReportStore') as InjectionToken<SqliteReportStore>,
  parts: Symbol('Parts') as InjectionToken<Parts>,
  reads: Symbol('ReportReads') as InjectionToken<ReportReads>
}

export interface Composed {
  readonly data: DataFolder
  readonly events: SqliteEventStore
  readonly privately: SqlitePrivateStore
  readonly reports: SqliteReportStore
  readonly parts: Parts
  readonly reads: ReportReads
  readonly close: () => Promise<void>
}
