/** A server that keeps people's words for other servers of the network, and answers nothing else. */
import type { FastifyPluginAsync } from 'fastify'
import { aboutAll, type AboutAll } from './about-all.ts'
import { onError, onNotFound } from './errors.ts'
import { health } from './health.ts'
import { takesNone } from './parameters.ts'
import type { AskPrincipal } from './principal.ts'
import { countingPrincipal, type Counting } from './rates.ts'
import type { SharedWords } from './shared-words.ts'
import { wordsRoutes } from './words-routes.ts'

export interface WordsFacadeOptions extends Omit<AboutAll, 'origins'> {
  readonly sharedWords: SharedWords
  /** Who else it may be: so that it can be noted whom it was denied. */
  readonly principal: AskPrincipal
  /** How often whoever is no server may ask. */
  readonly counting: Counting
}

export const wordsFacade: FastifyPluginAsync<WordsFacadeOptions> = async (app, options) => {
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  await aboutAll(app, options)
  app.get('/health', { preHandler: takesNone }, health)
  const principal = countingPrincipal(options.counting, options.principal)
  await app.register(wordsRoutes(options.sharedWords, principal), { prefix: '/api' })
}
