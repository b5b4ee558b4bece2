/** GET /login, GET /login/done and POST /logout. */
import rateLimit from '@fastify/rate-limit'
import { beginSession, endSession, problemOf, type Problem } from '@cofc/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { sendProblem } from '../answer.tsx'
import { chosenBy } from '../asked.ts'
import type { ConsoleOptions } from '../options.ts'
import type { IssuerAway, NotSignedIn } from './identity-provider.ts'
import type { SignIn } from './sign-in.ts'
import { cookieOf, cookieOver, pageAt, pendingIn } from './pending-sign-in.ts'

/** For each address of a network. */
const tenAMinute = { max: 10, timeWindow: 60_000 }
const done = '/login/done'

const notSignedIn: Problem = {
  ...{ type: 'urn:cofc:problem:not-signed-in', title: 'Not signed in', status: 403 },
  detail: 'You were not signed in: it was declined, took too long, or was begun in another browser. Sign in once more.'
}
const problemFor = (failure: IssuerAway | NotSignedIn): Problem =>
  failure.type === 'NotSignedIn' ? notSignedIn : problemOf(failure)

/** As the browser knows this server. */
const originOf = ({ protocol, headers }: FastifyRequest): string => `${protocol}://${headers.host ?? ''}`
const send = async (reply: FastifyReply, cookies: ReadonlyArray<string>, to: string): Promise<FastifyReply> =>
  reply
    .header('cache-control', 'no-store')
    .header('set-cookie', [...cookies])
    .redirect(to, 303)

const login =
  (options: ConsoleOptions, { identities }: SignIn) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = chosenBy(request, { fields: ['to'] })
    if (isLeft(asked)) return sendProblem(options)(reply, asked.left)
    const drawn = await identities.draw()
    const address = await identities.addressFor(drawn, originOf(request) + done)()
    if (isLeft(address)) return sendProblem(options)(reply, problemFor(address.left))
    return send(reply, [cookieOf({ ...drawn, to: pageAt(asked.right['to']) })], address.right)
  }

/** What was held of a sign-in is over, whatever came of it: it is answered once. */
const loginDone =
  (options: ConsoleOptions, { identities, sessions }: SignIn) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const refuse = async (problem: Problem) =>
      sendProblem(options)(reply.header('cache-control', 'no-store').header('set-cookie', cookieOver()), problem)
    const pending = pendingIn(request)
    if (pending === null) return refuse(notSignedIn)
    const person = await identities.personAt(pending, originOf(request) + request.url)()
    if (isLeft(person)) return refuse(problemFor(person.left))
    const begun = await beginSession(sessions, request)(person.right)()
    return isLeft(begun) ? refuse(problemOf(begun.left)) : send(reply, [begun.right, cookieOver()], pending.to)
  }

const logout =
  (options: ConsoleOptions, { sessions }: SignIn) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const ended = await endSession(sessions)(request)()
    return isLeft(ended) ? sendProblem(options)(reply, problemOf(ended.left)) : send(reply, [ended.right], '/')
  }

export const signInRoutes = async (app: FastifyInstance, options: ConsoleOptions, signIn: SignIn): Promise<void> => {
  await app.register(async routes => {
    await routes.register(rateLimit, { global: false })
    const config = { rateLimit: tenAMinute }
    routes.get('/login', { config }, login(options, signIn))
    routes.get(done, { config }, loginDone(options, signIn))
    routes.post('/logout', logout(options, signIn))
  })
}
