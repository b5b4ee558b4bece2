/** GET /metrics: for the network team, auditors and workers, as the events are. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { mayFollow } from '../feed-access.ts'
import { actorOf } from '../principal.ts'
import { sendProblem, urnOf } from '../problem.ts'
import type { Metrics } from './metrics.ts'
import { prometheusText, prometheusType } from './prometheus-text.ts'

const denied = {
  ...{ type: urnOf('Denied'), title: 'Not allowed', status: 403 },
  detail: 'How the server fares is for the network team, auditors and workers.'
}

export const metricsRoute =
  (metrics: Metrics) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!mayFollow(actorOf(request))) return sendProblem(reply, denied)
    const text = prometheusText(await metrics.all())
    return reply.header('cache-control', 'no-store').type(prometheusType).send(text)
  }
