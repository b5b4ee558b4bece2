/** GET …/events: the events of one stream, page by page, with links to the first page and the next (RFC 8288). */
import { eventsToldTo, type ToldRecord } from '@cofc/application'
import { streamOf, type AggregateEntry } from '@cofc/core'
import type { RecordedEvent, StreamPage } from '@cofc/event-store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { keyIn } from './aggregate-address.ts'
import { paramsOf, queryOf } from './answer.ts'
import { json, mediaTypeFor } from './negotiate.ts'
import { askedBeside } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, sendProblem, type Answer, type Problem } from './problem.ts'
import type { Records } from './records.ts'
import { readable } from './state-route.ts'

type AnAggregate = AggregateEntry['aggregate']
const mostInPage = 500
interface Wanted {
  /** The version behind which the page begins. */
  readonly after: number
  readonly limit: number
}

const wrong = (parameter: string, says: string): Either<Problem, never> =>
  left(problemOf({ type: 'NotUnderstood', parameter, says }))
const isWhole = (text: unknown): text is string => typeof text === 'string' && /^\d{1,15}$/.test(text)

const wantedIn = (request: FastifyRequest): Either<Problem, Wanted> => {
  const asked = askedBeside(queryOf(request), ['after', 'limit'])
  if (isLeft(asked)) return asked
  const { after = '0', limit = String(mostInPage) } = asked.right
  if (!isWhole(after)) return wrong('after', 'expected the version of an event, or 0 for all of them')
  const isLimit = isWhole(limit) && Number(limit) >= 1 && Number(limit) <= mostInPage
  if (!isLimit) return wrong('limit', `expected a number from 1 to ${String(mostInPage)}`)
  return right({ after: Number(after), limit: Number(limit) })
}

interface EventsPage<E> {
  readonly events: ReadonlyArray<E>
  /** The version behind which the next page begins; `null` at the end. */
  readonly next: number | null
}
/** What is wanted of a page of the store, which may hold more. */
const cut = ({ events, next }: StreamPage, { limit }: Wanted): EventsPage<RecordedEvent> => {
  const wanted = events.slice(0, limit)
  const isMore = next !== null || wanted.length < events.length
  return { events: wanted, next: isMore ? (wanted.at(-1)?.version ?? null) : null }
}

const linksTo = (path: string, { limit }: Wanted, next: number | null): string => {
  const link = (rel: string, after: number) => `<${path}?after=${String(after)}&limit=${String(limit)}>; rel="${rel}"`
  return [link('first', 0), ...(next === null ? [] : [link('next', next)])].join(', ')
}

const pageOf =
  (records: Records, aggregate: AnAggregate, request: FastifyRequest) =>
  (wanted: Wanted): Answer<EventsPage<ToldRecord>> =>
    pipe(
      TE.fromEither(keyIn(aggregate, paramsOf(request))),
      TE.tap(key => readable(records, aggregate)(actorOf(request), key)),
      TE.flatMap(key =>
        pipe(
          records.dependencies.events.read(streamOf(aggregate, key), wanted.after + 1),
          TE.mapLeft(problemOf),
          TE.map(page => cut(page, wanted))
        )
      ),
      TE.filterOrElse(
        ({ events }) => events.length > 0 || wanted.after > 0,
        () => problemOf({ type: 'NothingRecorded' })
      ),
      TE.flatMap(({ events, next }) =>
        pipe(
          eventsToldTo(actorOf(request).role)(events),
          TE.mapLeft(problemOf),
          TE.map(told => ({ events: told, next }))
        )
      )
    )

export const streamRoute =
  (records: Records) =>
  (aggregate: AnAggregate) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (mediaTypeFor(request.headers, [json]) === null)
      return sendProblem(reply, problemOf({ type: 'NotAcceptable', had: [json] }))
    const wanted = wantedIn(request)
    if (isLeft(wanted)) return sendProblem(reply, wanted.left)
    const page = await pageOf(records, aggregate, request)(wanted.right)()
    if (isLeft(page)) return sendProblem(reply, page.left)
    const { events, next } = page.right
    const [path = ''] = request.url.split('?')
    return reply
      .header('cache-control', 'no-cache')
      .header('link', linksTo(path, wanted.right, next))
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ events, next }))
  }
