/** `cofc backup`: a copy of the records in a folder of its own, while they are in use. */
import { Command } from 'commander'
import { backUp } from '../backup.ts'
import { exitCodes } from '../exit-codes.ts'
import { isAddress, isServer } from '../open-event-store.ts'
import { isPostgres } from '../open-report-store.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
Work may go on meanwhile. The copy is a data folder like any other: to restore it, stop what runs, put the copy in
the place of the data folder, and start again.

Who may come in over HTTP is copied too, and nobody is signed in by a copy: whoever was signs in again. What people are
typing in forms and have not sent is in no copy.

A backup holds people's words and reviewers' private facts as they were on its day, also those that are erased later.
Keep it as safe as the records, and throw it away when its time is over. After restoring one, erase again what has been
erased since.

  $ cofc backup /media/safe/cofc-2024-03-31
  $ cofc --data /media/safe/cofc-2024-03-31 verify
`

export const backupCommand = (ended: Ended): Command => {
  const command = new Command('backup')
  return command
    .description('copy the records into a new folder while they are in use')
    .argument('<folder>', 'the folder to be made; it must not be there yet, or be empty')
    .addHelpText('after', example)
    .action(async (folder: string) => {
      await inSession(
        ended,
        command
      )(async ({ composed: { data }, output }) => {
        if (isPostgres(data.reports))
          output.say('The reports are in PostgreSQL and are not copied: they are built anew from the history.')
        if (isAddress(data.content))
          output.say('People’s words are kept by another machine, and are copied there by the same command, not here.')
        if (isServer(data.events)) output.say('The history is on a server and is backed up there, not here.')
        return ending(output, await backUp(data)(folder)(), found => {
          output.result(found, `copied to ${found.folder}: ${found.files.join(', ')}`)
          return exitCodes.done
        })
      })
    })
}
