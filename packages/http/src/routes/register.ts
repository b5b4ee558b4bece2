/** GET /reports/register: who belongs today or ?on= a day; with ?cycle=, who was a member in that cycle. */
import type { MembershipRegister, MembersOfCycle } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { flatMap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { queryOf } from '../answer.ts'
import { cycleIn, onIn, onlyAsking } from '../parameters.ts'
import type { Asked, HttpOptions } from '../reads.ts'

export const register =
  ({ reports, today }: Pick<HttpOptions, 'reports' | 'today'>) =>
  (request: FastifyRequest): Asked<MembershipRegister | MembersOfCycle> => {
    const query = queryOf(request)
    return query['cycle'] === undefined
      ? pipe(
          TE.fromEither(pipe(onlyAsking(query, 'on', 'cycle'), flatMap(onIn))),
          TE.flatMap(on => reports.register(on ?? today()))
        )
      : pipe(TE.fromEither(pipe(onlyAsking(query, 'cycle'), flatMap(cycleIn))), TE.flatMap(reports.membersOf))
  }
