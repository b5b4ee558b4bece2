/** `cofc access denials`: who was denied what over HTTP, the latest first. */
import type { Denial } from '@cofc/access-store'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { onAccessStore } from './access-session.ts'
import type { Ended } from './session.ts'

/** More is for whoever reads the file itself. */
const most = 1_000

const line = ({ subject, route, command, community, reason, until, times }: Denial): string =>
  [
    `${until}: ${subject}: ${route}`,
    ...(command === null ? [] : [command]),
    ...(community === null ? [] : [community]),
    `${reason}, ${String(times)} times`
  ].join(': ')

export const denialsCommand = (ended: Ended): Command => {
  const command = new Command('denials')
  return command.description('list who was denied what, the latest first').action(async () =>
    onAccessStore(ended, command, {
      work: ({ denials }) => denials.latest(most),
      tell: (output, denials) => {
        output.result(denials, denials.length === 0 ? 'nobody was denied anything' : denials.map(line).join('\n'))
        return exitCodes.done
      }
    })
  )
}
