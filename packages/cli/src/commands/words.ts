/** `cofc words`: people's words of this machine, for the other servers of the network. */
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { dataFolder } from '../data-folder.ts'
import { exitCodes } from '../exit-codes.ts'
import { outputTo } from '../output.ts'
import { reachableBy, type AskedReachable, type Reachable } from '../reachable.ts'
import { withReachableOptions } from '../reachable-options.ts'
import { reasonOf } from '../system-error.ts'
import { portOf } from './serve.ts'
import type { Ended } from './session.ts'

const usualPort = 4_006
const example = `
What people say is in one file, so that it can be erased to the last byte. This serves it to cofc serve, cofc follow and
every other command on other machines, which name it with --words-at; cofc work needs no words. It answers other servers
alone, each by a key that is made here:

  $ cofc access key --as server --until 2027-03-31
  $ cofc words --name words.example.org --host 0.0.0.0 --tls-key key.pem --tls-cert chain.pem

and there, with the key in COFC_WORDS_KEY or in a file:

  $ cofc serve --words-at https://words.example.org:4006 --words-key-file words.key

cofc serve shares the words of its own machine in the same way.
`
/** Nobody is let in but by a key that was made here: so it may be reached without naming who issues identities. */
const byKeysAlone = 'none'
const reachableIn = (command: Command, given: AskedReachable): Reachable => {
  const reachable = reachableBy({ ...given, issuer: byKeysAlone })
  return isLeft(reachable) ? command.error(`error: ${reachable.left}`) : reachable.right
}

interface WordsOptions extends Omit<AskedReachable, 'allowOrigin' | 'issuer'> {
  readonly port: number
}
export const wordsCommand = (ended: Ended): Command => {
  const command = new Command('words')
  return withReachableOptions(command, { origins: false })
    .description('serve people’s words of this machine to other servers of the network, and to nobody else')
    .option('--port <port>', 'the port', portOf, usualPort)
    .addHelpText('after', example)
    .action(async (given: WordsOptions) => {
      const common = command.optsWithGlobals<{ data?: string; wordsAt?: string; json: boolean }>()
      if (common.wordsAt !== undefined)
        command.error('error: words are served where they are kept: leave --words-at out')
      const [reachable, output] = [reachableIn(command, given), outputTo(common.json)]
      try {
        const { serveWordsUntilAsked } = await import('../words-server.ts')
        await serveWordsUntilAsked(dataFolder(common.data), output, { reachable, port: given.port })
        ended(exitCodes.done)
      } catch (error) {
        const says = reasonOf(error)
        output.error({ type: 'StoreUnavailable', reason: says }, says)
        ended(exitCodes.storeFailed)
      }
    })
}
