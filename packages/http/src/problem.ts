/**
 * The one table in which failures meet HTTP, of data and of pages. A failure without a line here does not compile.
 *
 * What is told never holds the reason a store gives (it may name a file), nor what a caller sent (it may name a person).
 */
import type { FastifyReply } from 'fastify'
import type { Failure } from './reads.ts'

interface Answer<F> {
  readonly status: number
  readonly title: string
  readonly says: (failure: F) => string
}
type Answers = { readonly [Type in Failure['type']]: Answer<Extract<Failure, { readonly type: Type }>> }

const [notFound, broken, later] = [404, 500, 503]
const answers: Answers = {
  NotUnderstood: { status: 400, title: 'Not understood', says: ({ parameter, says }) => `${parameter}: ${says}.` },
  NotHttp: { status: 400, title: 'Not understood', says: ({ says }) => says },
  NoSuchCommunity: {
    status: notFound,
    title: 'Community not found',
    says: ({ community }) => `No community ${community} is on record.`
  },
  NoSuchCycle: { status: notFound, title: 'Cycle not found', says: ({ cycle }) => `No cycle ${cycle} is on record.` },
  NoSuchResource: {
    status: notFound,
    title: 'Not found',
    says: () => 'Nothing is found at this address. If you typed it, check that it is right.'
  },
  NoSuchReview: {
    status: notFound,
    title: 'Report not found',
    says: ({ community, cycle, kind }) => `Community ${community} has no ${kind ?? 'review'} in cycle ${cycle}.`
  },
  NoSuchRevision: {
    status: notFound,
    title: 'Revision not found',
    says: ({ cycle, revision, last }) =>
      `The national report of ${cycle} has no revision ${String(revision)}; the last is ${String(last)}.`
  },
  NotALoopbackHost: {
    status: 421,
    title: 'Not served here',
    says: () => 'This server answers only this machine, under the name localhost or a loopback address.'
  },
  EventUnreadable: {
    status: broken,
    title: 'Something went wrong',
    says: ({ stream, version }) => `Event ${String(version)} of ${stream} cannot be read.`
  },
  StoreCorrupt: { status: broken, title: 'Something went wrong', says: () => 'The event store is damaged.' },
  Unexpected: {
    status: broken,
    title: 'Something went wrong',
    says: () => 'This cannot be answered, and nothing was changed. If it happens again, say which address it was.'
  },
  ReportsUnavailable: {
    status: later,
    title: 'Not available just now',
    says: () => 'The reports cannot be read now. Nothing is lost; try again in a moment.'
  },
  StoreUnavailable: {
    status: later,
    title: 'Not available just now',
    says: () => 'The event store cannot be read now. Nothing is lost; try again in a moment.'
  }
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

export const problemOf = (failure: Failure): Problem => {
  const { status, title, says } = answers[failure.type] as Answer<Failure>
  return {
    type: `urn:cofc:problem:${kebab(failure.type)}`,
    title,
    status: failure.type === 'NotHttp' ? failure.status : status,
    detail: says(failure),
    ...(failure.type === 'NotUnderstood' ? { parameter: failure.parameter } : {})
  }
}

export const sendProblem = async (reply: FastifyReply, failure: Failure): Promise<FastifyReply> => {
  const problem = problemOf(failure)
  if (problem.status === later) reply.header('retry-after', '5')
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
