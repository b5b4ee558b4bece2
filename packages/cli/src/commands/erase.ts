/** `cofc erase`: the words about a community, gone from every file. */
import { eraseWords, uuidOf } from '@cofc/application'
import { CommunityId, Cycle } from '@cofc/core'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { argumentOf, today } from './arguments.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
The events stay, and so does the proof that they are whole; reports say that something was erased.

  $ cofc erase TC-0001                      everything that was said about TC-0001 or by it
  $ cofc erase TC-0001 --cycle 2023-2024    only what was said in that cycle
`
export const eraseCommand = (ended: Ended): Command => {
  const command = new Command('erase')
  return command
    .description('erase the words (comments, findings, evidence) kept about a community')
    .argument(
      '<community>',
      'the community, for example TC-0001',
      argumentOf(CommunityId, 'a community, for example TC-0001')
    )
    .option('--cycle <cycle>', 'only of one cycle', argumentOf(Cycle, 'a cycle, for example 2023-2024'))
    .addHelpText('after', example)
    .action(async (community: CommunityId, { cycle = null }: { cycle?: Cycle | null }) => {
      await inSession(
        ended,
        command
      )(async ({ composed: { parts }, output }) => {
        return ending(
          output,
          await eraseWords(parts)({
            id: uuidOf(erasing, `${community} ${parts.now()}`),
            community,
            cycle,
            on: today()
          })(),
          found => {
            const pieces = found
            output.result(
              { community, cycle, erased: pieces },
              pieces === 0
                ? 'there was nothing to erase'
                : `erased: ${String(pieces)} ${pieces === 1 ? 'piece' : 'pieces'}`
            )
            return exitCodes.done
          }
        )
      })
    })
}
/** The namespace of erasures' command ids. */
const erasing = '0b0c2f0e-54a5-4c33-9c0e-3b6a6f0b7d11'
