/** Sends an answer as JSON, under a name that it can be kept by, or the problem that is told instead. */
import type { ReportReader } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { demonstrationHeader, fileNameOf } from './demonstration.ts'
import { problemOf, sendProblem, type Answer } from './problem.ts'

export const answer =
  ({ isDemonstration = false }: { readonly isDemonstration?: boolean }) =>
  <T>(ask: (request: FastifyRequest) => Answer<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answered = await ask(request)()
    if (isLeft(answered)) return sendProblem(reply, answered.left)
    if (isDemonstration) reply.header(...demonstrationHeader)
    return reply
      .header('cache-control', 'no-cache')
      .header('content-disposition', `inline; filename="${fileNameOf(request.url, isDemonstration)}"`)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(answered.right))
  }

/** What figures lack because an event cannot be read or an import is not finished: said with every report that may lack it. */
const lackingHeaders = [
  ['parked', 'cofc-parked-streams'],
  ['halted', 'cofc-halted-reports'],
  ['unfinished', 'cofc-unfinished-imports']
] as const

interface Reading {
  readonly reader: Pick<ReportReader, 'lacking'>
  readonly isDemonstration?: boolean
}
/** Answers with a report; figures that lack something say so. */
export const answerReport =
  (reading: Reading) =>
  <T>(ask: (request: FastifyRequest) => Answer<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const lacks = await reading.reader.lacking()()
    if (isLeft(lacks)) return sendProblem(reply, problemOf(lacks.left))
    for (const [what, header] of lackingHeaders) {
      const many = lacks.right[what] ?? 0
      if (many > 0) reply.header(header, String(many))
    }
    return answer(reading)(ask)(request, reply)
  }

export const paramsOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.params as Readonly<Record<string, unknown>>
export const queryOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.query as Readonly<Record<string, unknown>>
