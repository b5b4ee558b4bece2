/** How visitors of the pages are known. */
import { machineVisits, type AskPrincipal } from '@cofc/http'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Visitors {
  /** On whose behalf a page is asked for. */
  readonly principal: AskPrincipal
  /** How they are known: by being on this machine, by an account that they sign in with, or as another server knows them. */
  readonly known: 'by-machine' | 'by-account' | 'elsewhere'
  /** What a visit brings along. */
  readonly greet?: (request: FastifyRequest, reply: FastifyReply) => void
  /** Of a visitor alone, and sent to nobody as it is: from it come the tokens of forms. `null` where there is none. */
  readonly secret?: (request: FastifyRequest) => string | null
}
/** As on the network team's own machine. */
export const onThisMachine: Visitors = { principal: machineVisits, known: 'by-machine' }
