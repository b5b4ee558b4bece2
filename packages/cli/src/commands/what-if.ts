/** `cofc what-if`: which decisions would have been otherwise under another book of policy. */
import { decisionsUnder } from '@cofc/application'
import { counted, decodeCommand, type PolicyBook } from '@cofc/core'
import { Command } from 'commander'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { differenceInWords, gathered, type DecisionsFound } from '../decisions-found.ts'
import { exitCodes } from '../exit-codes.ts'
import { readJson } from '../read-json.ts'
import { today } from './arguments.ts'
import { failing, inSession, type Ended } from './session.ts'

const example = `
  $ echo '{ "fullCyclesForAccreditation": 3 }' > book.json
  $ cofc what-if --policy book.json     each number that stands there, on every day; every other as it was adopted
  $ cofc what-if --policy - < book.json
`
/** A book is read as the command is that adopts one: a number that is unknown or out of bounds is told. */
const bookIn = (json: unknown): Either<string, Partial<PolicyBook>> => {
  const decoded = decodeCommand({ type: 'AdoptPolicy', inForceFrom: today(), book: json, on: today() })
  if (!isLeft(decoded)) return right((decoded.right.command as unknown as AdoptsBook).book)
  return left(decoded.left.map(({ path, says }) => `${path}: ${says}`).join('; '))
}
interface AdoptsBook {
  readonly book: Partial<PolicyBook>
}

const inWords = ({ decisions, otherwise }: DecisionsFound): string =>
  [
    `of ${counted(decisions, 'decision')} ${String(otherwise.length)} would be otherwise under this book`,
    ...otherwise.map(differenceInWords)
  ].join('\n')

export const whatIfCommand = (ended: Ended): Command => {
  const command = new Command('what-if')
  return command
    .description('which decisions would have been otherwise under another book of policy; nothing is changed')
    .requiredOption('--policy <file>', 'the numbers that differ, as JSON; - reads standard input')
    .addHelpText('after', example)
    .action(async ({ policy }: { readonly policy: string }) => {
      const read = readJson(policy)
      if (isLeft(read)) return command.error(`error: ${policy} cannot be read as JSON: ${read.left}`)
      const book = bookIn(read.right)
      if (isLeft(book)) return command.error(`error: ${policy} is no book of policy: ${book.left}`)
      return inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const found = await gathered(decisionsUnder(composed.dependencies)(book.right))
        if (isLeft(found)) return failing(output, found.left)
        output.result(found.right, inWords(found.right))
        return exitCodes.done
      })
    })
}
