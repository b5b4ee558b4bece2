/** Pages on records in memory, on which commands are given by forms. */
import { submitWithReactions, type Actor, type Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import type { FastifyInstance } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Values } from '../command-forms/values.ts'
import type { ConsoleOptions } from '../options.ts'
import { pagesOf } from './ask-page.ts'
import { bodyOf } from './forms-in.ts'

export const team: Actor = { role: 'network-team', subject: 'S-7' }
export interface Records {
  readonly dependencies: Dependencies
}
export const newRecords = (): Records => ({
  dependencies: {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-11-20T10:00:00.000Z'
  }
})

/** As somebody is known who holds a secret of their own. */
export const givingPages = async (
  { dependencies }: Records,
  actor: Actor = team,
  changed: Partial<ConsoleOptions> = {}
): Promise<FastifyInstance> =>
  pagesOf({
    visitors: {
      principal: () => TE.right(actor),
      known: 'elsewhere',
      secret: () => `held by ${actor.subject}`
    },
    records: dependencies,
    giving: { dependencies, give: submitWithReactions(dependencies) },
    ...changed
  })

const host = { host: 'localhost:4200' }
export const get = async (app: FastifyInstance, url: string) => app.inject({ url, headers: host })
export const post = async (app: FastifyInstance, url: string, values: Values) =>
  app.inject({
    ...{ method: 'POST', url, payload: bodyOf(values) },
    headers: { ...host, 'content-type': 'application/x-www-form-urlencoded' }
  })
/** As a browser sends it: followed to the address at which it is said what stands in the way. */
export const send = async (app: FastifyInstance, url: string, values: Values) => {
  const told = await post(app, url, values)
  const { location = '' } = told.headers
  return location.includes('?look=') ? get(app, location) : told
}
