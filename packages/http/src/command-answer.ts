/** What is told of a command: what was recorded, and what followed of it. Who recorded it, and what was asked, are told elsewhere. */
import type { ResultWithReactions, SubmitResult } from '@cofc/application'
import type { JsonObject, RecordedEvent } from '@cofc/event-store'
import type { KeptAnswer } from './idempotency.ts'
import type { Problem } from './problem.ts'
import { tagOf } from './tags.ts'

interface ToldRecorded {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly position: string
  readonly data: JsonObject
}
const recorded = ({ id, type, version, position, data }: RecordedEvent): ToldRecorded => ({
  ...{ id, type, version, position, data }
})
const told = ({ outcome, stream, version, events }: SubmitResult) => ({
  outcome,
  stream,
  version,
  /** The tag of the state as it is now. */
  tag: tagOf(version),
  position: events.at(-1)?.position ?? null,
  events: events.map(recorded)
})

const noStore = { 'cache-control': 'no-store' }
export const answerOf = ({ submitted, followed, isToBeContinued }: ResultWithReactions): KeptAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', ...noStore },
  body: JSON.stringify({ ...told(submitted), followed: followed.map(told), isToBeContinued })
})

export const answerOfProblem = (problem: Problem): KeptAnswer => {
  const { status, retryAfter } = problem
  const wait = status === 503 ? 5 : retryAfter
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...noStore,
      ...(wait === undefined ? {} : { 'retry-after': String(wait) })
    },
    body: JSON.stringify(problem)
  }
}
