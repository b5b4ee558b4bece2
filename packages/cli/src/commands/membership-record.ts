/** `cofc membership-record`: the membership record of a community, in every format of a report. */
import {
  AsAt,
  anAsAt,
  membershipRecord,
  recordCells,
  recordColumns,
  type KeptLog,
  type MembershipRecord
} from '@cofc/application'
import { aGivenDay, AskedDay, CommunityId, type PlainDate } from '@cofc/core'
import { csvText, workbookOf } from '@cofc/reports'
import { Command } from 'commander'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { keptLogOf } from '../audit/kept-log.ts'
import { trustIn } from '../audit/trust-of.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Composed } from '../container.ts'
import type { Failure } from '../failures.ts'
import { demonstrationRemark, isDemonstration } from '../is-demonstration.ts'
import type { Output } from '../output.ts'
import { argumentOf } from './arguments.ts'
import { printedAsPdf } from './printed-as-pdf.ts'
import { formatOption, type Format, type FormatOrPaper, noFileOnScreen } from './report.ts'
import { failing, inSession, type Ended } from './session.ts'

const example = `
  $ cofc membership-record TC-0042 --format html > tc-0042.html     a page that prints
  $ cofc membership-record TC-0042 --format pdf > tc-0042.pdf       printed by a Chromium that is installed
  $ cofc membership-record TC-0042 --format csv --as-of 2024-03-31
  $ cofc membership-record TC-0042 --policy policy.txt --format html > tc-0042.html
                                             believing only the keys, and asking for the witnesses, that the file names
`
interface Asked {
  readonly asOf?: PlainDate | null
  readonly asAt?: AsAt | null
  readonly format: FormatOrPaper
  readonly policy?: string
}

interface Telling {
  readonly format: FormatOrPaper
  /** Whether the records are those of a made-up network. */
  readonly made: boolean
  readonly output: Output
}
const told = async (record: MembershipRecord, { format, made, output }: Telling): Promise<ExitCode> => {
  if (format === 'pdf') return printedAsPdf(String(await printed(record, 'html', made)), output)
  output.text(await printed(record, format, made))
  return exitCodes.done
}
const printed = async (record: MembershipRecord, format: Format, made: boolean): Promise<string | Buffer> => {
  if (format === 'json') return `${JSON.stringify(record, null, 2)}\n`
  if (format === 'csv') return csvText([...recordColumns], recordCells(record))
  if (format === 'xlsx') return workbookOf({ columns: recordColumns, rows: recordCells(record) })
  // Loaded only for a page: it takes as much memory as all the rest.
  const { recordDocument } = await import('@cofc/console')
  return recordDocument(record, { isDemonstration: made })
}

/** Whom to believe is said in the file, where one is named, and else by the log itself. */
const logBelieving = (composed: Composed, policy: string | undefined): Either<Failure, KeptLog> => {
  if (policy === undefined) return right(keptLogOf(composed))
  const trust = trustIn(policy)
  return isLeft(trust) ? trust : right(keptLogOf(composed, () => trust))
}

export const membershipRecordCommand = (ended: Ended): Command => {
  const command = new Command('membership-record')
  return command
    .description(
      'every event of a membership, by whom, when, by which rule; what is late, back-dated, corrected, erased'
    )
    .argument(
      '<community>',
      'the community, for example TC-0042',
      argumentOf(CommunityId, 'a community, for example TC-0042')
    )
    .option('--as-of <date>', 'only what had happened by that day', argumentOf(AskedDay, aGivenDay))
    .option('--as-at <time>', 'only what had been recorded by then', argumentOf(AsAt, anAsAt.expected))
    .addOption(formatOption())
    .option(
      '--policy <file>',
      'whom to believe that the history is whole: the keys of the log and its witnesses, in the form tlog-policy of C2SP'
    )
    .addHelpText('after', example)
    .action(async (community: CommunityId, { asOf = null, asAt = null, format, policy }: Asked) =>
      inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        if (format !== 'pdf') noFileOnScreen(command, format)
        const made = await isDemonstration(composed)
        const log = logBelieving(composed, policy)
        if (isLeft(log)) return failing(output, log.left)
        const found = await membershipRecord(
          composed.dependencies,
          log.right
        )({ community, asOf, asAt, role: 'auditor' })()
        if (isLeft(found)) return failing(output, found.left)
        if (found.right.lines.length === 0) {
          output.error({ type: 'NothingKnown' }, `nothing is known of ${community}`)
          return exitCodes.refused
        }
        if (made) output.say(demonstrationRemark)
        return await told(found.right, { format, made, output })
      })
    )
}
