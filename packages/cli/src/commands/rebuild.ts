/** `cofc rebuild`: the reports anew from the history, beside the ones in use, then in their place all at once. */
import type { Progress } from '@cofc/projections'
import { Command, InvalidArgumentError } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { rebuildAll } from '../report-followers.ts'
import { ending, inSession, type Ended } from './session.ts'

const most = 16
const threads = (word: string): number => {
  const asked = Number(word)
  if (Number.isInteger(asked) && asked >= 1 && asked <= most) return asked
  throw new InvalidArgumentError(`Expected a number from 1 to ${String(most)}.`)
}

export const rebuildCommand = (ended: Ended): Command => {
  const command = new Command('rebuild')
  return command
    .description('build every report anew from the history; the ones in use stay readable meanwhile')
    .option(
      '--threads <number>',
      'how many threads share the work; left out, one a processor on a long history',
      threads
    )
    .action(async () => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const cancel = new AbortController()
        process.once('SIGINT', () => {
          cancel.abort()
        })
        const onProgress = ({ events }: Progress): void => {
          output.progress(`${String(events)} events`)
        }
        const options = { signal: cancel.signal, onProgress }
        const rebuilt = await rebuildAll(composed, options, command.opts<{ readonly threads?: number }>().threads)()
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
