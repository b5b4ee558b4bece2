/** Commands as they come over HTTP: each is done as on the command line, and what stands in the way is told without naming a file. */
import { openSqliteAccessStore, type SqliteAccessStore } from '@cofc/access-store-sqlite'
import {
  inMemoryAccessStore,
  inMemoryDenialStore,
  inMemoryDraftStore,
  inMemoryGrantStore,
  inMemoryJoiningStore,
  inMemorySessionStore
} from '@cofc/access-store'
import type { CannotPublish, CommandFailure, Give } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { accessFile } from './data-folder.ts'
import { whatIsLacking, type FiguresLacking } from './figures-lacking.ts'
import { openFile } from './open-file.ts'
import type { Output } from './output.ts'
import type { SolverMissing } from './solver.ts'
import { submitOrPublish, type Failure } from './submit-or-publish.ts'

type OfReports = Exclude<Failure, CommandFailure | FiguresLacking | SolverMissing>
const cannotPublish = (says: string): CannotPublish => ({ type: 'CannotPublish', says })
const notNow = 'The report cannot be made now, so nothing was published. Nothing is lost; try again in a moment.'

/** Total: whatever may stand in the way of a report is told as one thing. */
const ofReports: { readonly [Type in OfReports['type']]: typeof notNow } = {
  BuilderFailed: notNow,
  FoldFailed: notNow,
  RebuildNeeded: notNow,
  RebuildUnderWay: notNow,
  ReportStoreUnavailable: notNow,
  ReportStoreCorrupt: notNow,
  ReportsUnavailable: notNow,
  PositionUnknown: notNow,
  ReactionFailed: notNow
}
const isOfReports = (failure: Exclude<Failure, FiguresLacking | SolverMissing>): failure is OfReports =>
  Object.hasOwn(ofReports, failure.type)

const asTold = (failure: Failure): CommandFailure => {
  if (failure.type === 'SolverMissing')
    return cannotPublish(
      'Nothing is published without the solver that finds what could be worked out, and it is missing.'
    )
  if (failure.type === 'FiguresLacking')
    return cannotPublish(`Nothing is published while its figures lack something: ${whatIsLacking(failure).join('; ')}.`)
  return isOfReports(failure) ? cannotPublish(notNow) : failure
}

export const giveOverHttp = (composed: Composed): Give => {
  const give = submitOrPublish(composed)
  return submission => pipe(give(submission), TE.mapLeft(asTold))
}

const isUnavailable = (error: unknown): boolean => {
  for (let at = error; at instanceof Error; at = at.cause)
    if ((at.cause as { readonly type?: unknown } | undefined)?.type === 'Unavailable') return true
  return false
}
/** The ledger of requests; where nothing can be written nothing can be done either, and one in memory will do. */
export const openAccessStore = ({ data }: Composed, output: Output): SqliteAccessStore => {
  try {
    return openFile(accessFile(data), openSqliteAccessStore)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    output.say(
      'Requests cannot be noted in a file here: what is sent again after a restart is known by its events only.'
    )
    return {
      store: inMemoryAccessStore(),
      grants: inMemoryGrantStore(),
      denials: inMemoryDenialStore(),
      sessions: inMemorySessionStore(),
      drafts: inMemoryDraftStore(),
      joining: inMemoryJoiningStore(),
      close: () => undefined
    }
  }
}
