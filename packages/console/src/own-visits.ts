/** A reviewer's own visits, and beside them the cycles of which everybody may read what was thought of visits. */
import type { Actor } from '@cofc/application'
import { actorOf, reportProblem, type Answer } from '@cofc/http'
import { visitsOfReviewer, type VisitsOfReviewer } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from './options.ts'
import type { OwnVisits } from './pages/visits/page.tsx'
import { askCycles } from './questions.ts'

type Asked = Pick<ConsoleOptions, 'reader' | 'today'>

/** None of somebody who is known by no id. */
const visitsOf = ({ reader, today }: Asked, { reviewer }: Actor): Answer<VisitsOfReviewer> =>
  reviewer === undefined
    ? TE.right({ reviewer: null, on: today(), visits: [] })
    : pipe(reader.ask(visitsOfReviewer)({ reviewer, on: today() }), TE.mapLeft(reportProblem(visitsOfReviewer)))

export const askVisits =
  (options: Asked) =>
  (request: FastifyRequest): Answer<OwnVisits> =>
    pipe(
      visitsOf(options, actorOf(request)),
      TE.flatMap(found =>
        pipe(
          askCycles(options),
          TE.map(cycles => ({ ...found, published: cycles.flatMap(one => (one.revision > 0 ? [one.cycle] : [])) }))
        )
      )
    )
