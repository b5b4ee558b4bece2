/** `cofc receipt`: that one event is in the log, for whomever it is about to keep. */
import { receiptOf } from '@cofc/audit'
import { Command, InvalidArgumentError } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { onLog } from './on-log.ts'
import { ending, type Ended } from './session.ts'

const example = `
Whoever keeps a receipt can show for ever that the event was recorded: also that their words were erased, of which the record
stays. Words are never in it.

  $ cofc receipt membership-TC-0042 3 > TC-0042-3.tlog-proof
  $ node cofc-verify.mjs TC-0042-3.tlog-proof --policy policy.txt
`
const versionOf = (word: string): number => {
  const version = /^[1-9]\d{0,14}$/u.test(word) ? Number(word) : 0
  if (version > 0) return version
  throw new InvalidArgumentError('Expected the place of an event in its stream, 1 for the first.')
}

export const receiptCommand = (ended: Ended): Command => {
  const command = new Command('receipt')
  return command
    .description('prove that one event is in the log')
    .argument('<stream>', 'the stream of the event, for example membership-TC-0042')
    .argument('<version>', 'its place in its stream, 1 for the first', versionOf)
    .addHelpText('after', example)
    .action(async (stream: string, version: number) => {
      await onLog(
        ended,
        command
      )(async ({ composed, log, output }) =>
        ending(output, await receiptOf({ events: composed.events.store, log })(stream, version)(), receipt => {
          if (output.json) output.result({ stream, version, receipt }, '')
          else output.text(receipt)
          return exitCodes.done
        })
      )
    })
}
