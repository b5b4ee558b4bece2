/** `cofc report`: a command for every report. Its options and their help come from the report's own question. */
import {
  csvText,
  workbookOf,
  decodeAsk,
  eachReport,
  fieldsOf,
  reports as all,
  type AnyField,
  type Extra,
  type FailureEntry,
  type Message,
  type NamedReport,
  type Report,
  type Reports,
  type ReportsUnavailable
} from '@cofc/reports'
import type { Tables } from '@cofc/projections'
import { AsAt, anAsAt } from '@cofc/application'
import { Command, Option } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { demonstrationRemark, isDemonstration } from '../is-demonstration.ts'
import type { Output } from '../output.ts'
import type { Printable } from '../print-pdf.ts'
import { readsAsAt } from '../reads-as-at.ts'
import { catchUp } from '../report-followers.ts'
import { argumentOf, today } from './arguments.ts'
import { atLeastOption, whyNotThere } from './at-least.ts'
import { printedAsPdf } from './printed-as-pdf.ts'
import { tellBuilding } from './rebuild.ts'
import { tellUnfinished } from '../unfinished.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

type Texts = Readonly<Record<string, string | undefined>>
export const formats = ['json', 'csv', 'xlsx', 'html'] as const
export type Format = (typeof formats)[number]
/** And on paper, by a browser that is installed. */
export const formatsAndPaper = [...formats, 'pdf'] as const
export type FormatOrPaper = (typeof formatsAndPaper)[number]
export const formatOption = (): Option =>
  new Option('--format <format>', 'how the report is printed').choices([...formatsAndPaper]).default('json')

/** A workbook is bytes, which a terminal takes for orders. */
export const noFileOnScreen = (command: Command, format: FormatOrPaper): void => {
  if (format === 'xlsx' && process.stdout.isTTY)
    command.error('error: a workbook is no text: put "> figures.xlsx" at the end, to write it to a file')
}

/** Figures that lack something say so. */
const tellParked = async ({ composed, output }: Session): Promise<void> => {
  const lacks = await composed.reads.lacking()()
  const many = isLeft(lacks) ? 0 : lacks.right.parked
  if (many === 0) return
  const streams = many === 1 ? 'one stream is' : `${String(many)} streams are`
  output.say(`${streams} parked: what happened there since is in no figure ("cofc quarantine" lists them)`)
}

interface WithFailures {
  readonly failures: Readonly<Record<string, FailureEntry<never>>>
}
const isUnavailable = (failure: Message): failure is ReportsUnavailable => failure.type === 'ReportsUnavailable'
/** A sentence as this program tells it, behind `error:`. One that begins with an id begins with it still. */
const inPassing = (sentence: string): string =>
  sentence.replace(/^[A-Z](?![A-Z\d])/, letter => letter.toLowerCase()).replace(/\.$/, '')

const tellFailure = (output: Output, { failures }: WithFailures, failure: Message): ExitCode => {
  if (isUnavailable(failure)) return failing(output, failure)
  const entry = failures[failure.type]
  output.error(failure, inPassing(entry?.says(failure as never) ?? failure.type))
  return exitCodes.refused
}

interface AsItStood {
  readonly asAt: AsAt
  readonly ask: Readonly<Record<string, unknown>>
}
/** Of the history as it stood: the tables are folded for this answer alone. */
const askedAsItStood =
  (named: NamedReport, { asAt, ask }: AsItStood, format: FormatOrPaper) =>
  async (session: Session): Promise<ExitCode> => {
    const { composed, output } = session
    const reader = await readsAsAt(composed)(asAt)(named.report)()
    if (isLeft(reader)) return failing(output, reader.left)
    const answered = await reader.right.ask(named.report)(ask)()
    if (isLeft(answered)) return tellFailure(output, named.report, answered.left)
    const made = await isDemonstration(composed)
    if (made) output.say(demonstrationRemark)
    return printAnswer(named, format)(answered.right, made, output)
  }

