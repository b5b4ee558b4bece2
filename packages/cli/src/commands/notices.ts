/** `cofc notices`: what would be said to whom on a day, or the templates by which it is said, one a line. Nothing is sent. */
import { noticeNames, noticeTemplates, placesIn, type PlainDate } from '@cofc/core'
import { noticesReport } from '@cofc/reports'
import { Command } from 'commander'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { outputTo, type Output } from '../output.ts'
import { argumentOf, today } from './arguments.ts'
import { asking } from './report.ts'
import { inSession, type Ended } from './session.ts'

const example = `
A notice names a role at a community, and never a person: whoever sends it knows who has the role.

  $ cofc notices                        what would be said today
  $ cofc notices --on 2024-03-31        on that day
  $ cofc notices --templates            the texts, each with its version and the places in it
`
const printLines = (output: Output, lines: ReadonlyArray<unknown>): ExitCode => {
  for (const line of lines) output.text(`${JSON.stringify(line)}\n`)
  return exitCodes.done
}
const templates = noticeNames.map(notice => ({
  ...{ notice, ...noticeTemplates[notice] },
  places: placesIn(noticeTemplates[notice])
}))

const { on: aDay } = noticesReport.ask
interface Options {
  readonly on?: PlainDate
  readonly templates?: boolean
}
export const noticesCommand = (ended: Ended): Command => {
  const command = new Command('notices')
  return command
    .description(noticesReport.says)
    .option('--on <date>', aDay.says, argumentOf(aDay.codec, aDay.expected))
    .option('--templates', 'print the templates instead')
    .addHelpText('after', example)
    .action(async ({ on = today(), templates: asked = false }: Options) =>
      asked
        ? ended(printLines(outputTo(true), templates))
        : inSession(ended, command)(asking(noticesReport, { on })((found, _, output) => printLines(output, found)))
    )
}
