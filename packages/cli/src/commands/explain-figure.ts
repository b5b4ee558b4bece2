/** `cofc explain figure`: what a figure of a report rests on, row by row; of a hidden one only the rule that hides it. */
import {
  decodeAsk,
  fieldsOf,
  figuresExplained,
  localFigure,
  localFigureList,
  nationalFigure,
  nationalFigureList,
  type AnyField,
  type FigureExplained,
  type FigureListed,
  type NamedReport
} from '@cofc/reports'
import { Argument, Command, Option } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { figureInWords, figuresInWords } from '../figure-in-words.ts'
import type { Output } from '../output.ts'
import { argumentOf, today } from './arguments.ts'
import { asking } from './report.ts'
import { inSession, type Ended } from './session.ts'

const example = `
The rows tell how single communities were rated: this is for the network team, and not for passing on.

  $ cofc explain figure national --cycle 2023-2024                          the figures, by their addresses
  $ cofc explain figure national standards/CS3/CYP/met --cycle 2023-2024
  $ cofc explain figure national standards/CS3/CYP/met --cycle 2023-2024 --with-events
  $ cofc explain figure local sections/Belonging/self/met --community TC-0001 --cycle 2023-2024
  $ cofc explain figure members-over-time Full/2023-2024
  $ cofc explain figure deadlines overdue --on 2024-03-31 --with-events
  $ cofc explain figure national outcomes/self-harm/all/perPlaceYear --cycle 2023-2024 --revision 1 --json
`
type Texts = Readonly<Record<string, string | true | undefined>>
interface Figures {
  readonly list: NamedReport['report']
  readonly figure: NamedReport['report']
}
/** Their types are forgotten together: each is asked only what its own fields decoded. */
const reports = {
  national: { list: nationalFigureList, figure: nationalFigure },
  local: { list: localFigureList, figure: localFigure },
  ...figuresExplained
} as unknown as Readonly<Record<string, Figures>>

const listed = (figures: ReadonlyArray<FigureListed>, _: boolean, output: Output): ExitCode => {
  output.result(figures, figuresInWords(figures))
  return exitCodes.done
}
const explained = (figure: FigureExplained, _: boolean, output: Output): ExitCode => {
  output.result(figure, figureInWords(figure))
  return exitCodes.done
}

/** Every field that any of them is asked, by its name; what a figure is stands in the words of the command. */
const fieldsOfAll: ReadonlyMap<string, AnyField> = new Map(
  Object.values(reports).flatMap(({ list }) => Object.entries(fieldsOf(list)))
)
const optionOf = ([name, { called, says, codec, expected }]: readonly [string, AnyField]): Option => {
  const check = argumentOf(codec, expected)
  return new Option(`--${name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()} <${called}>`, says).argParser(
    (text: string) => {
      check(text)
      return text
    }
  )
}

const { figure: anAddress } = nationalFigure.ask
export const explainFigureCommand = (ended: Ended): Command => {
  const command = new Command('figure')
    .description('what a figure of a report rests on; of a hidden one only the rule that hides it')
    .addArgument(new Argument('<report>', 'the report').choices(Object.keys(reports)))
    .argument(
      '[figure]',
      `${anAddress.expected}; all that there are when left out`,
      argumentOf(anAddress.codec, anAddress.expected)
    )
  for (const field of fieldsOfAll) command.addOption(optionOf(field))
  return (
    command
      // `--events` names where events are kept, here as for every command.
      .option('--with-events', 'of each row that counts, the events that made it so')
      .addHelpText('after', example)
      .action(async (report: string, figure: string | undefined, { withEvents, ...given }: Texts) => {
        const asked = reports[report]
        if (asked === undefined) return command.error(`error: no figures are explained of ${report}`)
        const other = Object.keys(given).find(name => !Object.hasOwn(asked.list.ask, name))
        if (other !== undefined) return command.error(`error: --${other} is not asked of the figures of ${report}`)
        const ask = decodeAsk(asked.list.ask, today)(given)
        if (isLeft(ask)) return command.error(`error: --${ask.left.field}: ${ask.left.says}`)
        const events = withEvents === true ? { events: 'all' } : {}
        const work =
          figure === undefined
            ? asking(asked.list, ask.right)((figures, made, output) => listed(figures as never, made, output))
            : asking(asked.figure, { ...ask.right, figure, ...events })((found, made, output) =>
                explained(found as never, made, output)
              )
        await inSession(ended, command)(work)
      })
  )
}
