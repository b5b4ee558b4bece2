/** `cofc audit checkpoint`: signs how far the history has come, and prints it. */
import { followLog, sealHeads, signLog } from '@cofc/audit'
import { Command } from 'commander'
import { pipe } from 'fp-ts/lib/function.js'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exitCodes } from '../exit-codes.ts'
import type { Failure } from '../failures.ts'
import { onLog, signerOn } from './on-log.ts'
import { ending, failing, type Ended } from './session.ts'

const example = `
Before it is signed, every event since the last checkpoint is read once more, and the last checkpoint is proved to be the
beginning of this one. Send checkpoints to others: whoever keeps one sees it if the history is rewritten.

  $ cofc audit checkpoint > checkpoint.txt
`
export const checkpointCommand = (ended: Ended): Command => {
  const command = new Command('checkpoint')
  return command
    .description('sign how far the history has come, and print it')
    .option('--key <file>', 'the private key, where it is not in its usual place')
    .addHelpText('after', example)
    .action(async ({ key }: { readonly key?: string }) => {
      await onLog(
        ended,
        command
      )(async on => {
        const { composed, log, output } = on
        const signer = signerOn(on, key)
        if (isLeft(signer)) return failing(output, signer.left)
        const signing = { events: composed.events.store, log, signer: signer.right }
        const signed = await pipe(
          followLog(signing),
          TE.flatMap(() => signLog(signing)),
          TE.tap(() => sealHeads(signing)),
          TE.mapLeft((failure): Failure => failure)
        )()
        return ending(output, signed, note => {
          if (note === null) output.say('There is no event yet, so there is nothing to sign.')
          else if (output.json) output.result({ size: note.size, note: note.note }, '')
          else output.text(note.note)
          return exitCodes.done
        })
      })
    })
}
