/** Turns what a page is made from into the page, a failure into its page, and what is wrong in a form into that form. */
import { actorOf, problemOf, type Answer, type Problem } from '@cofc/http'
import type { Lacking } from '@cofc/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { sentBy } from './asked.ts'
import { withLinksFor } from './follow.ts'
import { cannotBeKnown, failurePage } from './pages/failure/page.tsx'
import type { ConsoleOptions } from './options.ts'
import { inHtml, type Page } from './parts/layout.tsx'
import type { AskReadable } from './readers.ts'
import { signInPath, whoIs } from './who.ts'
import { wrongIn, type FormFields, type Wrong } from './parts/wrong.tsx'

export const html = 'text/html; charset=utf-8'
type Frame = Pick<ConsoleOptions, 'isDemonstration' | 'visitors' | 'signIn'>
/** As whoever asked is shown it. */
export const pageFor = (options: Frame, request: FastifyRequest, page: Page): string =>
  withLinksFor(
    inHtml(page, { isDemonstration: options.isDemonstration ?? false, who: whoIs(options, request) }),
    actorOf(request)
  )

export const sendProblem =
  (frame: Frame) =>
  async (reply: FastifyReply, problem: Problem, lacking?: Lacking): Promise<FastifyReply> => {
    const [{ status, retryAfter = status === 503 ? 5 : undefined }, { request }] = [problem, reply]
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
    if (status === 401 && frame.signIn !== undefined) return reply.redirect(signInPath(request), 303)
    const failed = status === 401 ? cannotBeKnown(frame.visitors) : failurePage(problem)
    const page = { ...failed, ...(lacking === undefined ? {} : { lacking }) }
    return reply
      .code(status)
      .type(html)
      .send(pageFor(frame, request, page))
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

type Options = Frame & Pick<ConsoleOptions, 'reader'>
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
      .send(pageFor(options, request, { ...page, wrong, lacking }))
  }

interface Asked<T> {
  readonly ask: AskReadable<T>
  readonly form?: Form | undefined
}
export const answer =
  (options: Options) =>
  <T,>({ ask, form }: Asked<T>, show: (given: T, request: FastifyRequest) => Page | Promise<Page>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const lacks = await options.reader.lacking()()
    if (isLeft(lacks)) return sendProblem(options)(reply, problemOf(lacks.left))
    const answered = await ask(request)()
    if (isLeft(answered)) return sendAgain(options, form)(request, reply)(answered.left, lacks.right)
    const page = { ...(await show(answered.right, request)), lacking: lacks.right }
    return reply.type(html).send(pageFor(options, request, page))
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
