/** `cofc explain field`: which event made a field what it is, and what that event rests on. */
import { AsAt, anAsAt, explain } from '@cofc/application'
import { aggregateNamed, aGivenDay, AskedDay, entries, streamOf, type AggregateEntry, type PlainDate } from '@cofc/core'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { reasonsInWords } from '../reasons-in-words.ts'
import { argumentOf } from './arguments.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
  $ cofc explain field TC-0042 membership --field membershipType
  $ cofc explain field TC-0042 membership --field cycles.0 --as-of 2023-12-31 --as-at 2024-01-31
  $ cofc explain field TC-0042/2023-2024/peer-review review --field status
  $ cofc explain field - policy                                  what has no address of its own
`
const names = entries.map(({ aggregate: { name } }) => name)

interface Asked {
  readonly field?: string
  readonly asOf?: PlainDate | null
  readonly asAt?: AsAt | null
}
type AnAggregate = AggregateEntry['aggregate']

/** The stream of the instance with this address; `null` where the address has other parts. */
const streamAt = (aggregate: AnAggregate, address: string): string | null => {
  const parts = address === '-' ? [] : address.split('/')
  if (parts.length !== aggregate.address.length || parts.includes('')) return null
  return streamOf(aggregate, Object.fromEntries(aggregate.address.map((field, at) => [field, parts[at] ?? ''])))
}

export const explainFieldCommand = (ended: Ended): Command => {
  const command = new Command('field')
  return command
    .description('which event made a field what it is, by whom, on what facts and under which policy')
    .argument('<address>', 'what it is about, for example TC-0042 or TC-0042/2023-2024/peer-review')
    .argument('<aggregate>', `one of ${names.join(', ')}`)
    .option('--field <path>', 'the field, by its path or its last names; everything when left out')
    .option('--as-of <date>', 'only what had happened by that day', argumentOf(AskedDay, aGivenDay))
    .option('--as-at <time>', 'only what had been recorded by then', argumentOf(AsAt, anAsAt.expected))
    .addHelpText('after', example)
    .action(async (address: string, name: string, { field, asOf = null, asAt = null }: Asked) => {
      const aggregate = aggregateNamed(name)?.aggregate
      if (aggregate === undefined) return command.error(`error: expected one of ${names.join(', ')}`)
      const stream = streamAt(aggregate, address)
      if (stream === null)
        return command.error(`error: expected an address such as ${aggregate.address.join('/') || '-'} for ${name}`)
      return inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const ask = { aggregate, stream, field: field ?? null, asOf, asAt, role: 'auditor' } as const
        return ending(output, await explain(composed.dependencies)(ask)(), reasons => {
          if (reasons.length === 0) {
            output.error({ type: 'NothingKnown' }, `nothing is recorded of that in ${stream}`)
            return exitCodes.refused
          }
          output.result(reasons, reasonsInWords(reasons))
          return exitCodes.done
        })
      })
    })
}
