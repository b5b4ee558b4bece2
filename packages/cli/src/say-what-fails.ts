/** A failure that nobody foresaw is said where the program was started, and found there by the id that its answer has. */
import { isUnforeseen, unforeseenOf } from '@cofc/http'
import type { FastifyInstance } from 'fastify'

export const sayWhatFails = (app: FastifyInstance, say: (line: string) => void): void =>
  void app.addHook('onError', async (request, _reply, failed) => {
    if (!isUnforeseen(failed)) return
    const { request: id, method, route, error, at } = unforeseenOf(request, failed)
    say(`Request ${id} could not be answered: ${method} ${route}: ${[error, ...at].join(' at ')}`)
  })
