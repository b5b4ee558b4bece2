/** `cofc explain figure`: what a figure of a report rests on, row by row; of a hidden one only the rule that hides it. */
import type { CommunityId, Cycle, ReviewKind } from '@cofc/core'
import {
  localFigure,
  localFigureList,
  nationalFigure,
  nationalFigureList,
  type AskLocalReport,
  type FigureExplained,
  type FigureListed
} from '@cofc/reports'
import { Argument, Command, Option } from 'commander'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { figureInWords, figuresInWords } from '../figure-in-words.ts'
import type { Output } from '../output.ts'
import { argumentOf } from './arguments.ts'
import { asking } from './report.ts'
import { inSession, type Ended } from './session.ts'

const example = `
The rows tell how single communities were rated: this is for the network team, and not for passing on.

  $ cofc explain figure national --cycle 2023-2024                          the figures, by their addresses
  $ cofc explain figure national standards/CS3/CYP/met --cycle 2023-2024
  $ cofc explain figure national standards/CS3/CYP/met --cycle 2023-2024 --with-events
  $ cofc explain figure local sections/Belonging/self/met --community TC-0001 --cycle 2023-2024
  $ cofc explain figure national outcomes/self-harm/all/perPlaceYear --cycle 2023-2024 --revision 1 --json
`
interface Given {
  readonly cycle: Cycle
  readonly revision?: number | 'next'
  readonly community?: CommunityId
  readonly kind?: ReviewKind
  readonly withEvents?: true
}
const listed = (figures: ReadonlyArray<FigureListed>, _: boolean, output: Output): ExitCode => {
  output.result(figures, figuresInWords(figures))
  return exitCodes.done
}
const explained = (figure: FigureExplained, _: boolean, output: Output): ExitCode => {
  output.result(figure, figureInWords(figure))
  return exitCodes.done
}

const eventsIn = ({ withEvents }: Given) => (withEvents === true ? { events: 'all' as const } : {})
const ofNational = (given: Given, figure: string | undefined) => {
  const { cycle, revision } = given
  const ask = { cycle, ...(revision === undefined ? {} : { revision }) }
  return figure === undefined
    ? asking(nationalFigureList, ask)(listed)
    : asking(nationalFigure, { ...ask, figure, ...eventsIn(given) })(explained)
}
const ofLocal = (community: CommunityId, given: Given, figure: string | undefined) => {
  const { cycle, kind } = given
  const ask: AskLocalReport = { community, cycle, ...(kind === undefined ? {} : { kind }) }
  return figure === undefined
    ? asking(localFigureList, ask)(listed)
    : asking(localFigure, { ...ask, figure, ...eventsIn(given) })(explained)
}

const { figure: anAddress, revision: aRevision, cycle: aCycle } = nationalFigure.ask
const { community: aCommunity, kind: aKind } = localFigure.ask
export const explainFigureCommand = (ended: Ended): Command => {
  const command = new Command('figure')
  return (
    command
      .description('what a figure of a report rests on; of a hidden one only the rule that hides it')
      .addArgument(new Argument('<report>', 'the report').choices(['national', 'local']))
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
      .option(
        '--community <community>',
        'the community whose local report it is',
        argumentOf(aCommunity.codec, aCommunity.expected)
      )
      .option('--kind <kind>', aKind.says, argumentOf(aKind.codec, aKind.expected))
      // `--events` names where events are kept, here as for every command.
      .option('--with-events', 'of each row that counts, the events that made it so')
      .addHelpText('after', example)
      .action(async (report: 'national' | 'local', figure: string | undefined, given: Given) => {
        if (report === 'national') return inSession(ended, command)(ofNational(given, figure))
        if (given.community === undefined) return command.error('error: a local report is that of a --community')
        return inSession(ended, command)(ofLocal(given.community, given, figure))
      })
  )
}
