/** GET /reports/local/:community/:cycle, with ?kind= when it is not the review that counts. */
import type { AskLocalReport, LocalReport, ReportReads } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { flatMap, map, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, queryOf } from '../answer.ts'
import { kindIn, onlyAsking, reviewIn } from '../parameters.ts'
import type { Asked, Failure } from '../reads.ts'

const asked = (request: FastifyRequest): Either<Failure, AskLocalReport> =>
  pipe(
    onlyAsking(queryOf(request), 'kind'),
    flatMap(kindIn),
    flatMap(kind =>
      pipe(
        reviewIn(paramsOf(request)),
        map(ask => (kind === null ? ask : { ...ask, kind }))
      )
    )
  )

export const local =
  (reports: ReportReads) =>
  (request: FastifyRequest): Asked<LocalReport> =>
    pipe(TE.fromEither(asked(request)), TE.flatMap(reports.local))
