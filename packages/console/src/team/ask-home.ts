/** What the network team sees when it comes in: what waits on whom, and everything that it may look for. */
import type { CommunityId } from '@cofc/core'
import { reportProblem, type Answer } from '@cofc/http'
import { onRecord, reports, type CycleOnRecord, type Waiting } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from '../options.ts'
import { askCycles } from '../questions.ts'

type Options = Pick<ConsoleOptions, 'reader' | 'today'>
export interface NamedCommunity {
  readonly community: CommunityId
  readonly name: string | null
}
export interface TeamHome {
  readonly found: Waiting
  /** The latest first. */
  readonly cycles: ReadonlyArray<CycleOnRecord>
  /** By their names. */
  readonly communities: ReadonlyArray<NamedCommunity>
}
const byName = (one: NamedCommunity, other: NamedCommunity): number =>
  (one.name ?? one.community).localeCompare(other.name ?? other.community, 'en-GB')

export const askNamedCommunities = ({ reader, today }: Options): Answer<ReadonlyArray<NamedCommunity>> =>
  pipe(
    reader.ask(onRecord)({ on: today(), kinds: ['communities'] }),
    TE.mapLeft(reportProblem(onRecord)),
    TE.map(({ communities }) => communities.toSorted(byName))
  )

export const askTeamHome = (options: Options): Answer<TeamHome> =>
  pipe(
    options.reader.ask(reports.waiting)({ on: options.today() }),
    TE.mapLeft(reportProblem(reports.waiting)),
    TE.flatMap(found =>
      pipe(
        askCycles(options),
        TE.flatMap(cycles =>
          pipe(
            askNamedCommunities(options),
            TE.map(communities => ({ found, cycles, communities }))
          )
        )
      )
    )
  )
