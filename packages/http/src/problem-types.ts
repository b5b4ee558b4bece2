/** Every type of problem that there is: from the tables that tell them, so that none is forgotten. Served at /api/problems. */
import { entries } from '@cofc/core'
import { eachReport, reports, type FailureEntry } from '@cofc/reports'
import { answersToReaders } from './answers-to-readers.ts'
import { answersToSenders } from './answers-to-senders.ts'
import { explainedReports } from './figure-routes.ts'
import { feedProblems } from './feed-problem.ts'
import { pointerOf, refusalUrn, urnOf } from './problem.ts'

export interface ProblemType {
  readonly type: string
  readonly title: string
  readonly status: number
  /** Of a refusal: the aggregate that refuses, and the field of the command that is to be put right. */
  readonly aggregate?: string
  readonly pointer?: string
}

const ofTables = Object.entries({ ...answersToReaders, ...answersToSenders }).flatMap(
  ([type, { status, title }]): ReadonlyArray<ProblemType> =>
    type === 'Refused' || type === 'NotHttp' ? [] : [{ type: urnOf(type), title, status }]
)
/** What Fastify refuses before a route is asked. */
const ofServer = [400, 408, 413, 414, 415, 431].map((status): ProblemType => ({
  type: urnOf('NotHttp'),
  title: answersToReaders.NotHttp.title,
  status
}))
const ofFeed = Object.values(feedProblems).map(({ type, title, status }): ProblemType => ({ type, title, status }))

const ofFailures = (failures: Readonly<Record<string, FailureEntry<never>>>): ReadonlyArray<ProblemType> =>
  Object.entries(failures).map(([type, { status, title }]) => ({ type: urnOf(type), title, status }))

/** By the name of the report. */
export const problemsOfReports: ReadonlyMap<string, ReadonlyArray<ProblemType>> = new Map(
  eachReport(reports).map(({ key, report }) => [key, ofFailures(report.failures)])
)
/** Of the figures of a report, by its name. */
export const problemsOfFigures: ReadonlyMap<string, ReadonlyArray<ProblemType>> = new Map(
  explainedReports.map(({ key, figure }) => [key, ofFailures(figure.failures)])
)
/** By the name of the aggregate: each refusal is a type of its own. */
export const refusalsOf: ReadonlyMap<string, ReadonlyArray<ProblemType>> = new Map(
  entries.map(({ aggregate: { name, refusals } }) => [
    name,
    Object.entries(refusals).map(([type, { about }]) => ({
      ...{ type: refusalUrn(type), title: answersToSenders.Refused.title },
      ...{ status: answersToSenders.Refused.status, aggregate: name },
      ...(about === null ? {} : { pointer: pointerOf(about) })
    }))
  ])
)
/** What may be told at more than one kind of address. */
export const commonProblems: ReadonlyArray<ProblemType> = [...ofTables, ...ofServer]
export const problemsOfFeed: ReadonlyArray<ProblemType> = ofFeed

const once = (all: ReadonlyArray<ProblemType>): ReadonlyArray<ProblemType> => [
  ...new Map(all.map(one => [JSON.stringify(one), one])).values()
]
export const problemTypes: ReadonlyArray<ProblemType> = once([
  ...commonProblems,
  ...problemsOfFeed,
  ...[...problemsOfReports.values(), ...problemsOfFigures.values()].flat(),
  ...[...refusalsOf.values()].flat()
])
