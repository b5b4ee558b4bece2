/** `cofc report`: the national report, a local report, or the register. */
import { CommunityId, Cycle, PlainDate, ReviewKind } from '@cofc/core'
import type { LocalReport, MembershipRegister, MembersOfCycle, ReadFailure } from '@cofc/reports'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { catchUp } from '../reports.ts'
import { nationalTable } from '../national-table.ts'
import { localTable, membersTable, registerTable } from '../tables.ts'
import { argumentOf, today } from './arguments.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

type Format = 'json' | 'csv' | 'html'
interface Forms<Report> {
  readonly csv: (report: Report) => string
  readonly html: (report: Report) => Promise<string>
}
/** Loaded only for a page: it takes as much memory as all the rest. */
const pages = () => import('@cofc/console')
const formatOption = (): Option =>
  new Option('--format <format>', 'how the report is printed').choices(['json', 'csv', 'html']).default('json')

/** Figures that lack something say so. */
const tellParked = async ({ composed, output }: Session): Promise<void> => {
  const lacks = await composed.reads.lacking()()
  const many = isLeft(lacks) ? 0 : lacks.right.parked
  if (many === 0) return
  const streams = many === 1 ? 'one stream is' : `${String(many)} streams are`
  output.say(`${streams} parked: what happened there since is in no figure ("cofc quarantine" lists them)`)
}

/** Brings the reports up to the end of the history, asks, prints. */
const printing =
  <Report>(ask: (session: Session) => TaskEither<ReadFailure, Report>, { csv, html }: Forms<Report>, format: Format) =>
  async (session: Session): Promise<ExitCode> => {
    const { composed, output } = session
    const caughtUp = await catchUp(composed)()
    if (isLeft(caughtUp)) return failing(output, caughtUp.left)
    const asked = await ask(session)()
    if (isLeft(asked)) return failing(output, asked.left)
    await tellParked(session)
    const { right: report } = asked
    const printed = {
      json: () => `${JSON.stringify(report, null, 2)}\n`,
      csv: () => csv(report),
      html: () => html(report)
    }
    output.text(await printed[format]())
    return exitCodes.done
  }

const community = argumentOf(CommunityId, 'a community, for example TC-0001')
const cycle = argumentOf(Cycle, 'a cycle, for example 2023-2024')
const kind = argumentOf(ReviewKind, 'self-review, peer-review, accreditation or audit')
const date = argumentOf(PlainDate, 'a date like 2024-09-01')
const revisionOf = (word: string): number | 'next' => {
  if (word === 'next') return word
  if (/^[1-9]\d{0,5}$/.test(word)) return Number(word)
  throw new InvalidArgumentError('Expected a number from 1, or "next".')
}

const registerForms = {
  csv: registerTable,
  html: (report: MembershipRegister) => pages().then(({ registerDocument }) => registerDocument(report))
}
const membersForms = {
  csv: membersTable,
  html: (report: MembersOfCycle) => pages().then(({ membersDocument }) => membersDocument(report))
}

const national = (ended: Ended): Command => {
  const command = new Command('national')
  return command
    .description("the whole network's results in one cycle; small groups are hidden in every format")
    .requiredOption('--cycle <cycle>', 'the cycle', cycle)
    .option('--revision <number>', 'a published revision, or "next" for what another would say', revisionOf)
    .addOption(formatOption())
    .action(async (asked: { cycle: Cycle; revision?: number | 'next'; format: Format }) => {
      const { revision } = asked
      await inSession(
        ended,
        command
      )(
        printing(
          ({ composed: { reads } }) =>
            reads.national({ cycle: asked.cycle, ...(revision === undefined ? {} : { revision }) }),
          { csv: nationalTable, html: report => pages().then(({ nationalDocument }) => nationalDocument(report)) },
          asked.format
        )
      )
    })
}
interface AskedLocal {
  readonly community?: CommunityId
  readonly cycle: Cycle
  readonly kind?: ReviewKind
  readonly format: Format
}
const local = (ended: Ended): Command => {
  const command = new Command('local')
  return command
    .description("one community's own report of one cycle, with everything it may see")
    .argument('[community]', 'the community', community)
    .option('--community <community>', 'the community, when it is not the first word', community)
    .requiredOption('--cycle <cycle>', 'the cycle', cycle)
    .option('--kind <kind>', 'which review, when there are several in the cycle', kind)
    .addOption(formatOption())
    .action(
      async (first: CommunityId | undefined, { community: named, cycle: of, kind: which, format }: AskedLocal) => {
        const about = first ?? named ?? command.error('error: name the community, for example TC-0001')
        const ask = { community: about, cycle: of, ...(which === undefined ? {} : { kind: which }) }
        const forms = {
          csv: localTable,
          html: (report: LocalReport) => pages().then(({ localDocument }) => localDocument(report))
        }
        await inSession(ended, command)(printing(({ composed: { reads } }) => reads.local(ask), forms, format))
      }
    )
}

const register = (ended: Ended): Command => {
  const command = new Command('register')
  return command
    .description('which communities belong to the network on a day, or were members of a cycle, and since when')
    .addOption(new Option('--on <date>', 'the day; today when left out').argParser(date))
    .addOption(new Option('--cycle <cycle>', 'the members of a cycle instead').argParser(cycle).conflicts('on'))
    .addOption(formatOption())
    .action(async (asked: { on?: PlainDate; cycle?: Cycle; format: Format }) => {
      const { on = today(), cycle: of, format } = asked
      const onADay = printing(({ composed: { reads } }) => reads.register(on), registerForms, format)
      const session = inSession(ended, command)
      if (of === undefined) return session(onADay)
      return session(printing(({ composed: { reads } }) => reads.membersOf(of), membersForms, format))
    })
}

const example = `
  $ cofc report national --cycle 2023-2024 --format csv > national.csv
  $ cofc report local TC-0001 --cycle 2023-2024 --format html > tc-0001.html
  $ cofc report register --on 2024-03-31
  $ cofc report register --cycle 2023-2024 --format csv
`
export const reportCommand = (ended: Ended): Command =>
  new Command('report')
    .description('print the national report, a local report, or the register of members')
    .addHelpText('after', example)
    .addCommand(national(ended))
    .addCommand(local(ended))
    .addCommand(register(ended))
