/** Sends an answer as JSON with a strong ETag (304 when the reader has it), or the problem that is told instead. */
import { createHash } from 'node:crypto'
import type { ReportReader } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { problemOf, sendProblem, type Answer } from './problem.ts'

const tagOf = (body: string): string => `"${createHash('sha256').update(body).digest('base64url')}"`

/** Weak comparison, as a conditional GET asks: a proxy may have weakened our tag. */
const holds = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch?.split(',').some(held => ['*', tag].includes(held.trim().replace(/^W\//, ''))) ?? false

export const answer =
  <T>(ask: (request: FastifyRequest) => Answer<T>) =>
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

/** What figures lack because an event cannot be read or an import is not finished: said with every report that may lack it. */
const lackingHeaders = [
  ['parked', 'cofc-parked-streams'],
  ['halted', 'cofc-halted-reports'],
  ['unfinished', 'cofc-unfinished-imports']
] as const

/** Answers with a report; figures that lack something say so. */
export const answerReport =
  <T>({ lacking }: Pick<ReportReader, 'lacking'>, ask: (request: FastifyRequest) => Answer<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const lacks = await lacking()()
    if (isLeft(lacks)) return sendProblem(reply, problemOf(lacks.left))
    for (const [what, header] of lackingHeaders) {
      const many = lacks.right[what] ?? 0
      if (many > 0) reply.header(header, String(many))
    }
    return answer(ask)(request, reply)
  }

export const paramsOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.params as Readonly<Record<string, unknown>>
export const queryOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.query as Readonly<Record<string, unknown>>
