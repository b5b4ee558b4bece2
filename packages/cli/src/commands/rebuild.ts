/** `cofc rebuild`: the reports anew from the history, beside the ones in use, then in their place all at once. */
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { rebuildAll } from '../reports.ts'
import { ending, inSession, type Ended } from './session.ts'

export const rebuildCommand = (ended: Ended): Command => {
  const command = new Command('rebuild')
  return command
    .description('build every report anew from the history; the ones in use stay readable meanwhile')
    .action(async () => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const cancel = new AbortController()
        process.once('SIGINT', () => {
          cancel.abort()
        })
        const rebuilt = await rebuildAll(composed, {
          signal: cancel.signal,
          onProgress: ({ report, events }) => {
            output.progress(`${report}: ${String(events)} events`)
          }
        })()
        return ending(output, rebuilt, reports => {
          if (cancel.signal.aborted) {
            output.error({ type: 'Cancelled' }, 'cancelled: the reports in use are as they were')
            return exitCodes.interrupted
          }
          output.result(
            reports,
            reports.map(({ report, events }) => `${report}: rebuilt from ${String(events)} events`).join('\n')
          )
          return exitCodes.done
        })
      })
    })
}
