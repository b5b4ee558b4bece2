/** `cofc history`: a community's events in order, a sentence each. */
import { AsAt, anAsAt, historyOf, type History } from '@cofc/application'
import { aGivenDay, AskedDay, beforeRecords, CommunityId, counted, type PlainDate, sentenceOf } from '@cofc/core'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { demonstrationRemark, isDemonstration } from '../is-demonstration.ts'
import { wrapped } from '../wrapped.ts'
import { argumentOf } from './arguments.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
  $ cofc history TC-0001
  $ cofc history TC-0001 --as-of 2023-12-31     only what had happened by that day
  $ cofc history TC-0001 --as-at 2024-01-31     only what had been recorded by that day, or by an instant
  $ cofc history TC-0001 --as-at @12000         only what stood among the first events of the store
  $ cofc history TC-0001 --json                 every event whole, with the state after it
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
    .addHelpText('after', example)
    .action(async (community: CommunityId, { asOf = null, asAt = null }: Asked) => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const { dependencies } = composed
        if (await isDemonstration(composed)) output.say(demonstrationRemark)
        return ending(output, await historyOf(dependencies)(community, asOf, asAt)(), found => {
          if (found.entries.length === 0) {
            const says = `nothing is known of ${community}${asAt === null ? '' : ' as was asked'}${asOf === null ? '' : ` by ${asOf}`}`
            output.error({ type: 'NothingKnown' }, says)
            return exitCodes.refused
          }
          output.result(found, inWords(found))
          return exitCodes.done
        })
      })
    })
}
