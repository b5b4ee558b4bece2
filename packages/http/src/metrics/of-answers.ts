/** What was answered: by the pattern of the address and the status, how long it took, and what is being answered. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { newCounter, newHistogram } from './counting.ts'
import type { MetricSource } from './metric.ts'

/** A status that says that somebody may not, or not so often. */
const reasons: Readonly<Record<number, string>> = {
  ...{ 401: 'not-authenticated', 403: 'denied', 421: 'not-our-host', 429: 'too-many-requests' }
}
const routeOf = ({ method, routeOptions: { url } }: FastifyRequest) => ({ method, route: url ?? 'none' })

export interface AnswerMetrics {
  readonly source: MetricSource
  /** For a plugin: what it answers from here on is counted. */
  readonly countIn: (app: FastifyInstance) => void
}
export const ofAnswers = (): AnswerMetrics => {
  const answers = newCounter({ name: 'cofc_http_requests_total', help: 'Requests answered' })
  const times = newHistogram({ name: 'cofc_http_request_duration_seconds', help: 'Time to answer' })
  const open = newCounter(
    { name: 'cofc_http_requests_open', help: 'Requests being answered, feeds among them' },
    'gauge'
  )
  const denials = newCounter({ name: 'cofc_denials_total', help: 'Requests denied, by the reason' })

  const begun = (request: FastifyRequest, { raw }: FastifyReply): void => {
    const route = routeOf(request)
    let isOpen = true
    open.add(route)
    // A reader that is gone has no response that ends, but its connection closes.
    for (const event of ['finish', 'close'])
      raw.once(event, () => {
        if (isOpen) open.add(route, -1)
        isOpen = false
      })
  }
  const ended = (request: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void => {
    const route = routeOf(request)
    answers.add({ ...route, status: String(statusCode) })
    times.add(route, elapsedTime / 1_000)
    const reason = reasons[statusCode]
    if (reason !== undefined) denials.add({ reason })
  }
  return {
    source: () => [answers, times, open, denials].map(({ metric }) => metric()),
    countIn: app => {
      app.addHook('onRequest', async (request, reply) => begun(request, reply))
      app.addHook('onResponse', async (request, reply) => ended(request, reply))
    }
  }
}
