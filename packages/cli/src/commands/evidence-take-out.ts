/** `cofc evidence take-out`: a file taken out of an evidence library, and erased for good. */
import { takeOutEvidence, uuidOf } from '@cofc/application'
import { EvidenceId, type CommunityId } from '@cofc/core'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { actorOf, withActorOptions, type ActorOptions } from './actor.ts'
import { argumentOf, today } from './arguments.ts'
import { ofCommunity } from './evidence-asked.ts'
import { ending, inSession, type Ended } from './session.ts'

/** The namespace of the ids of these commands. */
const takenOut = '6f8f2b7e-4d0a-4a53-8c55-0f7d4a1c9b36'

export const takeOutEvidenceCommand = (ended: Ended): Command => {
  const command = new Command('take-out')
  return withActorOptions(ofCommunity(command))
    .description('take a file out of an evidence library, which erases it for good')
    .argument('<evidence>', 'its id, as list tells it', argumentOf(EvidenceId, 'the id of a file, as list tells it'))
    .action(async (community: CommunityId, evidence: EvidenceId, acting: ActorOptions) => {
      const actor = actorOf(command, acting)
      await inSession(
        ended,
        command
      )(async ({ composed: { dependencies }, output }) => {
        const id = uuidOf(takenOut, `${community} ${evidence} ${dependencies.now()}`)
        const done = await takeOutEvidence(dependencies)({ actor, id, community, evidence, on: today() })()
        return ending(output, done, erased => {
          output.result(
            { community, evidence, erased },
            erased ? 'the file was taken out and is erased' : 'the file had been taken out before, and is erased'
          )
          return exitCodes.done
        })
      })
    })
}
