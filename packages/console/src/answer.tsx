/** Turns what a page is made from into the page, and a failure into its page. */
import { problemOf, type Asked, type Failure } from '@cofc/http'
import type { Lacking } from '@cofc/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { failurePage } from './pages/failure/page.tsx'
import type { ConsoleOptions } from './reads.ts'
import { inHtml, type Page } from './parts/layout.tsx'

const html = 'text/html; charset=utf-8'

export const sendFailure = async (reply: FastifyReply, failure: Failure, lacking?: Lacking): Promise<FastifyReply> => {
  const problem = problemOf(failure)
  const { status } = problem
  if (status === 503) reply.header('retry-after', '5')
  return reply
    .code(status)
    .type(html)
    .send(inHtml({ ...failurePage(problem), ...(lacking === undefined ? {} : { lacking }) }))
}
export const answer =
  ({ reports }: Pick<ConsoleOptions, 'reports'>) =>
  <T,>(ask: (request: FastifyRequest) => Asked<T>, show: (given: T) => Page | Promise<Page>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const lacks = await reports.lacking()()
    if (isLeft(lacks)) return sendFailure(reply, lacks.left)
    const asked = await ask(request)()
    if (isLeft(asked)) return sendFailure(reply, asked.left, lacks.right)
    return reply.type(html).send(inHtml({ ...(await show(asked.right)), lacking: lacks.right }))
  }

/** Sends a form's choice on to the address of what was chosen. */
export const goTo =
  (where: (request: FastifyRequest) => Asked<string>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await where(request)()
    return isLeft(asked) ? sendFailure(reply, asked.left) : reply.redirect(asked.right, 303)
  }

type Given = Readonly<Record<string, unknown>>
export const paramsOf = (request: FastifyRequest): Given => request.params as Given
/** A form sends an empty field for what was not chosen. */
export const queryOf = (request: FastifyRequest): Given =>
  Object.fromEntries(Object.entries(request.query as Given).filter(([, given]) => given !== ''))
