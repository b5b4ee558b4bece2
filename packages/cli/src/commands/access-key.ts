/** `cofc access key`: a key for a program. It is shown once and kept nowhere. */
import { newApiKey } from '@cofc/access-store'
import { PlainDate } from '@cofc/core'
import { Command } from 'commander'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exitCodes } from '../exit-codes.ts'
import { onAccessStore } from './access-session.ts'
import { argumentOf, today } from './arguments.ts'
import { grantedBy, keyRoleOption, withOwn, type GrantedOptions } from './granted.ts'
import type { Ended } from './session.ts'

/** `2025-02-28`, and of a leap day the day after it: a year is never longer. */
export const aYearFrom = (day: string): string => `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`

interface KeyOptions extends GrantedOptions {
  readonly until: PlainDate
}
export const keyCommand = (ended: Ended): Command => {
  const command = new Command('key')
  return withOwn(
    command
      .description('make a key for a program, and show it once')
      .requiredOption(
        '--until <date>',
        'the last day on which it lets in, at most a year from today',
        argumentOf(PlainDate, 'a day, written like 2024-09-01')
      )
      .addOption(keyRoleOption().default('worker'))
  ).action(async (options: KeyOptions) => {
    const { until } = options
    if (until <= today() || until > aYearFrom(today()))
      command.error('error: --until: Expected a day from tomorrow to a year from today.')
    const granted = grantedBy(command, options)
    const { id, digest, text } = newApiKey()
    const kept = { id, ...granted, at: new Date().toISOString(), expiresAt: `${until}T23:59:59.999Z` }
    await onAccessStore(ended, command, {
      work: ({ grants }) => TE.map(() => kept)(grants.addKey({ ...kept, digest })),
      tell: output => {
        output.result({ ...kept, key: text }, text)
        output.say(`This key is not shown again. It lets in as ${granted.role} until ${until}; ${id} revokes it.`)
        return exitCodes.done
      }
    })
  })
}
