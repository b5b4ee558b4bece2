/** What is sent by a form that changes something is looked at only where the form stood on a page of ours, for this visitor. */
import { isOfOurPages, problemOf, type Problem } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendLost } from './command-forms/show-form.ts'
import { isTokenFor } from './form-token.ts'
import { onThisMachine, type Visitors } from './known.ts'
import type { ConsoleOptions } from './options.ts'
import { isOfNobody, isOpenForm } from './visitors.ts'

const notOurs: Problem = {
  ...{ type: 'urn:cofc:problem:not-our-form', title: 'Not sent', status: 403 },
  detail:
    'This was not sent by a page of ours, or you signed in anew since it was shown. Nothing was done. Go back, load the page again, and send it once more.'
}
const changes = ({ method, is404 }: FastifyRequest): boolean => !is404 && method !== 'GET' && method !== 'HEAD'

/** What the tokens of a visitor's forms are made with; nothing where nobody is known. */
const secretOf = ({ secret }: Visitors, request: FastifyRequest): unknown =>
  isOfNobody(request) ? undefined : secret?.(request)
const problemIn = ({ visitors = onThisMachine }: ConsoleOptions, request: FastifyRequest): Problem | null => {
  if (!isOfOurPages(request)) return notOurs
  if (isOpenForm(request)) return null
  const secret = secretOf(visitors, request)
  if (typeof secret !== 'string') return problemOf({ type: 'NotAuthenticated' })
  const { token } = (request.body ?? {}) as { readonly token?: unknown }
  return isTokenFor(secret, token) ? null : notOurs
}

/** By the names of its fields; a field that is there several times, as boxes are, has all that was chosen. */
const fieldsIn = (sent: URLSearchParams): Readonly<Record<string, string | ReadonlyArray<string>>> =>
  Object.fromEntries(
    [...new Set(sent.keys())].map(name => {
      const [first = '', ...others] = sent.getAll(name)
      return [name, others.length === 0 ? first : [first, ...others]]
    })
  )

export const checkForms = (app: FastifyInstance, options: ConsoleOptions): void => {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, parsed) =>
    parsed(null, fieldsIn(new URLSearchParams(String(body))))
  )
  app.addHook('preHandler', async (request, reply) => {
    const problem = changes(request) ? problemIn(options, request) : null
    if (problem !== null) return sendLost(options)(reply, problem)
    return undefined
  })
}
