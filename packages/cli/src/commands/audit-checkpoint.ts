/** `cofc audit checkpoint`: signs how far the history has come, and prints it. */
import { followLog, sealHeads, signLog, type KeptNote, type Signer } from '@cofc/audit'
import { Command } from 'commander'
import { pipe } from 'fp-ts/lib/function.js'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { readFileSync } from 'node:fs'
import { askWitnesses } from '../audit/ask-witnesses.ts'
import { trustIn } from '../audit/trust-of.ts'
import { exitCodes } from '../exit-codes.ts'
import { inPlainWords, type Failure } from '../failures.ts'
import { onLog, signerOn, type OnLog } from './on-log.ts'
import { ending, failing, type Ended } from './session.ts'

const example = `
Before it is signed, every event since the last checkpoint is read once more, and the last checkpoint is proved to be the
beginning of this one. Send checkpoints to others: whoever keeps one sees it if the history is rewritten.

  $ cofc audit checkpoint > checkpoint.txt
`
interface CheckpointOptions {
  readonly key?: string
  readonly witnesses?: string
}
export const checkpointCommand = (ended: Ended): Command => {
  const command = new Command('checkpoint')
  return command
    .description('sign how far the history has come, and print it')
    .option('--key <file>', 'the private key, where it is not in its usual place')
    .option('--witnesses <file>', 'a policy file: the witnesses that it names with an address are asked to cosign')
    .addHelpText('after', example)
    .action(async ({ key, witnesses }: CheckpointOptions) => {
      await onLog(
        ended,
        command
      )(async on => {
        const { output } = on
        const signer = signerOn(on, key)
        if (isLeft(signer)) return failing(output, signer.left)
        return ending(output, await checkpointMade(on, signer.right, witnesses), note => {
          if (note === null) output.say('There is no event yet, so there is nothing to sign.')
          else if (output.json) output.result({ size: note.size, note: note.note }, '')
          else output.text(note.note)
          return exitCodes.done
        })
      })
    })
}

type Made = Either<Failure, KeptNote | null>

/** Witnesses are asked about the last checkpoint before another is signed: one that knows more stops it. */
const checkpointMade = async (on: OnLog, signer: Signer, witnesses: string | undefined): Promise<Made> => {
  const { composed, log } = on
  const before = await log.latest()
  const known = isLeft(before) ? before : await cosigned(on, before.right, witnesses)
  if (isLeft(known)) return known
  const signing = { events: composed.events.store, log, signer }
  const signed = await pipe(
    followLog(signing),
    TE.flatMap(() => signLog(signing)),
    TE.tap(() => sealHeads(signing)),
    TE.mapLeft((failure): Failure => failure)
  )()
  return isLeft(signed) ? signed : await cosigned(on, signed.right, witnesses)
}

const cosigned = async ({ log, output }: OnLog, note: KeptNote | null, file: string | undefined): Promise<Made> => {
  if (file === undefined || note === null) return right(note)
  const trust = trustIn(file)
  if (isLeft(trust)) return trust
  const asked = await askWitnesses(log, note, readFileSync(file, 'utf8'))
  if (isLeft(asked)) return asked
  for (const away of asked.right.away) output.say(inPlainWords(away).says)
  return right(asked.right.latest)
}
