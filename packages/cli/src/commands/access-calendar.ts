/** `cofc access calendar`: a secret address at which somebody follows the visits that are theirs. It is shown once. */
import { newApiKey } from '@cofc/access-store'
import { PlainDate } from '@cofc/core'
import type { CalendarReader } from '@cofc/http'
import { Command, Option } from 'commander'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exitCodes } from '../exit-codes.ts'
import { aYearFrom } from './access-key.ts'
import { onAccessStore } from './access-session.ts'
import { argumentOf, today } from './arguments.ts'
import { grantedBy, withOwn, type GrantedOptions } from './granted.ts'
import type { Ended } from './session.ts'

/** Each of them, which the compiler sees to: what HTTP is made of is loaded by whoever makes an address, and by no other command. */
const whose: Readonly<Record<CalendarReader['role'], true>> = {
  'network-team': true,
  'link-person': true,
  reviewer: true
}

interface CalendarOptions extends GrantedOptions {
  readonly as: CalendarReader['role']
  readonly until: PlainDate
}
export const calendarCommand = (ended: Ended): Command => {
  const command = new Command('calendar')
  return withOwn(
    command
      .description('make a secret address of the calendar of visits, and show it once')
      .requiredOption(
        '--until <date>',
        'the last day on which it is answered, at most a year from today',
        argumentOf(PlainDate, 'a day, written like 2024-09-01')
      )
      .addOption(new Option('--as <role>', 'whose visits').choices(Object.keys(whose)).default('network-team'))
  ).action(async (options: CalendarOptions) => {
    const { until } = options
    if (until <= today() || until > aYearFrom(today()))
      command.error('error: --until: Expected a day from tomorrow to a year from today.')
    const { own } = grantedBy(command, options)
    const { id, digest, text } = newApiKey()
    const { keptAsCalendar } = await import('@cofc/http')
    const kept = { id, role: keptAsCalendar(options.as), own, at: new Date().toISOString() }
    const whole = { ...kept, expiresAt: `${until}T23:59:59.999Z` }
    const path = `/calendars/visits/${text}.ics`
    await onAccessStore(ended, command, {
      work: ({ grants }) => TE.map(() => whole)(grants.addKey({ ...whole, digest })),
      tell: output => {
        output.result({ ...whole, path }, path)
        output.say(
          `This address is not shown again: put the name of your server before it. It is answered until ${until}; ${id} revokes it.`
        )
        return exitCodes.done
      }
    })
  })
}
