/**
 * Where failures meet HTTP, of data and of pages. Those of this edge stand in a table here, those of a report in its own: a
 * failure without a line does not compile.
 *
 * What is told never holds the reason a store gives (it may name a file), nor what a caller sent (it may name a person).
 */
import type { Problem as ProblemOfField } from '@cofc/application'
import { aggregateNamed } from '@cofc/core'
import { type FailureEntry, type Message, type ReportsUnavailable } from '@cofc/reports'
import type { FastifyReply } from 'fastify'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Failure } from './failure.ts'
import { answersToReaders, type Telling } from './answers-to-readers.ts'
import { answersToSenders } from './answers-to-senders.ts'

type Answers = { readonly [Type in Failure['type']]: Telling<Extract<Failure, { readonly type: Type }>> }

const answers: Answers = { ...answersToReaders, ...answersToSenders }

export interface Problem {
  /** Stable: a client may decide by it. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly parameter?: string
  /** Where in the command it is to be put right (RFC 6901). */
  readonly pointer?: string
  /** Each thing that is wrong with the command, and where. */
  readonly problems?: ReadonlyArray<{ readonly pointer: string; readonly says: string }>
  /** What stands in the way, as data. */
  readonly refusal?: Message
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number
}
/** An answer, or what is told instead of one. */
export type Answer<T> = TaskEither<Problem, T>

const kebab = (name: string): string => name.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase()

export const urnOf = (type: string): string => `urn:cofc:problem:${kebab(type)}`

const told = (failure: Message, { status, title, says }: Telling<never>): Problem => ({
  type: urnOf(failure.type),
  title,
  status,
  detail: says(failure as never)
})

/** `windows.opens` as a JSON pointer: `/windows/opens`. Of the whole it is empty. */
export const pointerOf = (path: string): string => (path === '' ? '' : `/${path.replaceAll('.', '/')}`)
const pointed = (problems: ReadonlyArray<ProblemOfField>): Pick<Problem, 'problems'> => ({
  problems: problems.map(({ path, says }) => ({ pointer: pointerOf(path), says }))
})

/** Each refusal is a type of its own. */
export const refusalUrn = (type: string): string => `${urnOf('Refused')}:${kebab(type)}`

type Refused = Extract<Failure, { readonly type: 'Refused' }>
/** It points at the field that would put it right. */
const refused = ({ aggregate, refusal, says }: Refused): Problem => {
  const field = aggregateNamed(aggregate)?.aggregate.refusals[refusal.type]?.about ?? null
  return {
    ...{
      type: refusalUrn(refusal.type),
      title: answersToSenders.Refused.title,
      status: answersToSenders.Refused.status
    },
    ...{ detail: says, refusal },
    ...(field === null ? {} : { pointer: pointerOf(field) })
  }
}

/** What may be over in a moment. */
const soon: ReadonlyArray<Failure['type']> = ['StillRunning', 'VersionConflict', 'NotYetThere']
/** What some failures tell beside their sentence. */
const besides = (failure: Failure): Partial<Problem> => {
  if (failure.type === 'NotHttp') return { status: failure.status }
  if (failure.type === 'TooManyRequests') return { retryAfter: failure.retryAfter }
  if (failure.type === 'NotUnderstood') return { parameter: failure.parameter }
  if (failure.type === 'NotACommand' || failure.type === 'NotAtThisAddress') return pointed(failure.problems)
  return soon.includes(failure.type) ? { retryAfter: 1 } : {}
}

export const problemOf = (failure: Failure): Problem =>
  failure.type === 'Refused' ? refused(failure) : { ...told(failure, answers[failure.type]), ...besides(failure) }

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

const later = 503
export type SendProblem = (reply: FastifyReply, problem: Problem) => Promise<FastifyReply>
export const sendProblem: SendProblem = async (reply, problem) => {
  const { status, retryAfter = status === later ? 5 : undefined } = problem
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem))
}
