/**
 * POST /api/words/OPERATION: the content store of this machine, for other servers of the network and nobody else, not even
 * the network team: what a person may read or have erased, they ask for by name elsewhere, and it is recorded.
 *
 * What is sent stands in bodies alone, and nothing of it is kept on the way, told in a failure or noted.
 */
import { clockHeader, farthestClock, largestBody, operations, type OperationName } from '@cofc/content-store/over-http'
import { problemsOf } from '@cofc/core'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { paramsOf } from './answer.ts'
import { answeredAt } from './answered-at.ts'
import { readJson } from './body.ts'
import type { Failure } from './failure.ts'
import type { AskPrincipal } from './principal.ts'
import { problemOf, sendProblem } from './problem.ts'
import { notCounted } from './rates.ts'
import type { SharedWords } from './shared-words.ts'

const onlyServers: Failure = {
  ...{ type: 'Denied', command: 'words' },
  says: 'Keep people’s words: only another server of this network may, by the key that was made for it.'
}

/** Anybody else is asked who they are, so that it can be noted who was denied it. */
const whyNotServed = async (
  { isServer }: SharedWords,
  principal: AskPrincipal,
  request: FastifyRequest
): Promise<Failure | null> => {
  const server = await isServer(request)()
  if (isLeft(server)) return server.left
  if (server.right) return null
  const other = await principal(request)()
  return isLeft(other) ? other.left : onlyServers
}
const isApart = (now: string, said: unknown): boolean =>
  !(Math.abs(Date.parse(now) - Date.parse(String(said))) <= farthestClock)

const admitting =
  (shared: SharedWords, principal: AskPrincipal): onRequestAsyncHookHandler =>
  async (request, reply) => {
    const why = await whyNotServed(shared, principal, request)
    if (why !== null) return sendProblem(reply, problemOf(why))
    notCounted(request)
    return isApart(shared.now(), request.headers[clockHeader])
      ? sendProblem(reply, problemOf({ type: 'ClocksApart' }))
      : undefined
  }

const isOperation = (name: unknown): name is OperationName =>
  typeof name === 'string' && Object.hasOwn(operations, name)
const answerTo =
  ({ store }: SharedWords) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { operation } = paramsOf(request)
    if (!isOperation(operation)) return sendProblem(reply, problemOf({ type: 'NoSuchResource' }))
    const understood = operations[operation].understood(request.body)
    if (isLeft(understood))
      return sendProblem(reply, problemOf({ type: 'NotACommand', problems: problemsOf(understood.left) }))
    const answered = await understood.right(store)()
    if (isLeft(answered)) return sendProblem(reply, problemOf(answered.left))
    return reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ answer: answered.right }))
  }

export const wordsRoutes =
  (shared: SharedWords, principal: AskPrincipal) =>
  async (app: FastifyInstance): Promise<void> => {
    readJson(app, { isBounded: false })
    app.addHook('onRequest', admitting(shared, principal))
    answeredAt(app, { url: '/words/:operation', bodyLimit: largestBody, handlers: { POST: answerTo(shared) } })
  }
