/** Sends what a form leads to: its page, or on to another. Whoever is not known any more loses nothing that they typed. */
import type { Problem } from '@cofc/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { html, pageFor, sendProblem } from '../answer.tsx'
import type { ConsoleOptions } from '../options.ts'
import { keptPage } from '../pages/failure/page.tsx'
import type { AskReadable } from '../readers.ts'
import { signInPath } from '../who.ts'
import { keepLost } from './drafts.ts'
import type { Shown } from './steps.ts'

const notKnown: ReadonlyArray<number> = [401, 403]

/** A problem with who sent a form: what they typed is kept, and they are led back to it once they have signed in. */
export const sendLost =
  (options: ConsoleOptions) =>
  async (reply: FastifyReply, problem: Problem): Promise<FastifyReply> => {
    const { request } = reply
    const isLost = request.method === 'POST' && notKnown.includes(problem.status)
    const kept = isLost ? await keepLost(options.giving, request) : null
    if (kept === null) return sendProblem(options)(reply, problem)
    if (problem.status === 401 && options.signIn !== undefined) return reply.redirect(signInPath({ url: kept }), 303)
    return reply
      .code(problem.status)
      .type(html)
      .send(pageFor(options, request, keptPage(problem, kept)))
  }

export const showForm =
  (options: ConsoleOptions) =>
  (ask: AskReadable<Shown>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await ask(request)()
    if (isLeft(asked)) return sendLost(options)(reply, asked.left)
    if ('to' in asked.right) return reply.redirect(asked.right.to, 303)
    return reply
      .code(asked.right.status)
      .type(html)
      .send(pageFor(options, request, asked.right.page))
  }
