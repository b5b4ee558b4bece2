/** What somebody may not know to be there is answered as what is not there; that it was denied is noted all the same. */
import type { FastifyRequest } from 'fastify'

const hidden = new WeakSet<FastifyRequest>()
export const nowHidden = (request: FastifyRequest): void => void hidden.add(request)
export const isHidden = (request: FastifyRequest): boolean => hidden.has(request)
