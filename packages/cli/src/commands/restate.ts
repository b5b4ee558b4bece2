/** `cofc restate`: national reports that were published before issues were kept are kept as they read today. */
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { restatedInWords, restateIssues } from '../restating.ts'
import { actorOf, withActorOptions, type ActorOptions } from './actor.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
An earlier version published national reports and kept only that they were. Each is restated once, under the rules on
disclosure of today, and the history says so; from then on it is told as it is. Serving, following and publishing do the
same first. Nothing is restated while the figures lack something.

  $ cofc restate
`
export const restateCommand = (ended: Ended): Command => {
  const command = new Command('restate')
  return withActorOptions(command)
    .description('restate the national reports of which no issue was kept')
    .addHelpText('after', example)
    .action(async (acting: ActorOptions) => {
      const actor = actorOf(command, acting)
      await inSession(
        ended,
        command
      )(async ({ composed, output }) =>
        ending(output, await restateIssues(composed, actor)(), restated => {
          const lines = restated.map(restatedInWords)
          output.result(restated, lines.length === 0 ? 'nothing is to be restated' : lines.join('\n'))
          return exitCodes.done
        })
      )
    })
}
