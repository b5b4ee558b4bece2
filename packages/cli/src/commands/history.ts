/** `cofc history`: a community's events in order, and the state after each. */
import { historyOf, type History } from '@cofc/application'
import { beforeRecords, CommunityId, PlainDate } from '@cofc/core'
import type { Json, JsonObject } from '@cofc/event-store'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { argumentOf } from './arguments.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
  $ cofc history TC-0001
  $ cofc history TC-0001 --as-of 2023-12-31     only what had happened by that day
  $ cofc history TC-0001 --json                 every event whole, with the state after it
`
/** A state in short: its status, then whatever is one value. `--json` has it whole. */
const inShort = (state: Json): string => {
  const told = Object.entries(state as JsonObject).flatMap(([name, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return []
    return name === 'status' ? [String(value)] : [`${name} ${String(value)}`]
  })
  return told.join(', ')
}

/** What the record dates before its own beginning has no day to show. */
const dayShown = (on: PlainDate): string => (on === beforeRecords ? 'earlier   ' : on)

const inWords = ({ community, asOf, entries }: History): string =>
  [
    `${community}${asOf === null ? '' : ` as of ${asOf}`}: ${String(entries.length)} events`,
    ...entries.map(({ on, aggregate, version, event, state }) =>
      `${dayShown(on)}  ${`${aggregate} ${String(version)}`.padEnd(16)}  ${event.type.padEnd(26)}  ${inShort(state)}`.trimEnd()
    )
  ].join('\n')

export const historyCommand = (ended: Ended): Command => {
  const command = new Command('history')
  return command
    .description("a community's events in order, and what each made of it")
    .argument(
      '<community>',
      'the community, for example TC-0001',
      argumentOf(CommunityId, 'a community, for example TC-0001')
    )
    .option('--as-of <date>', 'only what had happened by that day', argumentOf(PlainDate, 'a date like 2024-09-01'))
    .addHelpText('after', example)
    .action(async (community: CommunityId, { asOf = null }: { asOf?: PlainDate | null }) => {
      await inSession(
        ended,
        command
      )(async ({ composed: { dependencies }, output }) => {
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
