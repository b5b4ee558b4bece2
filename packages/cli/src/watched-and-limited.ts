/** What the server counts: how it fares, where that is asked for, and how often one asks, where others can come in. */
import { withStateCache, type Dependencies } from '@cofc/application'
import { countRequests, newMetrics, usualRates, type HttpOptions, type Rates } from '@cofc/http'
import type { FastifyInstance } from 'fastify'

export interface Counted {
  /** How often one may ask, where it is not as usual. */
  readonly rates: Partial<Rates>
  /** Whether it tells at /metrics how it fares. */
  readonly isWatched: boolean
}

export const watchedAndLimited = async (
  app: FastifyInstance,
  dependencies: Dependencies,
  { rates, isWatched, isOpen }: Counted & { readonly isOpen: boolean }
): Promise<{ readonly dependencies: Dependencies; readonly counts: Pick<HttpOptions, 'metrics' | 'counting'> }> => {
  const metrics = isWatched ? newMetrics() : undefined
  const events = metrics?.countedStore(dependencies.events) ?? dependencies.events
  // Where nobody else can come in there is nobody to keep from it.
  const isLimited = isOpen || Object.keys(rates).length > 0
  return {
    dependencies: withStateCache({ ...dependencies, events }),
    counts: {
      ...(metrics === undefined ? {} : { metrics }),
      ...(isLimited ? { counting: await countRequests(app, { ...usualRates, ...rates }) } : {})
    }
  }
}
