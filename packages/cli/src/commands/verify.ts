/** `cofc verify`: the whole history is what was decided, or the first event that is not. */
import { verifyHistory } from '@cofc/application'
import { Command } from 'commander'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exitCodes } from '../exit-codes.ts'
import { tellUnfinished } from '../unfinished.ts'
import { ending, inSession, type Ended } from './session.ts'

export const verifyCommand = (ended: Ended): Command => {
  const command = new Command('verify')
  return command
    .description('check that the file of the history is whole, and every event in it as it was decided')
    .action(async () => {
      await inSession(
        ended,
        command
      )(async session => {
        const {
          composed: { events: kept, dependencies },
          output
        } = session
        const verifying = pipe(
          kept.checkIntegrity,
          TE.flatMap(() => verifyHistory(dependencies.events))
        )
        const verified = await verifying()
        const unfinished = await tellUnfinished(session)
        return ending(output, verified, found => {
          const { events, streams } = found
          output.result(
            { ...found, unfinishedImports: unfinished.length },
            `whole: ${String(events)} events in ${String(streams)} streams`
          )
          return exitCodes.done
        })
      })
    })
}
