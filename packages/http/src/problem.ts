/**
 * The one table in which failures meet HTTP. A failure without a line here does not compile.
 *
 * What is told never holds the reason a store gives (it may name a file), nor what a caller sent (it may name a person).
 */
import type { FastifyReply } from 'fastify'
import type { Failure } from './reads.ts'

const statusOf = {
  NotUnderstood: 400,
  NotHttp: 400,
  NoSuchCommunity: 404,
  NoSuchCycle: 404,
  NoSuchResource: 404,
  NoSuchReview: 404,
  NoSuchRevision: 404,
  NotALoopbackHost: 421,
  EventUnreadable: 500,
  StoreCorrupt: 500,
  Unexpected: 500,
  ReportsUnavailable: 503,
  StoreUnavailable: 503
} as const satisfies Record<Failure['type'], number>

type Told = { readonly [Type in Failure['type']]: (failure: Extract<Failure, { readonly type: Type }>) => string }
const told: Told = {
  NotUnderstood: ({ parameter, says }) => `${parameter}: ${says}.`,
  NotHttp: ({ says }) => says,
  NoSuchCommunity: ({ community }) => `No community ${community} is on record.`,
  NoSuchCycle: ({ cycle }) => `No cycle ${cycle} is on record; /cycles lists those that are.`,
  NoSuchResource: () => 'Nothing is found at this address.',
  NoSuchReview: ({ community, cycle, kind }) => `Community ${community} has no ${kind ?? 'review'} in cycle ${cycle}.`,
  NoSuchRevision: ({ cycle, revision, last }) =>
    `The national report of ${cycle} has no revision ${String(revision)}; the last is ${String(last)}.`,
  NotALoopbackHost: () => 'This server answers only this machine, under the name localhost or a loopback address.',
  EventUnreadable: ({ stream, version }) => `Event ${String(version)} of ${stream} cannot be read.`,
  StoreCorrupt: () => 'The event store is damaged.',
  Unexpected: () => 'Something went wrong here. Nothing was changed.',
  ReportsUnavailable: () => 'The reports cannot be read now; try again in a moment.',
  StoreUnavailable: () => 'The event store cannot be read now; try again in a moment.'
}

export interface Problem {
  /** Stable: a client may decide by it. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly parameter?: string
}

const kebab = (name: string): string => name.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase()
const titleOf = (type: string): string =>
  kebab(type)
    .replaceAll('-', ' ')
    .replace(/^./, first => first.toUpperCase())

export const problemOf = (failure: Failure): Problem => {
  const tell = told[failure.type] as (failure: Failure) => string
  return {
    type: `urn:cofc:problem:${kebab(failure.type)}`,
    title: titleOf(failure.type),
    status: failure.type === 'NotHttp' ? failure.status : statusOf[failure.type],
    detail: tell(failure),
    ...(failure.type === 'NotUnderstood' ? { parameter: failure.parameter } : {})
  }
}

export const sendProblem = async (reply: FastifyReply, failure: Failure): Promise<FastifyReply> => {
  const problem = problemOf(failure)
  if (problem.status === 503) reply.header('retry-after', '5')
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
