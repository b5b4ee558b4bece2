/** `cofc follow`: the reports kept up to date in a process of their own, beside those that serve pages. */
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { keepLogLive } from '../audit/keep-log-live.ts'
import { exitCodes } from '../exit-codes.ts'
import { followTogether } from '../follow-together.ts'
import { catchUpAsFarAsReadable } from '../report-followers.ts'
import { finishReactions, followReactionsLive } from '../reactions.ts'
import { restateAtStart } from '../restating.ts'
import { untilAsked } from '../serving.ts'
import { tellBuilding } from './rebuild.ts'
import { failing, inSession, newOrOld, type Ended } from './session.ts'

const example = `
One process keeps the reports of a data folder up to date, and runs the reactions to events; any number may serve them. A
report that halts before an event that cannot be read is told, and the others are followed.

  $ cofc follow
  $ cofc serve --without-following
`
export const followCommand = (ended: Ended): Command => {
  const command = new Command('follow')
  return command
    .description('keep the reports up to date as history grows, until stopped')
    .addHelpText('after', example)
    .action(async () => {
      await inSession(
        ended,
        command,
        newOrOld
      )(async ({ composed, output }) => {
        const end = untilAsked()
        await finishReactions(composed, output.say)
        const caughtUp = await catchUpAsFarAsReadable(composed, halted => failing(output, halted), {
          onWaiting: tellBuilding(output)
        })()
        if (isLeft(caughtUp)) return failing(output, caughtUp.left)
        await restateAtStart(composed, output.say)
        const stop = new AbortController()
        const following = Promise.all([
          followTogether(composed, stop.signal, output.say),
          followReactionsLive(composed, stop.signal, output.say),
          keepLogLive(composed, stop.signal, output.say)
        ])
        output.say('The reports follow the history (Ctrl-C stops).')
        await end
        stop.abort()
        await following
        return exitCodes.done
      })
    })
}
