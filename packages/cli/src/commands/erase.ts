/** `cofc erase`: the words about a community, or what is private about a reviewer, gone from every file. */
import { erasableOf, erase, uuidOf, type AskErasable } from '@cofc/application'
import { Cycle, OpaqueId } from '@cofc/core'
import { Command, Option } from 'commander'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exitCodes } from '../exit-codes.ts'
import { withDraftsErased } from '../drafts-erased.ts'
import { actorOf, withActorOptions, type ActorOptions } from './actor.ts'
import { argumentOf, today } from './arguments.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
The events stay, and so does the proof that they are whole; reports say that something was erased.
A reviewer whose private facts were erased is not known any more, until their facts are given again.

  $ cofc erase TC-0001                      everything that was said about TC-0001 or by it
  $ cofc erase TC-0001 --cycle 2023-2024    only what was said in that cycle
  $ cofc erase R-014                        who the reviewer R-014 is and where they belong
`
type EraseOptions = Partial<Pick<AskErasable, 'cycle' | 'kind'>>

export const eraseCommand = (ended: Ended): Command => {
  const command = new Command('erase')
  return withActorOptions(command)
    .description(
      'erase the words (comments, findings, evidence) kept about a community, or what is private of a reviewer'
    )
    .argument(
      '<id>',
      'the community or the reviewer, for example TC-0001 or R-014',
      argumentOf(OpaqueId, 'a community or a reviewer, for example TC-0001 or R-014')
    )
    .option('--cycle <cycle>', 'only of one cycle', argumentOf(Cycle, 'a cycle, for example 2023-2024'))
    .addOption(
      new Option('--kind <kind>', 'which is meant, when both have the same id').choices(['community', 'reviewer'])
    )
    .addHelpText('after', example)
    .action(async (id: OpaqueId, { cycle = null, kind = null, ...acting }: EraseOptions & ActorOptions) => {
      const actor = actorOf(command, acting)
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        using withDrafts = withDraftsErased(composed)
        const { dependencies } = withDrafts
        const erasing = pipe(
          erasableOf(dependencies)({ id, cycle, kind }),
          TE.flatMap(about =>
            pipe(
              erase(dependencies)({
                actor,
                id: uuidOf(erasures, `${id} ${dependencies.now()}`),
                about,
                on: today()
              }),
              TE.map(erased => ({ ...about, erased }))
            )
          )
        )
        return ending(output, await erasing(), found => {
          const { erased } = found
          output.result(
            found,
            erased === 0
              ? 'there was nothing to erase'
              : `erased: ${String(erased)} ${erased === 1 ? 'piece' : 'pieces'}`
          )
          return exitCodes.done
        })
      })
    })
}
/** The namespace of erasures' command ids. */
const erasures = '0b0c2f0e-54a5-4c33-9c0e-3b6a6f0b7d11'
