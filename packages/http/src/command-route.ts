/** POST to where an aggregate is found: each of its commands. */
import { submitWithReactions, type Expected } from '@cofc/application'
import { commandNamed, type AggregateEntry } from '@cofc/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { keyIn, type Key } from './aggregate-address.ts'
import { paramsOf } from './answer.ts'
import { answerOf, answerOfProblem } from './command-answer.ts'
import { expectedBy, isFalse } from './conditions.ts'
import type { CommandFailure, Failure } from './failure.ts'
import type { AnsweringOnce, FreshAnswer } from './idempotency.ts'
import { keyedRoute, type Prepare } from './keyed-route.ts'
import { actorOf } from './principal.ts'
import { problemOf, sendProblem } from './problem.ts'
import type { Give, Records } from './records.ts'

type AnAggregate = AggregateEntry['aggregate']
type Spoken = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Spoken =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const about = (path: string) => ({ path, says: 'expected what the address says' })
/** What a command names otherwise than its address does. What is no command at all is told by its codec. */
const elsewhere = ({ name, address }: AnAggregate, key: Key, body: unknown): Failure | null => {
  const spoken: Spoken = isRecord(body) ? body : {}
  const type = spoken['type']
  const named = typeof type === 'string' ? commandNamed(type) : null
  if (named === null) return null
  const problems = [
    ...(named.aggregate.name === name ? [] : [about('type')]),
    ...address.filter(field => typeof spoken[field] === 'string' && spoken[field] !== key[field]).map(about)
  ]
  return problems.length === 0 ? null : { type: 'NotAtThisAddress', problems }
}

/** A conflict is told as what it means to the sender. */
const asTold = (failure: CommandFailure, expected: Expected): Failure =>
  failure.type === 'VersionConflict' && isFalse(expected, failure.actual) ? { type: 'ConditionFalse' } : failure

/** Which answers are kept, and which let their key go because nothing was done and something else may be sent under it. */
const afterwards: Partial<Record<Failure['type'], FreshAnswer['after']>> = {
  Refused: 'keep',
  ConditionFalse: 'keep',
  MustWait: 'release',
  NotACommand: 'release',
  Denied: 'release',
  VersionConflict: 'release',
  EventTooLarge: 'release',
  NotStorable: 'release',
  NobodyIsRegisteredSo: 'release'
}
export const freshProblem = (failure: Failure): FreshAnswer => ({
  answer: answerOfProblem(problemOf(failure)),
  after: afterwards[failure.type] ?? 'leave'
})

const preparing =
  (aggregate: AnAggregate, key: Key, give: Give): Prepare =>
  request => {
    const { headers, body } = request
    const expected = expectedBy(headers)
    if (isLeft(expected)) return { problem: expected.left }
    const wrong = elsewhere(aggregate, key, body)
    if (wrong !== null) return { problem: wrong }
    const actor = actorOf(request)
    return {
      conditions: [headers['if-match'] ?? null, headers['if-none-match'] ?? null],
      give: async id => {
        const done = await give({ id, command: body, actor, expected: expected.right })()
        return isLeft(done)
          ? freshProblem(asTold(done.left, expected.right))
          : { answer: answerOf(done.right), after: 'keep' }
      }
    }
  }

export const commandRoute =
  (once: AnsweringOnce, { dependencies, give = submitWithReactions(dependencies) }: Records) =>
  (aggregate: AnAggregate) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const key = keyIn(aggregate, paramsOf(request))
    if (isLeft(key)) return sendProblem(reply, key.left)
    return keyedRoute(once, preparing(aggregate, key.right, give))(request, reply)
  }
