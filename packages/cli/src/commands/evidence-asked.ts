/** What the commands on evidence ask: a community, and what of its library is meant. */
import { libraryInCycle, load, type PieceInCycle } from '@cofc/application'
import { community as communityAggregate, CommunityId, Cycle, streamOf } from '@cofc/core'
import type { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { argumentOf } from './arguments.ts'
import { ending, failing, type Session } from './session.ts'

export const aCommunity = argumentOf(CommunityId, 'a community, for example TC-0001')
export const ofCommunity = (command: Command): Command =>
  command.argument('<community>', 'the community, for example TC-0001', aCommunity)

export interface OfCycle {
  readonly cycle?: Cycle
}
export const withCycleOption = (command: Command): Command =>
  command.option(
    '--cycle <cycle>',
    'only what the reviews of this cycle show',
    argumentOf(Cycle, 'two years that follow each other, such as 2023-2024')
  )

/** Goes on with the pieces that are meant, the latest first. */
export const onPieces =
  (community: CommunityId, cycle: Cycle | null, then: (pieces: ReadonlyArray<PieceInCycle>) => Promise<ExitCode>) =>
  async ({ composed: { dependencies }, output }: Session): Promise<ExitCode> => {
    const { events, states } = dependencies
    const loaded = await load(events, states)(communityAggregate, streamOf(communityAggregate, { community }))()
    if (isLeft(loaded)) return failing(output, loaded.left)
    if (loaded.right.state.status === 'Unknown') {
      output.error({ type: 'NothingKnown' }, `nothing is known of ${community}`)
      return exitCodes.refused
    }
    const found = await libraryInCycle(dependencies)(community, cycle)()
    return isLeft(found) ? ending(output, found, () => exitCodes.done) : then(found.right)
  }
