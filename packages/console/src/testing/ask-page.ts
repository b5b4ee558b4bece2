/** Asks for a page of the network in memory, in process. */
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import type { Actor } from '@cofc/application'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from '../options.ts'
import { consolePages } from '../plugin.ts'
import { network } from './network.ts'

/** Pages that end with the test. */
export const pagesOf = async (changed: Partial<ConsoleOptions> = {}): Promise<FastifyInstance> => {
  const app = Fastify()
  onTestFinished(() => app.close())
  await app.register(consolePages, { ...network, ...changed })
  return app
}
export const ask = async (url: string, changed: Partial<ConsoleOptions> = {}, headers: InjectOptions['headers'] = {}) =>
  (await pagesOf(changed)).inject({ url, headers: { host: 'localhost:4200', ...headers } })

export const textOf = (html: string): string =>
  html
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** What a page says. */
export const read = async (url: string, changed?: Partial<ConsoleOptions>): Promise<string> =>
  textOf((await ask(url, changed)).body)

/** Pages as somebody else's server knows who reads them. */
export const visitedBy = (actor: Omit<Actor, 'subject'>): Pick<ConsoleOptions, 'visitors'> => ({
  visitors: { principal: () => TE.right({ subject: 'S-7', ...actor }), known: 'elsewhere' }
})
