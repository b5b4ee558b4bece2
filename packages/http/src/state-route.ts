/** GET where an aggregate is found: its state, today, as of a day or as at a time, with the tag by which a command says what was seen. */
import {
  asAtText,
  stateOf,
  stateReaders,
  stateToldTo,
  type Actor,
  type AsAt,
  type StateOnRecord
} from '@cofc/application'
import { streamOf, type AggregateEntry, type AggregateName, type PlainDate } from '@cofc/core'
import { aDay, decodeAsk, type AskFields } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { keyIn, type Key } from './aggregate-address.ts'
import { paramsOf, queryOf } from './answer.ts'
import { asAtField, asAtFor } from './as-at.ts'
import { mayReadFrom } from './may-read.ts'
import { json, mediaTypeFor } from './negotiate.ts'
import { askedBeside, notUnderstood } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, sendProblem, type Answer } from './problem.ts'
import type { Records } from './records.ts'
import { asksWords, aYesOrNo, inWords, mayReadWords } from './state-words.ts'
import { tagOf } from './tags.ts'

type AnAggregate = AggregateEntry['aggregate']
interface AskState {
  readonly words?: 'yes' | 'no'
  readonly asOf?: PlainDate
  readonly asAt?: AsAt
}
const fields: AskFields<AskState> = {
  words: aYesOrNo,
  asOf: { ...aDay, says: 'what had happened by the end of this day', optional: true },
  asAt: asAtField
}

/** Passes whoever may read what is recorded about an aggregate. */
export const readable =
  ({ dependencies }: Pick<Records, 'dependencies'>, { name }: AnAggregate) =>
  (actor: Actor, key: Key): Answer<void> =>
    mayReadFrom(dependencies)(actor, {
      ...{ name, title: `Read what is recorded as ${name}`, about: key },
      roles: stateReaders[name as AggregateName]
    })

const askIn = (request: FastifyRequest, today: () => PlainDate): Answer<AskState> =>
  pipe(
    TE.fromEither(askedBeside(queryOf(request), ['words', 'asOf', 'asAt'])),
    TE.flatMap(given => pipe(TE.fromEither(decodeAsk(fields, today)(given)), TE.mapLeft(notUnderstood)))
  )

interface Found extends StateOnRecord {
  readonly stream: string
  readonly asOf: PlainDate | null
  readonly asAt: AsAt | null
}
interface Asking {
  readonly records: Records
  readonly today: () => PlainDate
}

const found =
  ({ records, today }: Asking, aggregate: AnAggregate) =>
  (request: FastifyRequest): Answer<Found> => {
    const actor = actorOf(request)
    return pipe(
      TE.fromEither(keyIn(aggregate, paramsOf(request))),
      TE.tap(key => readable(records, aggregate)(actor, key)),
      TE.tap(mayReadWords(records, { request, aggregate })),
      TE.flatMap(key =>
        pipe(
          askIn(request, today),
          TE.flatMap(({ asOf = null, asAt }) =>
            pipe(
              asAtFor(actor.role, asAt),
              TE.map(time => ({ aggregate, stream: streamOf(aggregate, key), asOf, asAt: time }))
            )
          ),
          TE.flatMap(ask =>
            pipe(
              stateOf(records.dependencies)(ask),
              TE.mapLeft(problemOf),
              TE.map(({ state, ...versions }) => ({
                ...{ ...ask, ...versions, state: stateToldTo(actor.role)(aggregate.name, state) }
              }))
            )
          )
        )
      ),
      TE.filterOrElse(
        ({ latest }) => latest > 0,
        () => problemOf({ type: 'NothingRecorded' })
      ),
      TE.flatMap(inWords(records, request))
    )
  }

/**
 * As of a day it is tagged by its bytes, like a report: what is recorded late may change it. With its words it has no tag:
 * they may be erased while it stays at its version.
 */
export const stateRoute =
  (asking: Asking) =>
  (aggregate: AnAggregate) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (mediaTypeFor(request.headers, [json]) === null)
      return sendProblem(reply, problemOf({ type: 'NotAcceptable', had: [json] }))
    const answered = await found(asking, aggregate)(request)()
    if (isLeft(answered)) return sendProblem(reply, answered.left)
    const { stream, version, asOf, asAt, state } = answered.right
    if (asOf === null && asAt === null && !asksWords(request)) reply.header('etag', tagOf(version))
    return reply
      .header('cache-control', asksWords(request) ? 'no-store' : 'no-cache')
      .type('application/json; charset=utf-8')
      .send(
        JSON.stringify({
          ...{ aggregate: aggregate.name, stream, version, asOf },
          ...(asAt === null ? {} : { asAt: asAtText(asAt) }),
          state
        })
      )
  }
