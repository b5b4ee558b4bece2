/** `cofc import`: a folder of CSV files becomes history, by the commands that a person would have given. */
import { progressLine, summaryInWords, type ImportOutcome, type ImportSummary } from '@cofc/import'
import { Command } from 'commander'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { importInto } from '../import-into.ts'
import { inSession, newOrOld, type Ended } from './session.ts'

const example = `
The folder holds holidays.csv, price-list.csv, editions.csv, standards.csv, communities.csv, cycles.csv, memberships.csv,
reviews.csv, ratings.csv and so on. Everything is tried first; only when every row stands is it written. Importing the same folder again adds
nothing, and an interrupted import is finished by running it again.

  $ cofc import ./records --dry-run        nothing is written
  $ cofc import ./records
  $ cofc import ./records --keep-going     refused rows are left out, what depends on them waits, the rest is written
`
const endsIn: Readonly<Record<ImportOutcome, ExitCode>> = {
  imported: exitCodes.done,
  'nothing-new': exitCodes.done,
  'would-import': exitCodes.done,
  refused: exitCodes.refused,
  'partly-imported': exitCodes.refused,
  'store-failed': exitCodes.storeFailed
}
const codeOf = ({ outcome, differing }: ImportSummary): ExitCode =>
  differing > 0 && endsIn[outcome] === exitCodes.done ? exitCodes.refused : endsIn[outcome]

export const importCommand = (ended: Ended): Command => {
  const command = new Command('import')
  return command
    .description('import a folder of CSV files')
    .argument('<folder>', 'the folder with the CSV files')
    .option('--dry-run', 'try everything and write nothing', false)
    .option(
      '--keep-going',
      'leave out rows that are refused; what depends on them waits until they are put right',
      false
    )
    .addHelpText('after', example)
    .action(async (folder: string, { dryRun, keepGoing }: { dryRun: boolean; keepGoing: boolean }) => {
      await inSession(
        ended,
        command,
        newOrOld
      )(async ({ composed, output }) => {
        const summary = await importInto(composed, {
          ...{ folder, dryRun, keepGoing, say: output.say },
          progress: progress => {
            output.progress(progressLine(progress))
          }
        })
        output.progressDone()
        const code = codeOf(summary)
        if (code === exitCodes.done || output.json) output.result(summary, summaryInWords(summary))
        else output.error({ type: summary.outcome }, summaryInWords(summary))
        return code
      })
    })
}
