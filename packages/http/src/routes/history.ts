/** GET /communities/:community/history, with ?asOf= a day: the events in order, and the state after each. */
import type { History } from '@cofc/application'
import type { CommunityId, PlainDate } from '@cofc/core'
import type { FastifyRequest } from 'fastify'
import { flatMap, map, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, queryOf } from '../answer.ts'
import { asOfIn, communityIn, onlyAsking } from '../parameters.ts'
import type { Asked, Failure, HttpOptions } from '../reads.ts'

interface Ask {
  readonly community: CommunityId
  readonly asOf: PlainDate | null
}
const asked = (request: FastifyRequest): Either<Failure, Ask> =>
  pipe(
    onlyAsking(queryOf(request), 'asOf'),
    flatMap(asOfIn),
    flatMap(asOf =>
      pipe(
        communityIn(paramsOf(request)),
        map(community => ({ community, asOf }))
      )
    )
  )

/** Nothing by that day is an answer; nothing at all means that nobody is called so. */
export const historyAsked =
  (historyOf: HttpOptions['history']) =>
  ({ community, asOf }: Ask): Asked<History> => {
    const known: Asked<unknown> = pipe(
      historyOf(community, null),
      TE.flatMap(({ entries }): Asked<unknown> =>
        entries.length === 0 ? TE.left({ type: 'NoSuchCommunity', community }) : TE.right(entries)
      )
    )
    return pipe(
      historyOf(community, asOf),
      TE.tap(({ entries }): Asked<unknown> => (entries.length === 0 ? known : TE.right(entries)))
    )
  }

export const history =
  (historyOf: HttpOptions['history']) =>
  (request: FastifyRequest): Asked<History> =>
    pipe(TE.fromEither(asked(request)), TE.flatMap(historyAsked(historyOf)))
