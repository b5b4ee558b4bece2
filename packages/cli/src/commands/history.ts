/** `cofc history`: a community's events in order, a sentence each. */
import { historyOf, type History } from '@cofc/application'
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
  $ cofc history TC-0001 --json                 every event whole, with the state after it
`
/** What the record dates before its own beginning has no day to show. */
const dayShown = (on: PlainDate): string => (on === beforeRecords ? 'earlier   ' : on)
const indent = ' '.repeat(12)

const inWords = ({ community, asOf, entries }: History): string =>
  [
    `${community}${asOf === null ? '' : ` as of ${asOf}`}: ${counted(entries.length, 'event')}`,
    ...entries.map(({ on, event }) => `${dayShown(on)}  ${wrapped(sentenceOf(event), indent)}`)
  ].join('\n')

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
    .addHelpText('after', example)
    .action(async (community: CommunityId, { asOf = null }: { asOf?: PlainDate | null }) => {
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const { dependencies } = composed
        if (await isDemonstration(composed)) output.say(demonstrationRemark)
        return ending(output, await historyOf(dependencies)(community, asOf)(), found => {
          if (found.entries.length === 0) {
            const says = `nothing is known of ${community}${asOf === null ? '' : ` by ${asOf}`}`
            output.error({ type: 'NothingKnown' }, says)
            return exitCodes.refused
          }
          output.result(found, inWords(found))
          return exitCodes.done
        })
      })
    })
}
