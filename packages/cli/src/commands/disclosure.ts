/** `cofc disclosure check`: whether the next issue of a national report may be published, and what must wait. */
import { Cycle } from '@cofc/core'
import { mustWaitInWords } from '@cofc/reports'
import { Command, Option } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { disclosureOf } from '../publishing.ts'
import { argumentOf } from './arguments.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
Publishing asks the same, and is refused as long as something must wait: two issues with a few reviews between them would
tell the ratings of those few. Neither is answered while the figures lack something: while a stream is parked or a report
halted, or an import is not finished.

  $ cofc disclosure check --cycle 2023-2024
`

const checkCommand = (ended: Ended): Command => {
  const command = new Command('check')
  return command
    .description('whether the next issue of a national report may be published')
    .addOption(
      new Option('--cycle <cycle>', 'the cycle')
        .argParser(argumentOf(Cycle, 'a cycle, for example 2023-2024'))
        .makeOptionMandatory()
    )
    .addOption(new Option('--revision <revision>', 'which issue').choices(['next']).default('next'))
    .addHelpText('after', example)
    .action(async ({ cycle }: { readonly cycle: Cycle }) => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) =>
        ending(output, await disclosureOf(composed)(cycle)(), check => {
          if (check === null) {
            output.error({ type: 'NoSuchCycle' }, `no cycle ${cycle} is on record`)
            return exitCodes.refused
          }
          const { revision, mayBePublished, mustWait } = check
          const heading = `revision ${String(revision)} of ${cycle} ${mayBePublished ? 'may be published' : 'must wait'}`
          output.result(check, [heading, ...mustWait.map(one => `  ${mustWaitInWords(one)}`)].join('\n'))
          return mayBePublished ? exitCodes.done : exitCodes.refused
        })
      )
    })
}

export const disclosureCommand = (ended: Ended): Command =>
  new Command('disclosure')
    .description('what a national report would tell beside those that are published')
    .addCommand(checkCommand(ended))