interface Printing {
  readonly answer: unknown
  readonly format: Format
  readonly isDemonstration: boolean
}
export const printed = async (
  { key, report }: NamedReport,
  { answer, format, isDemonstration: made }: Printing
): Promise<string | Buffer | null> => {
  if (format === 'json') return `${JSON.stringify(answer, null, 2)}\n`
  if (format === 'xlsx') return workbookOf(report.csv(answer))
  if (format === 'csv') {
    const { columns, rows } = report.csv(answer)
    return csvText(columns, rows)
  }
  // Loaded only for a page: it takes as much memory as all the rest.
  const { documentOf } = await import('@cofc/console')
  return documentOf(key, answer, { isDemonstration: made })
}

/** Brings the reports up to the end of the history, asks, and tells the answer, with what it lacks beside it. */
export const asking =
  <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(report: Report<Ts, Ask, A, F, X>, ask: Ask) =>
  (tell: (answer: A, isMadeUp: boolean, output: Output) => ExitCode | Promise<ExitCode>) =>
  async (session: Session): Promise<ExitCode> => {
    const { composed, output } = session
    const caughtUp = await catchUp(composed, { onWaiting: tellBuilding(output) })()
    if (isLeft(caughtUp)) return failing(output, caughtUp.left)
    const answered = await composed.reads.ask(report)(ask)()
    if (isLeft(answered)) return tellFailure(output, report, answered.left)
    await tellParked(session)
    await tellUnfinished(session)
    const made = await isDemonstration(composed)
    if (made) output.say(demonstrationRemark)
    return tell(answered.right, made, output)
  }

interface Wanted {
  readonly format: FormatOrPaper
  readonly atLeast: string | undefined
}
/** Its contents say on which sheet each chapter begins: while that is not known yet, on none. */
const onPaper =
  ({ key }: NamedReport, answer: unknown, isMadeUp: boolean): Printable =>
  async sheets => {
    const { documentOf } = await import('@cofc/console')
    const sheetOf = (id: string) => sheets.get(id) ?? 0
    return String(await documentOf(key, answer, { isDemonstration: isMadeUp, sheetOf }))
  }
const printAnswer =
  (named: NamedReport, format: FormatOrPaper) => async (answer: unknown, made: boolean, output: Output) => {
    if (format === 'pdf') return printedAsPdf(onPaper(named, answer, made), output)
    const text = await printed(named, { answer, format, isDemonstration: made })
    if (text === null) return exitCodes.usage
    output.text(text)
    return exitCodes.done
  }
const printing =
  (named: NamedReport, ask: Readonly<Record<string, unknown>>, { format, atLeast }: Wanted) =>
  async (session: Session): Promise<ExitCode> => {
    const tell = asking(
      named.report,
      ask
    )(async (answer, made, output) => {
      const why = atLeast === undefined ? null : await whyNotThere(session, named.report, atLeast)
      return why ?? printAnswer(named, format)(answer, made, output)
    })
    return tell(session)
  }

interface AskedBeside {
  readonly asAt?: AsAt
}
/** What stood then stands: nothing is waited for. */
const asAtOption = (): Option =>
  new Option('--as-at <time>', 'as the history stood then')
    .argParser(argumentOf(AsAt, anAsAt.expected))
    .conflicts('atLeast')

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()
const optionOf = (name: string, field: AnyField, isMandatory: boolean): Option => {
  const { called, says, codec, expected, insteadOf } = field
  const check = argumentOf(codec, expected)
  const option = new Option(`--${kebab(name)} <${called}>`, says)
    .argParser((text: string) => {
      check(text)
      return text
    })
    .makeOptionMandatory(isMandatory)
  return insteadOf === undefined ? option : option.conflicts(insteadOf)
}

const firstWords = ['community', 'certificate']
/** What may be the first word: the community or the certificate that a report is about. */
const firstWordOf = ({ address }: NamedReport['report']): string | undefined =>
  address.length > 1 || firstWords.includes(address[0] ?? '') ? address[0] : undefined

