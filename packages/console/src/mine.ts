/** What is to be done by whoever comes in: a community's own place, or what waits for a role. */
import type { Actor } from '@cofc/application'
import type { ActingRole } from '@cofc/core'
import { actorOf, reportProblem, type Answer } from '@cofc/http'
import { reports } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from './options.ts'
import type { Mine } from './pages/home/mine.tsx'

/** Whose work is asked for by role; the network team sees to all of it. */
const roleOf = ({ role }: Actor): { readonly who?: ActingRole } | null => {
  if (role === 'network-team') return {}
  return role === 'committee' || role === 'finance' ? { who: role } : null
}

export const askMine =
  ({ reader, today }: Pick<ConsoleOptions, 'reader' | 'today'>) =>
  (request: FastifyRequest): Answer<Mine | null> => {
    const actor = actorOf(request)
    if (actor.role === 'link-person' && actor.community !== undefined)
      return TE.right({ type: 'Dashboard', community: actor.community })
    if (actor.role === 'reviewer') return TE.right({ type: 'Visits' })
    const asked = roleOf(actor)
    if (asked === null) return TE.right(null)
    return pipe(
      reader.ask(reports.waiting)({ on: today(), ...asked }),
      TE.mapLeft(reportProblem(reports.waiting)),
      TE.map((found): Mine => ({ type: 'Waiting', found }))
    )
  }
