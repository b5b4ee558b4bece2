/** `cofc certificate`: how a certificate stands on a day, for whoever is shown one. */
import type { PlainDate } from '@cofc/core'
import { holderInWords, reports, standingInWords, termInWords, type Certificate } from '@cofc/reports'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { argumentOf, today } from './arguments.ts'
import { asking } from './report.ts'
import { inSession, type Ended } from './session.ts'

const example = `
  $ cofc certificate TC-0001-A1                       today
  $ cofc certificate TC-0001-A1 --as-of 2024-03-31    on that day
  $ cofc certificate TC-0001-A1 --json
`
const inWords = ({ certificate, asOf, awards }: Certificate): string =>
  awards
    .flatMap(award => [
      `${certificate}, issued to ${holderInWords(award)}, ${termInWords(award)}.`,
      standingInWords(award, asOf)
    ])
    .join('\n')

const checking = (certificate: string, asOf: PlainDate) =>
  asking(reports.certificate, { certificate, asOf })((found, _, output) => {
    output.result(found, inWords(found))
    return exitCodes.done
  })

const { certificate: aNumber, asOf: aDay } = reports.certificate.ask
export const certificateCommand = (ended: Ended): Command => {
  const command = new Command('certificate')
  return command
    .description(reports.certificate.says)
    .argument('<number>', aNumber.expected, argumentOf(aNumber.codec, aNumber.expected))
    .option('--as-of <date>', aDay.says, argumentOf(aDay.codec, aDay.expected))
    .addHelpText('after', example)
    .action(async (certificate: string, { asOf = today() }: { asOf?: PlainDate }) =>
      inSession(ended, command)(checking(certificate, asOf))
    )
}
