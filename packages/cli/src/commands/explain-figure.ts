/** `cofc explain figure`: what a figure of a report rests on, row by row; of a hidden one only the rule that hides it. */
import type { Cycle } from '@cofc/core'
import { nationalFigure, nationalFigureList, type FigureExplained, type FigureListed } from '@cofc/reports'
import { Argument, Command, Option } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { figureInWords, figuresInWords } from '../figure-in-words.ts'
import { argumentOf } from './arguments.ts'
import { asking } from './report.ts'
import { inSession, type Ended } from './session.ts'

const example = `
The rows tell how single communities were rated: this is for the network team, and not for passing on.

  $ cofc explain figure national --cycle 2023-2024                          the figures, by their addresses
  $ cofc explain figure national standards/CS3/CYP/met --cycle 2023-2024
  $ cofc explain figure national outcomes/self-harm/all/perPlaceYear --cycle 2023-2024 --revision 1 --json
`
type Revision = number | 'next'
interface Asked {
  readonly cycle: Cycle
  readonly revision?: Revision
}
const listing = (ask: Asked) =>
  asking(
    nationalFigureList,
    ask
  )((figures: ReadonlyArray<FigureListed>, _, output) => {
    output.result(figures, figuresInWords(figures))
    return exitCodes.done
  })
const explaining = (ask: Asked & { readonly figure: string }) =>
  asking(
    nationalFigure,
    ask
  )((explained: FigureExplained, _, output) => {
    output.result(explained, figureInWords(explained))
    return exitCodes.done
  })

const { figure: anAddress, revision: aRevision, cycle: aCycle } = nationalFigure.ask
export const explainFigureCommand = (ended: Ended): Command => {
  const command = new Command('figure')
  return command
    .description(nationalFigure.says)
    .addArgument(new Argument('<report>', 'the report').choices(['national']))
    .argument(
      '[figure]',
      `${anAddress.expected}; all that there are when left out`,
      argumentOf(anAddress.codec, anAddress.expected)
    )
    .addOption(
      new Option('--cycle <cycle>', aCycle.says)
        .argParser(argumentOf(aCycle.codec, aCycle.expected))
        .makeOptionMandatory()
    )
    .option('--revision <number>', aRevision.says, argumentOf(aRevision.codec, aRevision.expected))
    .addHelpText('after', example)
    .action(async (_report: string, figure: string | undefined, { cycle, revision }: Asked) => {
      const ask = { cycle, ...(revision === undefined ? {} : { revision }) }
      await inSession(ended, command)(figure === undefined ? listing(ask) : explaining({ ...ask, figure }))
    })
}
