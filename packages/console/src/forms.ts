/** Where the forms lead: from what was chosen to the address of its page. */
import { communityIn, cycleIfIn, reviewIn, type Asked } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { queryOf } from './answer.tsx'
import { latestOf } from './ask.ts'
import type { ConsoleOptions } from './reads.ts'

/** /local?community=&cycle= */
export const toLocal = (request: FastifyRequest): Asked<string> =>
  TE.fromEither(
    pipe(
      reviewIn(queryOf(request)),
      map(({ community, cycle }) => `/local/${community}/${cycle}`)
    )
  )

/** /communities?community= */
export const toHistory = (request: FastifyRequest): Asked<string> =>
  TE.fromEither(
    pipe(
      communityIn(queryOf(request)),
      map(community => `/communities/${community}`)
    )
  )

/** /national?cycle=, or without a cycle the latest report. */
export const toNational =
  ({ reports }: ConsoleOptions) =>
  (request: FastifyRequest): Asked<string> =>
    pipe(
      TE.fromEither(cycleIfIn(queryOf(request))),
      TE.flatMap((cycle): Asked<string | null> =>
        cycle === null ? pipe(reports.cycles(), TE.map(latestOf)) : TE.right(cycle)
      ),
      TE.map(cycle => (cycle === null ? '/' : `/national/${cycle}`))
    )
