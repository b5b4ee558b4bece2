/** Turns what a page is made from into the page, a failure into its page, and what is wrong in a form into that form. */
import { problemOf, type Answer, type Problem } from '@cofc/http'
import type { Lacking } from '@cofc/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { sentBy } from './asked.ts'
import { failurePage } from './pages/failure/page.tsx'
import type { ConsoleOptions } from './options.ts'
import { inHtml, type Page } from './parts/layout.tsx'
import { wrongIn, type FormFields, type Wrong } from './parts/wrong.tsx'

const html = 'text/html; charset=utf-8'
type Frame = Pick<ConsoleOptions, 'isDemonstration'>
const frameOf = ({ isDemonstration = false }: Frame) => ({ isDemonstration })

export const sendProblem =
  (frame: Frame) =>
  async (reply: FastifyReply, problem: Problem, lacking?: Lacking): Promise<FastifyReply> => {
    const { status } = problem
    if (status === 503) reply.header('retry-after', '5')
    const page = { ...failurePage(problem), ...(lacking === undefined ? {} : { lacking }) }
    return reply
      .code(status)
      .type(html)
      .send(inHtml(page, frameOf(frame)))
  }

/** The page on which a form stands, made again with what is wrong in it. */
export interface Form extends FormFields {
  readonly again: (wrong: Wrong, request: FastifyRequest) => Answer<Page>
}
const formAgain = async (form: Form | undefined, request: FastifyRequest, problem: Problem) => {
  const wrong = form === undefined ? null : wrongIn(form, problem, sentBy(request))
  if (form === undefined || wrong === null) return null
  const page = await form.again(wrong, request)()
  return isLeft(page) ? null : { wrong, page: page.right }
}

type Options = Pick<ConsoleOptions, 'reader' | 'isDemonstration'>
type Send = (
  request: FastifyRequest,
  reply: FastifyReply
) => (problem: Problem, lacking: Lacking) => Promise<FastifyReply>

/** A problem as the form in which it arose; where there is none, as a page of its own. */
const sendAgain =
  (options: Options, form: Form | undefined): Send =>
  (request, reply) =>
  async (problem, lacking) => {
    const found = await formAgain(form, request, problem)
    if (found === null) return sendProblem(options)(reply, problem, lacking)
    const { page, wrong } = found
    return reply
      .code(wrong.status)
      .type(html)
      .send(inHtml({ ...page, wrong, lacking }, frameOf(options)))
  }

interface Asked<T> {
  readonly ask: (request: FastifyRequest) => Answer<T>
  readonly form?: Form | undefined
}
export const answer =
  (options: Options) =>
  <T,>({ ask, form }: Asked<T>, show: (given: T) => Page | Promise<Page>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const lacks = await options.reader.lacking()()
    if (isLeft(lacks)) return sendProblem(options)(reply, problemOf(lacks.left))
    const answered = await ask(request)()
    if (isLeft(answered)) return sendAgain(options, form)(request, reply)(answered.left, lacks.right)
    return reply.type(html).send(inHtml({ ...(await show(answered.right)), lacking: lacks.right }, frameOf(options)))
  }

/** Sends a form's choice on to the address of what was chosen. */
export const goTo =
  (options: Options) =>
  ({ ask, form }: Asked<string>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await ask(request)()
    if (!isLeft(asked)) return reply.redirect(asked.right, 303)
    const lacks = await options.reader.lacking()()
    return isLeft(lacks)
      ? sendProblem(options)(reply, problemOf(lacks.left))
      : sendAgain(options, form)(request, reply)(asked.left, lacks.right)
  }
