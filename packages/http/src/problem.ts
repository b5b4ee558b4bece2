/**
 * Where failures meet HTTP, of data and of pages. Those of this edge stand in a table here, those of a report in its own: a
 * failure without a line does not compile.
 *
 * What is told never holds the reason a store gives (it may name a file), nor what a caller sent (it may name a person).
 */
import { noSuchCommunity, type FailureEntry, type Message, type ReportsUnavailable } from '@cofc/reports'
import type { FastifyReply } from 'fastify'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Failure } from './failure.ts'

type Telling<F> = Omit<FailureEntry<F>, 'status'> & { readonly status: number }
type Answers = { readonly [Type in Failure['type']]: Telling<Extract<Failure, { readonly type: Type }>> }

const [notFound, broken, later] = [404, 500, 503]
const answers: Answers = {
  NotUnderstood: { status: 400, title: 'Not understood', says: ({ parameter, says }) => `${parameter}: ${says}.` },
  NotHttp: { status: 400, title: 'Not understood', says: ({ says }) => says },
  NoSuchCommunity: noSuchCommunity,
  NoSuchResource: {
    status: notFound,
    title: 'Not found',
    says: () => 'Nothing is found at this address. If you typed it, check that it is right.'
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
/** An answer, or what is told instead of one. */
export type Answer<T> = TaskEither<Problem, T>

const kebab = (name: string): string => name.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase()

const told = (failure: Message, { status, title, says }: Telling<never>): Problem => ({
  type: `urn:cofc:problem:${kebab(failure.type)}`,
  title,
  status,
  detail: says(failure as never)
})

export const problemOf = (failure: Failure): Problem => {
  const problem = told(failure, answers[failure.type])
  if (failure.type === 'NotHttp') return { ...problem, status: failure.status }
  return failure.type === 'NotUnderstood' ? { ...problem, parameter: failure.parameter } : problem
}

interface WithFailures {
  readonly failures: Readonly<Record<string, FailureEntry<never>>>
}
const isUnavailable = (failure: Message): failure is ReportsUnavailable => failure.type === 'ReportsUnavailable'

/** A failure that the report expects, told as its own table says. */
export const reportProblem =
  ({ failures }: WithFailures) =>
  (failure: Message): Problem => {
    if (isUnavailable(failure)) return problemOf(failure)
    const entry = failures[failure.type]
    return entry === undefined ? problemOf({ type: 'Unexpected' }) : told(failure, entry)
  }

export const sendProblem = async (reply: FastifyReply, problem: Problem): Promise<FastifyReply> => {
  if (problem.status === later) reply.header('retry-after', '5')
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
