/** What every request that changes something goes through: it has a key, and is answered once. */
import type { Json } from '@cofc/event-store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { queryOf } from './answer.ts'
import { commandIdOf, keyIn, type AnsweringOnce, type FreshAnswer, type KeptAnswer } from './idempotency.ts'
import { json, mediaTypeFor } from './negotiate.ts'
import { askedBeside } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, sendProblem } from './problem.ts'

/** What is to be done: under which id, and what the request says of itself beside its key. */
export interface ToBeDone {
  readonly conditions: ReadonlyArray<string | null>
  /** What stands for the body where that is no JSON. */
  readonly body?: Json
  readonly give: (id: string) => Promise<FreshAnswer>
}
export type Prepare = (request: FastifyRequest) => ToBeDone | { readonly problem: Parameters<typeof problemOf>[0] }

const sendKept = async (reply: FastifyReply, { status, headers, body }: KeptAnswer, isReplayed: boolean) => {
  if (isReplayed) reply.header('idempotent-replayed', '?1')
  return reply.code(status).headers(headers).send(body)
}

const bodyOf = (request: FastifyRequest, { body }: ToBeDone): Json => body ?? ((request.body ?? null) as Json)

export const keyedRoute =
  (once: AnsweringOnce, prepare: Prepare) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (mediaTypeFor(request.headers, [json]) === null)
      return sendProblem(reply, problemOf({ type: 'NotAcceptable', had: [json] }))
    const beside = askedBeside(queryOf(request), [])
    if (isLeft(beside)) return sendProblem(reply, beside.left)
    const key = keyIn(request.headers['idempotency-key'])
    if (isLeft(key)) return sendProblem(reply, problemOf(key.left))
    const prepared = prepare(request)
    if ('problem' in prepared) return sendProblem(reply, problemOf(prepared.problem))
    const id = commandIdOf(actorOf(request), key.right)
    const [path = ''] = request.url.split('?')
    const { method } = request
    const asked = { key: key.right, method, path, conditions: prepared.conditions, body: bodyOf(request, prepared) }
    const answered = await once({ id, request: asked }, () => prepared.give(id))
    return isLeft(answered)
      ? sendProblem(reply, problemOf(answered.left))
      : sendKept(reply, answered.right.answer, answered.right.isReplayed)
  }
