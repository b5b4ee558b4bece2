/** `cofc audit rebuild`: what a log can make again from the history, where it was damaged or deleted. */
import { rebuildLog } from '@cofc/audit'
import { counted } from '@cofc/core'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { trustInItself } from '../audit/trust-of.ts'
import { exitCodes } from '../exit-codes.ts'
import { onLog } from './on-log.ts'
import { ending, failing, type Ended } from './session.ts'

const example = `
Tiles and the heads of streams are made again. It is refused unless the history has the root that was signed at the size of
every checkpoint: a log is never made to fit another history. Signed checkpoints cannot be made again: they are kept as they
are, and where the file of the log itself is gone, it is restored from a backup.

  $ cofc audit rebuild
`
export const rebuildLogCommand = (ended: Ended): Command => {
  const command = new Command('rebuild')
  return command
    .description('make the tiles of the log again from the history, if they lead to what was signed')
    .addHelpText('after', example)
    .action(async () => {
      await onLog(
        ended,
        command
      )(async ({ composed, log, keys, output }) => {
        const trust = trustInItself(keys)
        if (isLeft(trust)) return failing(output, trust.left)
        const rebuilding = { events: composed.events.store, log, trust: trust.right }
        return ending(output, await rebuildLog(rebuilding)(), ({ size }) => {
          output.result({ size }, `the log was made again from ${counted(size, 'event')}, as it was signed`)
          return exitCodes.done
        })
      })
    })
}
