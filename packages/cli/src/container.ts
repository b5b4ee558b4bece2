/** Puts everything together: the only place that chooses a store. Each dependency is made when it is first asked for. */
import type { Dependencies, ReactionsStanding } from '@cofc/application'
import { newMeter, type Following } from '@cofc/projections'
import { unfinishedImports } from '@cofc/import'
import { eventFormat, reportReader, type ReportReader } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { container, instanceCachingFactory, type DependencyContainer, type InjectionToken } from 'tsyringe'
import type { DataFolder } from './data-folder.ts'
import { openEventStore, type History, type Tell } from './open-event-store.ts'
import { openContentStore, type Words } from './open-content-store.ts'
import { openReportStore, type Rows } from './open-report-store.ts'

/** Why a table stopped following, by its name; nothing while it follows. */
export type Stopped = Map<string, string>

/** The state of the follower that runs reactions. */
export interface Reactions {
  standing: ReactionsStanding
}

const tokens = {
  events: Symbol('EventStore') as InjectionToken<History>,
  content: Symbol('ContentStore') as InjectionToken<Words>,
  reports: Symbol('ReportStore') as InjectionToken<Rows>,
  dependencies: Symbol('Dependencies') as InjectionToken<Dependencies>,
  following: Symbol('Following') as InjectionToken<Following>,
  stopped: Symbol('Stopped') as InjectionToken<Stopped>,
  reads: Symbol('ReportReader') as InjectionToken<ReportReader>
}

/** The state of the log of the history, where one is kept by this process. */
export interface Audit {
  status: 'current' | 'stopped' | undefined
}

export interface Composed {
  readonly data: DataFolder
  readonly events: History
  readonly content: Words
  readonly dependencies: Dependencies
  readonly following: Following
  /** By which workers on several machines share the work on reports; `null` where the reports are in a file. */
  readonly leases: Rows['leases']
  readonly stopped: Stopped
  readonly reactions: Reactions
  readonly audit: Audit
  readonly reads: ReportReader
  readonly close: () => Promise<void>
}

/** The dependencies on one data folder: the embedded default, but for what lives elsewhere. */
const registered = (data: DataFolder, history: History, rows: Rows): DependencyContainer => {
  const parts = container.createChildContainer()
  const make = <T>(token: InjectionToken<T>, factory: (from: DependencyContainer) => T): void => {
    parts.register(token, { useFactory: instanceCachingFactory(factory) })
  }
  make(tokens.events, () => history)
  make(tokens.content, () => openContentStore(data))
  make(tokens.reports, () => rows)
  make(tokens.stopped, () => new Map())
  make(tokens.dependencies, from => ({
    events: from.resolve(tokens.events).store,
    content: from.resolve(tokens.content).store,
    now: () => new Date().toISOString(),
    reacted: new Set<string>()
  }))
  make(tokens.following, from => ({
    events: from.resolve(tokens.events).store,
    reports: from.resolve(tokens.reports).store,
    format: eventFormat,
    meter: newMeter(() => performance.now()),
    ...(data.unreadable === undefined ? {} : { unreadable: data.unreadable })
  }))
  make(tokens.reads, from => {
    const { events, reports, format, meter } = from.resolve(tokens.following)
    const { store: content } = from.resolve(tokens.content)
    const stopped = from.resolve(tokens.stopped)
    return reportReader({
      events,
      reports,
      format,
      ...(meter === undefined ? {} : { meter }),
      words: content.read,
      codeKey: content.codeKey,
      issue: content.issue,
      unfinished: () =>
        pipe(
          unfinishedImports(content),
          TE.map(imports => imports.length)
        ),
      stopped: table => stopped.get(table) ?? null
    })
  })
  return parts
}

/** What is open already is closed when the next cannot be opened: a server's client would keep the process alive. */
const openedTogether = async (data: DataFolder, tell: Tell): Promise<readonly [History, Rows]> => {
  const history = await openEventStore(data.events, tell)
  try {
    return [history, await openReportStore(data.reports)]
  } catch (error) {
    await history.close()
    throw error
  }
}

/** Opens the stores at once, so that a damaged or newer file is told before any work. */
export const compose = async (data: DataFolder, tell: Tell = () => undefined): Promise<Composed> => {
  const [history, rows] = await openedTogether(data, tell)
  const parts = registered(data, history, rows)
  const [events, content, reports] = [
    parts.resolve(tokens.events),
    parts.resolve(tokens.content),
    parts.resolve(tokens.reports)
  ]
  return {
    data,
    events,
    content,
    dependencies: parts.resolve(tokens.dependencies),
    following: parts.resolve(tokens.following),
    leases: reports.leases,
    stopped: parts.resolve(tokens.stopped),
    reactions: { standing: { status: 'current' } },
    audit: { status: undefined },
    reads: parts.resolve(tokens.reads),
    close: async () => {
      await events.close()
      content.close()
      await reports.close()
    }
  }
}
