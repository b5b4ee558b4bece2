/** `cofc quarantine`: the events that cannot be read, why, and what waits for them. */
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes } from '../exit-codes.ts'
import { catchUpAsFarAsReadable, quarantineOf, type InQuarantine } from '../report-followers.ts'
import { ending, failing, inSession, type Ended } from './session.ts'

const example = `
An event that cannot be read is kept with its text, its place and the reason. A report halts before it; with --park its
stream waits, and everything else goes on. Nothing of a stream is counted after an event of it that was not. A later
version of this program reads it, and what waits behind it, as soon as the reports are brought up to date.

  $ cofc quarantine
  $ cofc quarantine --json           with the text of each event
  $ cofc quarantine --retry          reads them again now
`
const what = { halt: 'halted before it', park: 'parked' }
const line = ({ report, stream, version, type, reason, policy }: InQuarantine): string =>
  `${report}: ${what[policy]}: event ${String(version)} of ${stream} (${type}): ${reason}`

const inWords = (kept: ReadonlyArray<InQuarantine>): string =>
  kept.length === 0 ? 'every event can be read' : kept.map(line).join('\n')

export const quarantineCommand = (ended: Ended): Command => {
  const command = new Command('quarantine')
  return command
    .description('list the events that cannot be read, and why')
    .option('--retry', 'read them again, and what waits behind them', false)
    .addHelpText('after', example)
    .action(async ({ retry }: { readonly retry: boolean }) => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        // A report that still halts says so by what it keeps, which is listed.
        const tried = retry ? await catchUpAsFarAsReadable(composed, () => undefined)() : null
        if (tried !== null && isLeft(tried)) return failing(output, tried.left)
        return ending(output, await quarantineOf(composed)(), kept => {
          output.result(kept, inWords(kept))
          return retry && kept.length > 0 ? exitCodes.refused : exitCodes.done
        })
      })
    })
}
