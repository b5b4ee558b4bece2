/** `cofc bundle`: a history, or all of it about one community, for somebody to check elsewhere. */
import { bundleOf, type BundlingFailure, type Scope } from '@cofc/audit'
import { CommunityId } from '@cofc/core'
import { Command } from 'commander'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { once } from 'node:events'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { argumentOf } from './arguments.ts'
import { onLog, type OnLog } from './on-log.ts'
import { failing, type Ended } from './session.ts'

const example = `
What a bundle holds is for whoever may see every event of its scope; people's words are never in it. It is of the size of the
last checkpoint, or of the last on which the heads of all streams were signed: make one before, so that it is of today.

  $ cofc audit checkpoint
  $ cofc bundle --whole > history.cofc.jsonl
  $ cofc bundle --community TC-0042 > TC-0042.cofc.jsonl
  $ cofc audit verifier > cofc-verify.mjs
  $ node cofc-verify.mjs TC-0042.cofc.jsonl --policy policy.txt
`
interface BundleOptions {
  readonly whole: boolean
  readonly community?: CommunityId
}
export const bundleCommand = (ended: Ended): Command => {
  const command = new Command('bundle')
  return command
    .description('write the history, or all of it about one community, so that others can check it elsewhere')
    .option('--whole', 'every event of the history', false)
    .option(
      '--community <community>',
      'all that is about one community',
      argumentOf(CommunityId, 'a community, for example TC-0042')
    )
    .addHelpText('after', example)
    .action(async ({ whole, community }: BundleOptions) => {
      if (whole === (community !== undefined)) command.error('error: name either --whole or --community')
      await onLog(ended, command)(on => written(on, community === undefined ? 'whole' : { community }))
    })
}

/** Lines go out as they are made, no faster than they are taken. */
const written = async ({ composed, log, output }: OnLog, scope: Scope): Promise<ExitCode> => {
  for await (const line of inPieces(bundleOf({ events: composed.events.store, log }, scope))) {
    if (isLeft(line)) return failing(output, line.left)
    output.text(line.right)
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
  }
  return exitCodes.done
}

/** A write for every line would take longer than the line. */
const piece = 65_536
const inPieces = async function* (
  lines: AsyncIterable<Either<BundlingFailure, string>>
): AsyncGenerator<Either<BundlingFailure, string>, void> {
  let waiting = ''
  for await (const line of lines) {
    if (isLeft(line)) {
      yield line
      return
    }
    waiting += line.right
    if (waiting.length < piece) continue
    yield { ...line, right: waiting }
    waiting = ''
  }
  yield { _tag: 'Right', right: waiting }
}
