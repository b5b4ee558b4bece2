/**
 * GET /health: the process answers. GET /ready: 200 only when every report follows and has caught up, and what follows of
 * itself is done.
 */
import type { Lag } from '@cofc/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { HttpOptions } from './options.ts'
import { problemOf, sendProblem } from './problem.ts'

const standingOf = ({ report, behind, stopped, parked }: Lag) => ({
  report,
  behind,
  // Streams that wait behind an event that cannot be read, while the others go on.
  parked,
  // The reason may name a file, so only that it stopped is told.
  status: stopped !== null ? 'stopped' : behind === 0 ? 'current' : 'behind'
})

export const health = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  reply.header('cache-control', 'no-store').send({ status: 'alive' })

export const ready =
  ({ reader, reactions }: Pick<HttpOptions, 'reader' | 'reactions'>) =>
  async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await reader.lag()()
    if (isLeft(asked)) return sendProblem(reply, problemOf(asked.left))
    const standing = asked.right.map(standingOf)
    const following = reactions?.()
    const isReady = standing.every(({ status }) => status === 'current') && following !== 'stopped'
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        ready: isReady,
        reports: standing,
        ...(following === undefined ? {} : { reactions: { status: following } })
      })
  }
