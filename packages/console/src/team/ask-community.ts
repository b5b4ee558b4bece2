/** One community as the network team handles it: its membership, what waits about it, and what may be done now. */
import { actorOf, reportProblem, type Answer } from '@cofc/http'
import { reports, type RegisteredCommunity, type Waiting } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import { canBeDone, type CanBeDone } from '../command-forms/can-be-done.ts'
import type { Key } from '../command-forms/command-form.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { keyOf } from './key-of.ts'

export interface TeamCommunity {
  readonly about: Key
  /** As in the register of today; `null` of one that is not in it. */
  readonly registered: RegisteredCommunity | null
  readonly found: Waiting
  readonly membership: ReadonlyArray<CanBeDone>
}
const askRegistered = ({ reader, today }: ConsoleOptions, community: string): Answer<RegisteredCommunity | null> =>
  pipe(
    reader.ask(reports.register)({ on: today() }),
    TE.mapLeft(reportProblem(reports.register)),
    TE.map(register =>
      'communities' in register ? (register.communities.find(one => one.community === community) ?? null) : null
    )
  )
export const askTeamCommunity =
  (options: ConsoleOptions, giving: Giving) =>
  (request: FastifyRequest): Answer<TeamCommunity> =>
    pipe(
      keyOf('membership', paramsOf(request)),
      TE.flatMap(about => {
        const community = about['community'] ?? ''
        return pipe(
          askRegistered(options, community),
          TE.flatMap(registered =>
            pipe(
              options.reader.ask(reports.waiting)({ on: options.today(), community: community as never }),
              TE.mapLeft(reportProblem(reports.waiting)),
              TE.flatMap(found => async () => {
                const asking = { giving, actor: actorOf(request), about, today: options.today() }
                const membership = await canBeDone(asking, 'membership')
                return TE.right({ about, registered, found, membership })()
              })
            )
          )
        )
      })
    )
