/** `cofc rebuild`: the reports anew from the history, beside the ones in use, then in their place all at once. */
import type { RebuildProgress } from '@cofc/projections'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { rebuildAll } from '../report-followers.ts'
import { ending, inSession, type Ended } from './session.ts'
import { threadsOption } from './threads-option.ts'

const half = 30
const minute = 60
const inWords = (seconds: number): string =>
  seconds < minute ? `${String(seconds)} s` : `${String(Math.floor((seconds + half) / minute))} min`
/** As it is shown while it goes on. */
export const progressLine = ({ events, done, secondsLeft }: RebuildProgress): string =>
  [
    `${String(events)} events`,
    ...(done === null ? [] : [`${String(Math.floor(done * 100))} %`]),
    ...(secondsLeft === null ? [] : [`about ${inWords(secondsLeft)} left`])
  ].join(', ')

/** Said of others that have to be waited for. */
export const tellWaiting = (output: Pick<Output, 'say'>) => (): void =>
  output.say('Another worker is at the reports: it is waited for, half a minute at most.')
/** Said where a rebuild by others has to be waited for before there is anything to read. */
export const tellBuilding = (output: Pick<Output, 'say'>) => (): void =>
  output.say('Another machine is building the reports: it is waited for (Ctrl-C stops waiting).')

const example = `
A rebuild that ended in the middle, in whichever way but Ctrl-C, is taken up where it was. The rows that it replaces are
kept until the next: "cofc rollback" puts them back.
`
export const rebuildCommand = (ended: Ended): Command => {
  const command = new Command('rebuild')
  return command
    .description('build every report anew from the history; the ones in use stay readable meanwhile')
    .addOption(threadsOption())
    .option('--anew', 'begin from the first event, whatever a rebuild that ended in the middle has built', false)
    .addHelpText('after', example)
    .action(async ({ anew, threads: many }: { readonly anew: boolean; readonly threads?: number }) => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const cancel = new AbortController()
        process.once('SIGINT', () => {
          cancel.abort()
        })
        const onProgress = (progress: RebuildProgress): void => {
          output.progress(progressLine(progress))
        }
        const shared = many === undefined ? {} : { threads: many }
        const options = { signal: cancel.signal, onProgress, anew, onWaiting: tellWaiting(output) }
        const rebuilt = await rebuildAll(composed, { ...options, ...shared })()
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
