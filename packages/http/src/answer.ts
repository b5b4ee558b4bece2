/** Turns an answer into JSON with a strong ETag (304 when the reader has it), and a failure into its problem. */
import { createHash } from 'node:crypto'
import type { ReportReads } from '@cofc/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { sendProblem } from './problem.ts'
import type { Asked } from './reads.ts'

const tagOf = (body: string): string => `"${createHash('sha256').update(body).digest('base64url')}"`

/** Weak comparison, as a conditional GET asks: a proxy may have weakened our tag. */
const holds = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch?.split(',').some(held => ['*', tag].includes(held.trim().replace(/^W\//, ''))) ?? false

export const answer =
  <T>(ask: (request: FastifyRequest) => Asked<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answered = await ask(request)()
    if (isLeft(answered)) return sendProblem(reply, answered.left)
    const body = JSON.stringify(answered.right)
    const tag = tagOf(body)
    reply.header('etag', tag).header('cache-control', 'no-cache')
    return holds(request.headers['if-none-match'], tag)
      ? reply.code(304).send()
      : reply.type('application/json; charset=utf-8').send(body)
  }

/** How many streams wait behind an event that cannot be read: said with every report that may lack them. */
export const parkedHeader = 'cofc-parked-streams'

/** Answers with a report; figures that lack something say so. */
export const answerReport =
  <T>({ parked }: Pick<ReportReads, 'parked'>, ask: (request: FastifyRequest) => Asked<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const many = await parked()()
    if (isLeft(many)) return sendProblem(reply, many.left)
    if (many.right > 0) reply.header(parkedHeader, String(many.right))
    return answer(ask)(request, reply)
  }

export const paramsOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.params as Readonly<Record<string, unknown>>
export const queryOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.query as Readonly<Record<string, unknown>>
