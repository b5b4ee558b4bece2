/** `cofc copy-history`: the history in another store as well, as when it moves from a file to a server. */
import { copyHistory } from '@cofc/event-store'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { openEventStore } from '../open-event-store.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
The copy has the same events in the same order. What stands there already is compared; a copy that was broken off, or to
which events came since, goes on where it was. To move a history, stop what runs, copy, and start again with --events. The
other files of the data folder stay as they are.

A password does not belong into a command line: PGPASSWORD, or PostgreSQL's file of passwords, keeps it.

  $ cofc copy-history postgres://network_owner@127.0.0.1:5432/network
  $ cofc --events postgres://network@127.0.0.1:5432/network copy-history ./events.db
`

export const copyHistoryCommand = (ended: Ended): Command => {
  const command = new Command('copy-history')
  return command
    .description('copy the history into another store, in its order')
    .argument('<where>', 'the connection string of a server, or a file')
    .addHelpText('after', example)
    .action(async (where: string) => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const other = await openEventStore(where, output.say)
        const onProgress = (events: number): void => {
          output.progress(`${String(events)} events`)
        }
        const copied = await copyHistory({ from: composed.events.store, to: other.store, onProgress })()
        await other.close()
        return ending(output, copied, found => {
          output.result(found, `${String(found.events - found.before)} of ${String(found.events)} events were copied`)
          return exitCodes.done
        })
      })
    })
}
