/** `cofc decisions`: every decision of the history put to today's rules again, on what was known then. */
import { decisionsAgain } from '@cofc/application'
import { counted } from '@cofc/core'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { differenceInWords, gathered, type DecisionsFound } from '../decisions-found.ts'
import { exitCodes } from '../exit-codes.ts'
import { failing, inSession, type Ended } from './session.ts'

const example = `
  $ cofc decisions
  $ cofc decisions --json
`
const inWords = ({ decisions, asThen, otherwise, notKept, wordsErased }: DecisionsFound): string =>
  [
    `${counted(decisions, 'decision')}: ${String(asThen)} as then, ${String(otherwise.length)} otherwise by today's rules`,
    ...(notKept === 0 ? [] : [`not kept: what ${counted(notKept, 'decision')} was asked, from before it was recorded`]),
    ...(wordsErased === 0
      ? []
      : [`cannot be told: ${String(wordsErased)}, for words that a rule must see were erased`]),
    ...otherwise.map(differenceInWords)
  ].join('\n')

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
        output.result(found.right, inWords(found.right))
        return found.right.otherwise.length === 0 ? exitCodes.done : exitCodes.refused
      })
    )
}
