/** What the membership record is made from, for those who may read it. */
import type { AsAt, MembershipRecord, Replay } from '@cofc/application'
import type { CommunityId, PlainDate } from '@cofc/core'
import { actorOf, asAtField, asAtFor, notUnderstood, problemOf, type Answer } from '@cofc/http'
import { aCommunity, aDay, decodeAsk, type AskFields } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy, paramsOf } from './asked.ts'
import type { ConsoleOptions } from './options.ts'

/** Without a history to ask again there is no such page. */
export const replayFor = ({ replay }: Pick<ConsoleOptions, 'replay'>): Answer<Replay> =>
  replay === undefined ? TE.left(problemOf({ type: 'NoSuchResource' })) : TE.right(replay)

interface AskRecord {
  readonly community: CommunityId
  readonly asOf?: PlainDate
  readonly asAt?: AsAt
}
const fields: AskFields<AskRecord> = {
  community: { ...aCommunity, says: 'the community' },
  asOf: { ...aDay, says: 'what had happened by the end of this day', optional: true },
  asAt: asAtField
}

export const askRecord =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<MembershipRecord> => {
    const { role } = actorOf(request)
    return pipe(
      TE.fromEither(chosenBy(request, { fields: ['asOf', 'asAt'] })),
      TE.flatMap(given =>
        pipe(
          TE.fromEither(decodeAsk(fields, options.today)({ ...given, ...paramsOf(request) })),
          TE.mapLeft(notUnderstood)
        )
      ),
      TE.flatMap(({ community, asOf = null, asAt }) =>
        pipe(
          asAtFor(role, asAt),
          TE.flatMap(time =>
            pipe(
              replayFor(options),
              TE.flatMap(({ membershipRecord }) =>
                pipe(membershipRecord({ community, asOf, asAt: time, role }), TE.mapLeft(problemOf))
              )
            )
          ),
          TE.filterOrElse(
            ({ lines }) => lines.length > 0,
            () => problemOf({ type: 'NoSuchCommunity', community })
          )
        )
      )
    )
  }
