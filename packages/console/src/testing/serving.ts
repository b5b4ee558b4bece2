/** Pages that are looked at in a browser: servers at one address, on records in memory, asked by somebody whom a header names. */
import { inMemoryDraftStore } from '@cofc/access-store'
import { submitWithReactions, type Actor } from '@cofc/application'
import type { CommunityId, ReviewerId } from '@cofc/core'
import Fastify, { type FastifyInstance } from 'fastify'
import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ConsoleOptions } from '../options.ts'
import { consolePages } from '../plugin.ts'
import { team, type Records } from './giving.ts'
import { network } from './network.ts'
import { hostOfReview, otherVisitor, visitorOfReview } from './told-review.ts'

export interface ServedPages {
  readonly app: FastifyInstance
  /** By their names. A page is asked for by somebody, who is named in a header. */
  readonly pages: Readonly<Record<string, PageOf>>
}
export interface PageOf {
  readonly who: string
  readonly url: string
}
const community = 'TC-0001' as CommunityId
const people: Readonly<Record<string, Actor>> = {
  ...{ team, host: hostOfReview, visitor: visitorOfReview, other: otherVisitor },
  'link-person': { role: 'link-person', subject: 'S-7', community },
  reviewer: { role: 'reviewer', subject: 'S-7', reviewer: 'R-031' as ReviewerId },
  finance: { role: 'finance', subject: 'S-7' },
  committee: { role: 'committee', subject: 'S-7' }
}
/** Who asks is told by the browser itself, as a session would be. */
export const toldByHeader: NonNullable<ConsoleOptions['visitors']> = {
  principal: ({ headers }) => TE.right(people[String(headers['x-who'])] ?? team),
  known: 'elsewhere',
  secret: ({ headers }) => `held by ${String(headers['x-who'])}`
}
export const appOf = async (options: ConsoleOptions): Promise<FastifyInstance> => {
  const app = Fastify()
  await app.register(consolePages, options)
  return app
}
const calendar = {
  cycle: '2023-2024',
  visits: [
    {
      ...{ community: 'TC-0003', name: 'Birch Lodge', kind: 'peer-review', visit: 1, status: 'agreed' },
      ...{ days: ['2025-03-01'], mode: 'in-person', team: [] }
    }
  ]
}
const withCalendar = network.reader.but({ 'visit-calendar': (() => right(calendar)) as never })
/** Pages on these records, on which commands are given by forms. */
export const appOn = async ({ dependencies }: Records, drafts = inMemoryDraftStore()): Promise<FastifyInstance> =>
  appOf({
    ...{ ...network, reader: withCalendar, records: dependencies, visitors: toldByHeader },
    giving: { dependencies, give: submitWithReactions(dependencies), drafts }
  })
export const named = (who: string, urls: Readonly<Record<string, string>>): ServedPages['pages'] =>
  Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { who, url }]))

/** Several, at one address: a header says which is meant, the first where there is none, so that a tab goes from one to the other without loading anew what they share. */
export const listeningAtOne = async (apps: ReadonlyArray<FastifyInstance>): Promise<Listening> => {
  await Promise.all(apps.map(async app => app.ready()))
  const server = createServer((request, response) =>
    apps[Number(request.headers['x-at'] ?? 0)]?.routing(request, response)
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise(closed => server.close(closed))
    await Promise.all(apps.map(async app => app.close()))
  }
  return { origin: `http://127.0.0.1:${String(port)}`, close }
}
interface Listening {
  readonly origin: string
  readonly close: () => Promise<void>
}
