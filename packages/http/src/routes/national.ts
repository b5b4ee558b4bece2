/** GET /reports/national/:cycle, with ?revision= a number or `next`. */
import type { FastifyRequest } from 'fastify'
import { flatMap, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { NationalReport, ReportReads } from '@cofc/reports'
import { paramsOf, queryOf } from '../answer.ts'
import { cycleIn, onlyAsking, revisionIn } from '../parameters.ts'
import type { Asked } from '../reads.ts'

const asked = (request: FastifyRequest) =>
  pipe(
    onlyAsking(queryOf(request), 'revision'),
    flatMap(revisionIn),
    flatMap(revision =>
      pipe(
        cycleIn(paramsOf(request)),
        map(cycle => (revision === null ? { cycle } : { cycle, revision }))
      )
    )
  )

export const national =
  (reports: ReportReads) =>
  (request: FastifyRequest): Asked<NationalReport> =>
    pipe(TE.fromEither(asked(request)), TE.flatMap(reports.national))
