/** `cofc rollback`: a report as it was before the last rebuild, followed to the end of the history. */
import { eachReport, readerOf, reports as all } from '@cofc/reports'
import { Argument, Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { catchUpAsFarAsReadable, dropFormer, rollBackReport, sharingTables } from '../report-followers.ts'
import { tellWaiting } from './rebuild.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

const example = `
A rebuild keeps the rows that it replaced until the next one, as long as the report is of the same version. They are not
followed meanwhile: rolling back follows them first, so that no reader sees a report go back in time. Rolling back again
undoes it. The rows that are kept take as much room as those in use; --drop removes them.

  $ cofc rollback national
  $ cofc rollback national --drop
`
type Named = ReturnType<typeof eachReport>[number]
const list = new Intl.ListFormat('en-GB')

/** The other reports that read the same rows. */
const alsoOf = ({ report }: Named): ReadonlyArray<string> =>
  sharingTables(readerOf(report))
    .map(({ name }) => name)
    .filter(name => name !== report.name)

const drop = async ({ composed, output }: Session, { key, report }: Named): Promise<ExitCode> => {
  const dropped = await dropFormer(composed, readerOf(report), { onWaiting: tellWaiting(output) })()
  if (isLeft(dropped)) return failing(output, dropped.left)
  const inWords = dropped.right ? 'the rows of before the last rebuild are dropped' : 'there were none to drop'
  output.result({ report: key, dropped: dropped.right }, `${key}: ${inWords}`)
  return exitCodes.done
}

const back = async ({ composed, output }: Session, named: Named): Promise<ExitCode> => {
  const cancel = new AbortController()
  process.once('SIGINT', () => cancel.abort())
  const options = { signal: cancel.signal, onWaiting: tellWaiting(output) }
  const done = await rollBackReport(composed, readerOf(named.report), options)()
  if (isLeft(done)) return failing(output, done.left)
  if (done.right.outcome === 'cancelled') {
    output.error({ type: 'Cancelled' }, 'cancelled: the reports in use are as they were')
    return exitCodes.interrupted
  }
  // Another report that halts is told, and this one is as it is all the same.
  const followed = await catchUpAsFarAsReadable(composed, halted => failing(output, halted))()
  if (isLeft(followed)) return failing(output, followed.left)
  const shared = alsoOf(named)
  const others = shared.length === 0 ? '' : `. The same rows are read by ${list.format(shared)}`
  output.result(
    { report: named.key, tables: done.right.tables, alsoReadBy: shared },
    `${named.key}: as it was before the last rebuild, and up to date${others}`
  )
  return exitCodes.done
}

export const rollbackCommand = (ended: Ended): Command => {
  const command = new Command('rollback')
  const names = eachReport(all).map(({ key }) => key)
  return command
    .description('put a report back as it was before the last rebuild, and follow it from there')
    .addArgument(new Argument('<report>', 'which report').choices(names))
    .option('--drop', 'remove the rows of before the last rebuild instead', false)
    .addHelpText('after', example)
    .action(async (report: string, options: { readonly drop: boolean }) => {
      const named = eachReport(all).find(({ key }) => key === report)
      if (named === undefined) return
      await inSession(ended, command)(session => (options.drop ? drop : back)(session, named))
    })
}
