/** `cofc decisions`: every decision of the history put to today's rules again, on what was known then. */
import { decisionsAgain } from '@cofc/application'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { decisionsInWords, gathered } from '../decisions-found.ts'
import { exitCodes } from '../exit-codes.ts'
import { failing, inSession, type Ended } from './session.ts'

const example = `
  $ cofc decisions
  $ cofc decisions --json
`
export const decisionsCommand = (ended: Ended): Command => {
  const command = new Command('decisions')
  return command
    .description("decide everything again by today's rules, and tell what would be decided otherwise")
    .addHelpText('after', example)
    .action(async () =>
      inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const found = await gathered(decisionsAgain(composed.dependencies))
        if (isLeft(found)) return failing(output, found.left)
        output.result(found.right, decisionsInWords(found.right))
        return found.right.otherwise.length === 0 ? exitCodes.done : exitCodes.refused
      })
    )
}
