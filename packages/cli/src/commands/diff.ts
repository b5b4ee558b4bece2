/** `cofc diff`: what differs between two times in all that is recorded of a community. */
import { aMoment, difference, Moment } from '@cofc/application'
import { CommunityId } from '@cofc/core'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { differenceInLines } from '../reasons-in-words.ts'
import { argumentOf } from './arguments.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
  $ cofc diff TC-0042 --from 2023-12-31 --to 2024-03-31       as of two days
  $ cofc diff TC-0042 --from 2023-12-31,2024-01-15            as it was told then of that day, and as it is told now
  $ cofc diff TC-0042 --from ,@12000                          what came since the history had so many events
`
const everything: Moment = { asOf: null, asAt: null }
interface Asked {
  readonly from: Moment
  readonly to?: Moment
}

export const diffCommand = (ended: Ended): Command => {
  const command = new Command('diff')
  return command
    .description('what differs between two times in all that is recorded of a community, and by which events')
    .argument(
      '<community>',
      'the community, for example TC-0042',
      argumentOf(CommunityId, 'a community, for example TC-0042')
    )
    .requiredOption('--from <times>', aMoment.expected, argumentOf(Moment, aMoment.expected))
    .option('--to <times>', 'likewise; everything when left out', argumentOf(Moment, aMoment.expected))
    .addHelpText('after', example)
    .action(async (community: CommunityId, { from, to = everything }: Asked) =>
      inSession(
        ended,
        command
      )(async ({ composed, output }) =>
        ending(output, await difference(composed.dependencies)({ community, from, to, role: 'auditor' })(), found => {
          if (found.events.from + found.events.to === 0) {
            output.error({ type: 'NothingKnown' }, `nothing is known of ${community} at either time`)
            return exitCodes.refused
          }
          output.result(found, found.streams.length === 0 ? 'nothing differs' : differenceInLines(found))
          return exitCodes.done
        })
      )
    )
}
