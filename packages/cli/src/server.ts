/** The server: pages and reports on the loopback address, with the reports following the history meanwhile. */
import type { SqliteAccessStore } from '@cofc/access-store-sqlite'
import { historyOf, sentToOthers, withStateCache } from '@cofc/application'
import { consolePages } from '@cofc/console'
import { httpFacade, isLoopbackHost, serverOptions } from '@cofc/http'
import fastify, { type FastifyInstance } from 'fastify'
import { keepLogLive } from './audit/keep-log-live.ts'
import { closeWithin } from './close-within.ts'
import { today } from './commands/arguments.ts'
import type { Composed } from './container.ts'
import { isDemonstration } from './is-demonstration.ts'
import { giveOverHttp, openAccessStore } from './over-http.ts'
import type { Output } from './output.ts'
import { untilAsked, usualPort } from './serving.ts'
import { followTogether } from './follow-together.ts'
import { readsAsAt } from './reads-as-at.ts'
import { followReactionsLive } from './reactions.ts'
import { whoComesIn, type Issuer, type WhoComesIn } from './signing-in.ts'
import { isCode, reasonOf } from './system-error.ts'

const loopback = '127.0.0.1'

interface Mounting {
  readonly follows: boolean
  readonly comesIn: WhoComesIn
  readonly access: SqliteAccessStore
}
const application = async (
  composed: Composed,
  { follows, comesIn: { principal, pages }, access: { store: access, denials } }: Mounting
): Promise<FastifyInstance> => {
  const { reads, reactions } = composed
  const dependencies = withStateCache(composed.dependencies)
  const app = fastify(serverOptions)
  const records = { dependencies, access, give: giveOverHttp({ ...composed, dependencies }) }
  const asked = {
    reader: reads,
    history: historyOf(dependencies),
    readerAsAt: readsAsAt(composed),
    today,
    isDemonstration: await isDemonstration(composed)
  }
  const ready = follows ? { reactions: () => reactions.standing.status, log: () => composed.audit.status } : {}
  const noting = { denials, now: dependencies.now }
  const feed = { events: dependencies.events }
  await app.register(httpFacade, {
    ...asked,
    ...ready,
    records,
    principal,
    denials: noting,
    feed,
    unknownPaths: 'leave'
  })
  await app.register(consolePages, {
    ...{ ...asked, ...pages, records: dependencies, denials: noting },
    ...{ sentToOthers: sentToOthers(dependencies), isOurHost: isLoopbackHost }
  })
  return app
}

/** Listens on the port asked for, or on a free one when another program has the usual one. */
const listen = async (app: FastifyInstance, port: number | undefined, output: Output): Promise<string> => {
  try {
    return await app.listen({ host: loopback, port: port ?? usualPort })
  } catch (error) {
    const taken = isCode(error, 'EADDRINUSE')
    if (!taken || port !== undefined)
      throw new Error(`${loopback}:${String(port ?? usualPort)}: ${reasonOf(error)}: name another port with --port`, {
        cause: error
      })
    output.say(`Port ${String(usualPort)} is in use, so another is taken.`)
    return app.listen({ host: loopback, port: 0 })
  }
}

interface Serving {
  readonly port: number | undefined
  /** Whether the reports follow the history here, rather than in another process. */
  readonly follows: boolean
  /** Without one whoever is on this machine is the network team. */
  readonly issuer: Issuer | undefined
}
/** Serves until it is asked to end. */
export const serveUntilAsked = async (composed: Composed, output: Output, asked: Serving): Promise<void> => {
  const access = openAccessStore(composed, output)
  const comesIn = whoComesIn(composed, { access, issuer: asked.issuer, output })
  const app = await application(composed, { follows: asked.follows, comesIn, access })
  const stop = new AbortController()
  const following = asked.follows
    ? Promise.all([
        followTogether(composed, stop.signal, output.say),
        followReactionsLive(composed, stop.signal, output.say),
        keepLogLive(composed, stop.signal, output.say)
      ])
    : undefined
  const end = untilAsked()
  try {
    const address = await listen(app, asked.port, output)
    output.result({ address }, `The pages are at ${address} (Ctrl-C stops)`)
    await end
    output.say('Stopping.')
  } finally {
    stop.abort()
    await closeWithin(app)
    access.close()
    await following
  }
}
