/** Turns what a page is made from into the page, and a failure into its page. */
import { problemOf, type Answer, type Problem } from '@cofc/http'
import type { Lacking } from '@cofc/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { failurePage } from './pages/failure/page.tsx'
import type { ConsoleOptions } from './options.ts'
import { inHtml, type Page } from './parts/layout.tsx'

const html = 'text/html; charset=utf-8'

export const sendProblem = async (reply: FastifyReply, problem: Problem, lacking?: Lacking): Promise<FastifyReply> => {
  const { status } = problem
  if (status === 503) reply.header('retry-after', '5')
  return reply
    .code(status)
    .type(html)
    .send(inHtml({ ...failurePage(problem), ...(lacking === undefined ? {} : { lacking }) }))
}
export const answer =
  ({ reader }: Pick<ConsoleOptions, 'reader'>) =>
  <T,>(ask: (request: FastifyRequest) => Answer<T>, show: (given: T) => Page | Promise<Page>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const lacks = await reader.lacking()()
    if (isLeft(lacks)) return sendProblem(reply, problemOf(lacks.left))
    const answered = await ask(request)()
    if (isLeft(answered)) return sendProblem(reply, answered.left, lacks.right)
    return reply.type(html).send(inHtml({ ...(await show(answered.right)), lacking: lacks.right }))
  }

/** Sends a form's choice on to the address of what was chosen. */
export const goTo =
  (where: (request: FastifyRequest) => Answer<string>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await where(request)()
    return isLeft(asked) ? sendProblem(reply, asked.left) : reply.redirect(asked.right, 303)
  }

type Given = Readonly<Record<string, unknown>>
export const paramsOf = (request: FastifyRequest): Given => request.params as Given
/** A form sends an empty field for what was not chosen. */
export const queryOf = (request: FastifyRequest): Given =>
  Object.fromEntries(Object.entries(request.query as Given).filter(([, given]) => given !== ''))
