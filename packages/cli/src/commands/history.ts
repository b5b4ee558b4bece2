/** `cofc history`: a community's events in order, a sentence each; also as a table, as a page, and on paper. */
import { AsAt, anAsAt, historyOf, type History } from '@cofc/application'
import { aGivenDay, AskedDay, beforeRecords, CommunityId, counted, type PlainDate, sentenceOf } from '@cofc/core'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { demonstrationRemark, isDemonstration } from '../is-demonstration.ts'
import type { Output } from '../output.ts'
import { wrapped } from '../wrapped.ts'
import { argumentOf } from './arguments.ts'
import { historyCsv, historyFormatOption, historyJson, type HistoryFormat } from './history-formats.ts'
import { printedAsPdf } from './printed-as-pdf.ts'
import { failing, inSession, type Ended } from './session.ts'

const example = `
  $ cofc history TC-0001
  $ cofc history TC-0001 --as-of 2023-12-31     only what had happened by that day
  $ cofc history TC-0001 --as-at 2024-01-31     only what had been recorded by that day, or by an instant
  $ cofc history TC-0001 --as-at @12000         only what stood among the first events of the store
  $ cofc history TC-0001 --json                 every event whole, with the state after it
  $ cofc history TC-0001 --format csv > tc-0001.csv
  $ cofc history TC-0001 --as-of 2023-12-31 --format pdf > tc-0001.pdf     printed by a Chromium that is installed
`
/** What the record dates before its own beginning has no day to show. */
const dayShown = (on: PlainDate): string => (on === beforeRecords ? 'earlier   ' : on)
const indent = ' '.repeat(12)

const byWhen = (asOf: PlainDate | null, asAt: string | undefined): string =>
  `${asOf === null ? '' : ` as of ${asOf}`}${asAt === undefined ? '' : ` as at ${asAt}`}`
const inWords = ({ community, asOf, asAt, entries }: History): string =>
  [
    `${community}${byWhen(asOf, asAt)}: ${counted(entries.length, 'event')}`,
    ...entries.map(({ on, event }) => `${dayShown(on)}  ${wrapped(sentenceOf(event), indent)}`)
  ].join('\n')

interface Asked {
  readonly asOf?: PlainDate | null
  readonly asAt?: AsAt | null
  readonly format?: HistoryFormat
}
export const historyCommand = (ended: Ended): Command => {
  const command = new Command('history')
  return command
    .description("a community's events in order, and what each says")
    .argument(
      '<community>',
      'the community, for example TC-0001',
      argumentOf(CommunityId, 'a community, for example TC-0001')
    )
    .option('--as-of <date>', 'only what had happened by that day', argumentOf(AskedDay, aGivenDay))
    .option('--as-at <time>', 'only what had been recorded by then', argumentOf(AsAt, anAsAt.expected))
    .addOption(historyFormatOption())
    .addHelpText('after', example)
    .action(async (community: CommunityId, { asOf = null, asAt = null, format }: Asked) => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const { dependencies } = composed
        const made = await isDemonstration(composed)
        if (made) output.say(demonstrationRemark)
        const found = await historyOf(dependencies)(community, asOf, asAt)()
        if (isLeft(found)) return failing(output, found.left)
        if (found.right.entries.length > 0) return printed(found.right, { format, made, output })
        const says = `nothing is known of ${community}${asAt === null ? '' : ' as was asked'}${asOf === null ? '' : ` by ${asOf}`}`
        output.error({ type: 'NothingKnown' }, says)
        return exitCodes.refused
      })
    })
}

interface Printing {
  readonly format: HistoryFormat | undefined
  /** Whether the records are those of a made-up network. */
  readonly made: boolean
  readonly output: Output
}
const printed = async (history: History, { format, made, output }: Printing): Promise<ExitCode> => {
  if (format === undefined) output.result(history, inWords(history))
  if (format === 'json') output.text(historyJson(history))
  if (format === 'csv') output.text(historyCsv(history))
  return format === 'html' || format === 'pdf' ? onPaper(history, { format, made, output }) : exitCodes.done
}
const onPaper = async (history: History, { format, made, output }: Printing): Promise<ExitCode> => {
  // Loaded only for a page: it takes as much memory as all the rest.
  const { historyDocument } = await import('@cofc/console')
  const html = historyDocument(history, { isDemonstration: made })
  if (format === 'pdf') return printedAsPdf(html, output)
  output.text(html)
  return exitCodes.done
}
