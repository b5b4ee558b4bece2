/** GET /api/communities/:community/history, with ?as-of= a day and ?as-at= a time: the events in order, and the state after each. */
import { entriesToldTo, stateReaders, toldTo, type AsAt, type History } from '@cofc/application'
import type { CommunityId, PlainDate, Role } from '@cofc/core'
import { aCommunity, aDay, decodeAsk, type AskFields } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, queryOf } from './answer.ts'
import { asAtField, asAtFor } from './as-at.ts'
import type { HttpOptions } from './options.ts'
import type { MayRead } from './may-read.ts'
import { askedBeside, notUnderstood } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, type Answer } from './problem.ts'

interface AskHistory {
  readonly community: CommunityId
  /** What had happened by the end of this day; everything when left out. */
  readonly asOf?: PlainDate
  /** What had been recorded by then; everything when left out. */
  readonly asAt?: AsAt
}
const fields: AskFields<AskHistory> = {
  community: { ...aCommunity, says: 'the community' },
  asOf: { ...aDay, says: 'what had happened by the end of this day', optional: true },
  asAt: asAtField
}

/** Nothing by that day is an answer; nothing at all means that no community is called so. */
const known =
  (historyOf: HttpOptions['history'], { community }: AskHistory) =>
  (found: History): Answer<unknown> => {
    if (found.entries.length > 0) return TE.right(found)
    return pipe(
      historyOf(community, null),
      TE.mapLeft(problemOf),
      TE.filterOrElse(
        ({ entries }) => entries.length > 0,
        () => problemOf({ type: 'NoSuchCommunity', community })
      )
    )
  }

type AskingHistory = Pick<HttpOptions, 'history' | 'today'> & {
  /** On whose behalf: the network team when left out. */
  readonly role?: Role
}
/** The history that is asked for in texts, as who asks may know it. */
export const historyAnswer =
  ({ history, today, role = 'network-team' }: AskingHistory) =>
  (given: Readonly<Record<string, unknown>>): Answer<History> =>
    pipe(
      TE.fromEither(decodeAsk(fields, today)(given)),
      TE.mapLeft(notUnderstood),
      TE.flatMap(ask =>
        pipe(
          asAtFor(role, ask.asAt),
          TE.flatMap(asAt => pipe(history(ask.community, ask.asOf ?? null, asAt), TE.mapLeft(problemOf))),
          TE.tap(known(history, ask)),
          TE.map(entriesToldTo(role)),
          TE.map(toldTo(role))
        )
      )
    )

/** Whoever may read what a community is recorded as may read its history. */
const mayReadOf =
  ({ mayRead }: { readonly mayRead: MayRead }, request: FastifyRequest) =>
  (given: Readonly<Record<string, unknown>>): Answer<void> =>
    mayRead(actorOf(request), {
      ...{ name: 'history', title: 'Read the history of a community', roles: stateReaders.community, about: given }
    })

export const historyRoute =
  (options: Pick<HttpOptions, 'history' | 'today'> & { readonly mayRead: MayRead }) =>
  (request: FastifyRequest): Answer<History> =>
    pipe(
      TE.fromEither(askedBeside(queryOf(request), ['asOf', 'asAt'])),
      TE.map(asked => ({ ...asked, ...paramsOf(request) })),
      TE.tap(mayReadOf(options, request)),
      TE.flatMap(historyAnswer({ ...options, role: actorOf(request).role }))
    )
