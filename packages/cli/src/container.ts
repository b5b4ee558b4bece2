/** Puts the parts together: the only place that chooses a store. Every part is made when it is first asked for. */
import type { Parts } from '@cofc/application'
import { openSqlitePrivateStore, type SqlitePrivateStore } from '@cofc/application/sqlite'
import type { Following } from '@cofc/projections'
import { reportReads, type ReportReads } from '@cofc/reports'
import { openSqliteReportStore, type SqliteReportStore } from '@cofc/report-store-sqlite'
import { container, instanceCachingFactory, type DependencyContainer, type InjectionToken } from 'tsyringe'
import type { DataFolder } from './data-folder.ts'
import { openHistory, type History, type Tell } from './history.ts'
import { opened } from './opened.ts'

/** Why a report stopped following, by its name; nothing while it follows. */
export type Stopped = Map<string, string>

const tokens = {
  events: Symbol('EventStore') as InjectionToken<History>,
  privately: Symbol('PrivateStore') as InjectionToken<SqlitePrivateStore>,
  reports: Symbol('ReportStore') as InjectionToken<SqliteReportStore>,
  parts: Symbol('Parts') as InjectionToken<Parts>,
  following: Symbol('Following') as InjectionToken<Following>,
  stopped: Symbol('Stopped') as InjectionToken<Stopped>,
  reads: Symbol('ReportReads') as InjectionToken<ReportReads>
}

export interface Composed {
  readonly data: DataFolder
  readonly events: History
  readonly privately: SqlitePrivateStore
  readonly parts: Parts
  readonly following: Following
  readonly stopped: Stopped
  readonly reads: ReportReads
  readonly close: () => Promise<void>
}

const fromHistory = '. Nothing is lost: move the file away, and the reports are built anew from the history'

/** The parts on one data folder: the embedded default, but for a history that lives elsewhere. */
const registered = (data: DataFolder, history: History): DependencyContainer => {
  const parts = container.createChildContainer()
  const make = <T>(token: InjectionToken<T>, factory: (from: DependencyContainer) => T): void => {
    parts.register(token, { useFactory: instanceCachingFactory(factory) })
  }
  make(tokens.events, () => history)
  make(tokens.privately, () => opened(data.privately, openSqlitePrivateStore))
  make(tokens.reports, () => opened(data.reports, openSqliteReportStore, fromHistory))
  make(tokens.stopped, () => new Map())
  make(tokens.parts, from => ({
    store: from.resolve(tokens.events).store,
    privately: from.resolve(tokens.privately).privately,
    now: () => new Date().toISOString()
  }))
  make(tokens.following, from => ({
    events: from.resolve(tokens.events).store,
    reports: from.resolve(tokens.reports).reports,
    ...(data.unreadable === undefined ? {} : { unreadable: data.unreadable })
  }))
  make(tokens.reads, from => {
    const { events, reports } = from.resolve(tokens.following)
    const { privately } = from.resolve(tokens.privately)
    const stopped = from.resolve(tokens.stopped)
    return reportReads({
      events,
      reports,
      words: privately.read,
      codeKey: privately.codeKey,
      stopped: report => stopped.get(report) ?? null
    })
  })
  return parts
}

/** Opens the stores at once, so that a damaged or newer file is told before any work. */
export const compose = async (data: DataFolder, tell: Tell = () => undefined): Promise<Composed> => {
  const parts = registered(data, await openHistory(data.events, tell))
  const [events, privately, reports] = [
    parts.resolve(tokens.events),
    parts.resolve(tokens.privately),
    parts.resolve(tokens.reports)
  ]
  return {
    data,
    events,
    privately,
    parts: parts.resolve(tokens.parts),
    following: parts.resolve(tokens.following),
    stopped: parts.resolve(tokens.stopped),
    reads: parts.resolve(tokens.reads),
    close: async () => {
      await events.close()
      privately.close()
      reports.close()
    }
  }
}