const commandOf =
  (ended: Ended) =>
  (named: NamedReport): Command => {
    const { key, report } = named
    const [fields, first] = [fieldsOf(report), firstWordOf(report)]
    const command = new Command(key).description(report.says)
    const words = first === undefined ? [] : Object.entries(fields).filter(([name]) => name === first)
    for (const [name, { called, codec, expected }] of words) {
      const check = argumentOf(codec, expected)
      command.argument(`[${name}]`, `the ${called}`, (text: string) => {
        check(text)
        return text
      })
    }
    for (const [name, field] of Object.entries(fields))
      command.addOption(optionOf(name, field, report.address.includes(name) && name !== first))
    command.addOption(formatOption()).addOption(atLeastOption())
    if (report.asItStood === true) command.addOption(asAtOption())
    return command.action(async () => {
      const { format, atLeast, asAt, ...options } = command.opts<Omit<Texts, 'asAt'> & Wanted & AskedBeside>()
      const given = first === undefined ? options : { ...options, [first]: command.args[0] ?? options[first] }
      noFileOnScreen(command, format)
      const ask = decodeAsk(report.ask, today)(given)
      if (isLeft(ask)) return command.error(`error: ${ask.left.field}: ${ask.left.says}`)
      const work =
        asAt === undefined
          ? printing(named, ask.right, { format, atLeast })
          : askedAsItStood(named, { asAt, ask: ask.right }, format)
      await inSession(ended, command)(work)
    })
  }

const example = `
  $ cofc report national --cycle 2023-2024 --format csv > national.csv
  $ cofc report national --cycle 2023-2024 --format pdf > national.pdf       printed by a Chromium that is installed
  $ cofc report local TC-0001 --cycle 2023-2024 --format html > tc-0001.html
  $ cofc report register --on 2024-03-31
  $ cofc report register --cycle 2023-2024 --format csv
  $ cofc report register --on 2024-03-31 --format xlsx > members.xlsx
  $ cofc report register --on 2024-03-31 --as-at 2024-04-15     as the history stood then
  $ cofc report entitlements TC-0001 --as-of 2024-03-31
  $ cofc report certificate TC-0001-A1 --as-of 2024-03-31
  $ cofc report accreditation-pipeline
  $ cofc report committee
  $ cofc report accreditation-case TC-0001 --cycle 2023-2024 --format html > case.html
  $ cofc report gatherings --gathering F-2024 --format csv
  $ cofc report announcements --audience Full
  $ cofc report statement TC-0001 --on 2024-03-31
  $ cofc report account-document TC-0001 --number TC-0001/2024-25/1
  $ cofc report fees-due --format csv
  $ cofc report accounts --only overdue
  $ cofc report invoices --only open --format xlsx > invoices.xlsx
  $ cofc report payments --community TC-0001
  $ cofc report money-by-month --format csv
  $ cofc report obligations-met --cycle 2023-2024
  $ cofc report dashboard TC-0001 --format html > tc-0001.html
  $ cofc report visit-pack TC-0001 --cycle 2023-2024 --kind peer-review --format html > pack.html
  $ cofc report waiting --who network-team --format csv
  $ cofc report deadlines --on 2024-03-31 --ahead 10
  $ cofc report visit-calendar --cycle 2023-2024 --format xlsx > visits.xlsx
  $ cofc report actions-outstanding --community TC-0001
  $ cofc report self-and-peer --cycle 2023-2024
  $ cofc report members-over-time --format csv
  $ cofc report core-standards-met --cycle 2023-2024
  $ cofc report reviewer-balance --cycle 2023-2024
  $ cofc report core-values --cycle 2023-2024
  $ cofc report outcomes-benchmark --cycle 2023-2024 --community TC-0001
  $ cofc report outcomes-among-peers TC-0001 --cycle 2023-2024
  $ cofc report news-proposed TC-0001
  $ cofc report feedback --cycle 2023-2024
  $ cofc report register --at-least 0000000000000042
`
export const reportCommand = (ended: Ended, reports: Reports = all): Command => {
  const command = new Command('report')
    .description(
      'print the national report, a local report, the register of members, entitlements, feedback, accreditations, gatherings, announcements, money, obligations, deadlines, visits, actions, reviewers, outcomes, or what waits'
    )
    .addHelpText('after', example)
  for (const named of eachReport(reports)) command.addCommand(commandOf(ended)(named))
  return command
}
