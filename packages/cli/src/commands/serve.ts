/** `cofc serve`: the pages, and all that is recorded over HTTP. On this machine only, unless it is said who may reach it. */
import { Command, InvalidArgumentError } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Composed } from '../container.ts'
import { dataFolder, demonstrationFolder, type Elsewhere as GivenElsewhere } from '../data-folder.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { finishReactions } from '../reactions.ts'
import { restateAtStart } from '../restating.ts'
import { catchUpAsFarAsReadable } from '../report-followers.ts'
import { withReachableOptions } from '../reachable-options.ts'
import { reachableBy, type AskedReachable } from '../reachable.ts'
import { usualPort } from '../serving.ts'
import { issuerOf } from './access-grant.ts'
import { issuerIn, type IssuerOptions } from './issuer-options.ts'
import { tellBuilding } from './rebuild.ts'
import { failing, inSession, newOrOld, type Elsewhere, type Ended } from './session.ts'

const example = `
Without an issuer whoever is on this machine is the network team: a browser as it is, a program with the key that lies in
the data folder as local.key.

Reports that halt before an event that cannot be read do not keep the pages from being served: the pages say so.

  $ cofc serve
  $ cofc serve --port 8080
  $ cofc serve --demo          a made-up network, in a data folder of its own
  $ cofc serve --issuer https://login.example.org --audience cofc   with tokens over HTTP
  $ cofc serve --issuer … --audience … --client-id cofc --client-secret-file secret   with sign-in to the pages
  $ cofc serve --issuer https://login.example.org --audience cofc --name network.example.org \
      --host 0.0.0.0 --port 443 --tls-key key.pem --tls-cert chain.pem --metrics   for others too
  $ COFC_EVENTS=esdb://… cofc serve
`
export const portOf = (word: string): number => {
  const port = Number(word)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Expected a port from 1 to 65535, or 0 for any that is free.')
}

/** Of somebody else than whoever is on this machine, so many requests a minute. */
const many = (word: string): number => {
  if (/^[1-9]\d{0,6}$/.test(word)) return Number(word)
  throw new InvalidArgumentError('Expected how many requests a minute, at least 1.')
}

interface ServeOptions extends AskedReachable, IssuerOptions {
  readonly writesAMinute?: number
  readonly readsAMinute?: number
  readonly metrics: boolean
  readonly port?: number
  readonly demo: boolean
  readonly withoutFollowing: boolean
}
/** Only what was said. */
const ratesIn = ({ writesAMinute, readsAMinute }: ServeOptions) => ({
  ...(writesAMinute === undefined ? {} : { writes: writesAMinute }),
  ...(readsAMinute === undefined ? {} : { reads: readsAMinute })
})
/** In a folder, whatever the environment says: a made-up network is kept in no server. */
const onTheDemonstration: Elsewhere = ({ data }) => dataFolder(demonstrationFolder(data))

const filled = async (composed: Composed, output: Output): Promise<boolean> =>
  (await import('../fill-with-demonstration.ts')).fillWithDemonstration(composed, output)

/** As it can be pasted, whatever the folder is called. */
const readyCommand = ({ data: { folder } }: Composed): string =>
  `The demonstration network is in ${folder}. The command line reads it too, for instance:
  npx cofc --data '${folder.replaceAll("'", String.raw`'\''`)}' report register`

export const serveCommand = (ended: Ended): Command => {
  const command = new Command('serve')
  return withReachableOptions(command)
    .description(
      'serve the pages, and commands and reports over HTTP; on this machine only, unless it is said who may reach it'
    )
    .option('--port <port>', `the port; ${String(usualPort)} when left out`, portOf)
    .option('--without-following', 'leave it to another process (cofc follow) to keep the reports up to date', false)
    .option('--issuer <issuer>', 'who issues the tokens that let people in over HTTP', issuerOf)
    .option('--audience <audience>', 'what those tokens call this server')
    .option('--client-id <id>', 'as whom this server asks the issuer about whoever signs in to the pages')
    .option('--client-secret-file <file>', 'where the secret of that client stands; COFC_CLIENT_SECRET when left out')
    .option('--writes-a-minute <many>', 'how many commands one may give in a minute; 60 with --issuer', many)
    .option('--reads-a-minute <many>', 'how often one may read in a minute; 600 with --issuer', many)
    .option('--metrics', 'tell at /metrics how the server fares, as Prometheus reads it', false)
    .option('--demo', 'show a demonstration network, made up on the first start', false)
    .addHelpText('after', example)
    .action(async (given: ServeOptions) => {
      const { port, demo, withoutFollowing } = given
      const elsewhere = command.optsWithGlobals<Pick<GivenElsewhere, 'events' | 'reports' | 'wordsAt'>>()
      for (const [name, option] of [
        ['events', 'events'],
        ['reports', 'reports'],
        ['wordsAt', 'words-at']
      ] as const)
        if (demo && elsewhere[name] !== undefined)
          command.error(`error: a demonstration is kept in a data folder: leave --${option} out`)
      const issuer = issuerIn(command, given)
      const reachable = reachableBy(given)
      if (isLeft(reachable)) return command.error(`error: ${reachable.left}`)
      const session = inSession(ended, command, demo ? onTheDemonstration : newOrOld)
      await session(async ({ composed, output }) => {
        if (demo && !(await filled(composed, output))) return exitCodes.storeFailed
        if (!withoutFollowing) {
          await finishReactions(composed, output.say)
          const caughtUp = await catchUpAsFarAsReadable(composed, halted => failing(output, halted), {
            onWaiting: tellBuilding(output)
          })()
          if (isLeft(caughtUp)) return failing(output, caughtUp.left)
          await restateAtStart(composed, output.say)
        }
        if (demo) output.say(readyCommand(composed))
        const { serveUntilAsked } = await import('../server.ts')
        await serveUntilAsked(composed, output, {
          ...{ port, follows: !withoutFollowing, issuer },
          ...{ reachable: reachable.right, rates: ratesIn(given), isWatched: given.metrics }
        })
        return exitCodes.done
      })
    })
}
