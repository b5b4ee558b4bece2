/** `cofc verify`: the whole history is what was decided, or the first event that is not. */
import { verifyHistory } from '@cofc/application'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { ending, inSession, type Ended } from './session.ts'

export const verifyCommand = (ended: Ended): Command => {
  const command = new Command('verify')
  return command.description('check that every event of the history is as it was decided').action(async () => {
    await inSession(
      ended,
      command
    )(async ({ composed: { parts }, output }) => {
      return ending(output, await verifyHistory(parts.store)(), found => {
        const { events, streams } = found
        output.result(found, `whole: ${String(events)} events in ${String(streams)} streams`)
        return exitCodes.done
      })
    })
  })
}
