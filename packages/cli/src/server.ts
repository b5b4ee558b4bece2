/** The server: pages, and all that is recorded over HTTP, with the reports following the history meanwhile. */
import type { SqliteAccessStore } from '@cofc/access-store-sqlite'
import { historyOf, sentToOthers, replayOf } from '@cofc/application'
import { consolePages } from '@cofc/console'
import type { PlainDate } from '@cofc/core'
import { calendarReaderBy, httpFacade } from '@cofc/http'
import type { FastifyInstance } from 'fastify'
import { keptLogOf } from './audit/kept-log.ts'
import { keepLogLive } from './audit/keep-log-live.ts'
import { publishedLogOf } from './audit/published-log.ts'
import { closeWithin } from './close-within.ts'
import { today } from './commands/arguments.ts'
import type { Composed } from './container.ts'
import { isDemonstration } from './is-demonstration.ts'
import { hostsOf, isOneOf } from './is-our-host.ts'
import { newServer, readTlsAnewWhenAsked } from './new-server.ts'
import { giveOverHttp, openAccessStore } from './over-http.ts'
import type { Output } from './output.ts'
import type { Reachable } from './reachable.ts'
import { sharedWordsOf } from './sharing-words.ts'
import { sayWhatFails } from './say-what-fails.ts'
import { sweepDrafts } from './sweep-drafts.ts'
import { untilAsked, usualPort } from './serving.ts'
import { erasableDrafts } from './drafts-erased.ts'
import { followTogether } from './follow-together.ts'
import { readsAsAt } from './reads-as-at.ts'
import { mustWaitOf } from './publishing.ts'
import { followReactionsLive } from './reactions.ts'
import { whoComesIn, type Issuer, type WhoComesIn } from './signing-in.ts'
import { isCode, reasonOf } from './system-error.ts'
import { watchedAndLimited, type Counted } from './watched-and-limited.ts'

interface Serving extends Counted {
  readonly port: number | undefined
  /** Whether the reports follow the history here, rather than in another process. */
  readonly follows: boolean
  /** Without one whoever is on this machine is the network team. */
  readonly issuer: Issuer | undefined
  readonly reachable: Reachable
}
interface Mounting extends Serving {
  readonly comesIn: WhoComesIn
  readonly access: SqliteAccessStore
  /** The day by the clock of whoever runs it. */
  readonly today: () => PlainDate
  readonly say: Output['say']
}
/** All that is served, on a server that listens nowhere yet. */
export const application = async (
  composed: Composed,
  {
    follows,
    issuer,
    comesIn: { principal, pages },
    reachable,
    rates,
    isWatched,
    port = usualPort,
    today,
    say,
    access: { store: access, denials, drafts, joining, grants }
  }: Mounting
): Promise<FastifyInstance> => {
  const { reads, reactions } = composed
  const app = newServer(reachable)
  sayWhatFails(app, say)
  const { dependencies, counts } = await watchedAndLimited(app, composed.dependencies, {
    ...{ rates, isWatched, isOpen: issuer !== undefined }
  })
  const records = {
    dependencies: { ...dependencies, drafts: erasableDrafts({ drafts, joining }) },
    access,
    give: giveOverHttp({ ...composed, dependencies })
  }
  const asked = {
    reader: reads,
    history: historyOf(dependencies),
    readerAsAt: readsAsAt(composed),
    today,
    isDemonstration: await isDemonstration(composed),
    ...counts
  }
  const hosts = hostsOf(reachable.names, port)
  const ready = follows ? { reactions: () => reactions.standing.status, log: () => composed.audit.status } : {}
  const noting = { denials, now: dependencies.now }
  const feed = { events: dependencies.events }
  const keptLog = keptLogOf(composed)
  const sharedWords = sharedWordsOf(composed, grants)
  await app.register(httpFacade, {
    ...asked,
    ...ready,
    records,
    keptLog,
    publishedLog: publishedLogOf(composed),
    principal,
    denials: noting,
    feed,
    hosts,
    origins: reachable.origins,
    ...(sharedWords === null ? {} : { sharedWords }),
    unknownPaths: 'leave'
  })
  await app.register(consolePages, {
    ...{ ...asked, ...pages, records: dependencies, denials: noting, replay: replayOf(dependencies, keptLog) },
    ...{ sentToOthers: sentToOthers(dependencies), isOurHost: isOneOf(hosts) },
    giving: { dependencies, give: records.give, drafts, mustWait: mustWaitOf(composed) },
    joining,
    letting: { grants, issuer: issuer?.issuer ?? null },
    calendars: calendarReaderBy({ grants, now: dependencies.now })
  })
  return app
}

/** Listens on the port asked for, or on a free one when another program has the usual one. */
const listen = async (
  app: FastifyInstance,
  { port, reachable: { host } }: Serving,
  output: Output
): Promise<string> => {
  try {
    return await app.listen({ host, port: port ?? usualPort })
  } catch (error) {
    const taken = isCode(error, 'EADDRINUSE')
    if (!taken || port !== undefined)
      throw new Error(`${host}:${String(port ?? usualPort)}: ${reasonOf(error)}: name another port with --port`, {
        cause: error
      })
    output.say(`Port ${String(usualPort)} is in use, so another is taken.`)
    return app.listen({ host, port: 0 })
  }
}

/** Serves until it is asked to end. */
export const serveUntilAsked = async (composed: Composed, output: Output, asked: Serving): Promise<void> => {
  const access = openAccessStore(composed, output)
  const comesIn = whoComesIn(composed, { access, issuer: asked.issuer, output })
  const app = await application(composed, { ...asked, comesIn, access, today, say: output.say })
  const stopSweeping = sweepDrafts({ ...access, dependencies: composed.dependencies, today })
  const stopRenewing = readTlsAnewWhenAsked(app, asked.reachable, output)
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
    const address = await listen(app, asked, output)
    output.result({ address }, `The pages are at ${address} (Ctrl-C stops)`)
    await end
    output.say('Stopping.')
  } finally {
    stop.abort()
    stopRenewing()
    stopSweeping()
    await closeWithin(app)
    access.close()
    await following
  }
}
