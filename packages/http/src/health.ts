/**
 * GET /health: the process answers. GET /ready: 200 only when no report stands still or is further behind than a minute, and
 * what follows of itself is done. It is asked of where the reports stand, not of what they have still to read.
 */
import type { Lag } from '@cofc/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { HttpOptions } from './options.ts'
import { problemOf, sendProblem } from './problem.ts'

/** So many milliseconds may pass before what was recorded stands in the reports. */
const longestBehind = 60_000

/** An event that does not say when it was recorded may be of any age. */
const isOld = ({ recordedAt }: NonNullable<Lag['unseen']>, now: number): boolean =>
  !(now - Date.parse(recordedAt ?? '') <= longestBehind)

const statusOf = ({ unseen, stopped }: Lag, now: number): 'current' | 'behind' | 'stopped' => {
  if (stopped !== null) return 'stopped'
  return unseen !== null && isOld(unseen, now) ? 'behind' : 'current'
}
const standingOf = (now: number) => (lag: Lag) => ({
  report: lag.report,
  // When the oldest event was recorded that it has not come to; null where there is none.
  unseenSince: lag.unseen?.recordedAt ?? null,
  // Streams that wait behind an event that cannot be read, while the others go on.
  parked: lag.parked,
  // The reason may name a file, so only that it stopped is told.
  status: statusOf(lag, now)
})

/** What else follows the history in this process. */
const standingBeside = ({ reactions, log }: Pick<HttpOptions, 'reactions' | 'log'>) => {
  const [reacting, logging] = [reactions?.(), log?.()]
  return {
    ...(reacting === undefined ? {} : { reactions: { status: reacting } }),
    ...(logging === undefined ? {} : { log: { status: logging } })
  }
}

export const health = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  reply.header('cache-control', 'no-store').send({ status: 'alive' })

export const ready =
  ({ reader, now = Date.now, ...others }: Pick<HttpOptions, 'reader' | 'reactions' | 'log' | 'now'>) =>
  async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = await reader.lag()()
    if (isLeft(asked)) return sendProblem(reply, problemOf(asked.left))
    const standing = asked.right.map(standingOf(now()))
    const following = standingBeside(others)
    const isReady = [...standing, ...Object.values(following)].every(({ status }) => status === 'current')
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        ready: isReady,
        reports: standing,
        ...following
      })
  }
