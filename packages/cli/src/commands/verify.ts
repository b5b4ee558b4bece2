/** `cofc verify`: the whole history is what was decided and what was signed, or the first event that is not. */
import type { Proved } from '@cofc/audit'
import { Command } from 'commander'
import { verifyAll, type AllVerified } from '../audit/verify-all.ts'
import { decisionsInWords } from '../decisions-found.ts'
import { exitCodes } from '../exit-codes.ts'
import { tellUnfinished } from '../unfinished.ts'
import { ending, inSession, type Ended } from './session.ts'

const example = `
Every event is read and hashed: it follows from its command, links to the one before it in its stream, and is the one that
the log signed, where a log is kept. The first that is not is named, and the command ends with 1; with 2 where a key or an
algorithm is not known here.

  $ cofc verify
  $ cofc verify --policy policy.txt      believing only the keys, and asking for the witnesses, that the file names
  $ cofc verify --words                  also that the words are those that were said, or were erased with a record
  $ cofc verify --decisions              also that today's rules decide everything as it was decided
`
interface VerifyOptions {
  readonly policy?: string
  readonly words: boolean
  readonly decisions: boolean
}
export const verifyCommand = (ended: Ended): Command => {
  const command = new Command('verify')
  return command
    .description('check that the file of the history is whole, and every event in it as it was decided and signed')
    .option(
      '--policy <file>',
      'whom to believe: the keys of the log and its witnesses, in the form tlog-policy of C2SP'
    )
    .option('--words', 'check the words that events refer to as well', false)
    .option('--decisions', "decide everything again by today's rules as well", false)
    .addHelpText('after', example)
    .action(async (asked: VerifyOptions) => {
      await inSession(
        ended,
        command
      )(async session => {
        const { composed, output } = session
        const verified = await verifyAll(composed, asked)
        const unfinished = await tellUnfinished(session)
        return ending(output, verified, found => {
          const { events, streams, words, log, decisions } = found
          output.result(
            {
              ...{ events, streams, words, unfinishedImports: unfinished.length },
              ...(decisions === null ? {} : { decisions }),
              log: log?.proved === undefined ? null : log.proved === null ? null : provedInJson(log.proved)
            },
            inWords(found)
          )
          return decisions === null || decisions.otherwise.length === 0 ? exitCodes.done : exitCodes.refused
        })
      })
    })
}

const namesOf = ({ signed }: Proved, use: 'log' | 'witness'): ReadonlyArray<string> =>
  signed.filter(({ key }) => key.use === use).map(({ key }) => key.name)
const provedInJson = (proved: Proved) => {
  const { origin, size } = proved.checkpoint
  return { origin, size, signedBy: namesOf(proved, 'log'), cosignedBy: namesOf(proved, 'witness') }
}

const inWords = ({ events, streams, log, words, decisions }: AllVerified): string =>
  [
    `whole: ${String(events)} events in ${String(streams)} streams`,
    ...(log?.proved === undefined ? [] : [logInWords(log.proved)]),
    ...(words === null ? [] : [`words: ${String(words.present)} there, ${String(words.erased)} erased with a record`]),
    ...(decisions === null ? [] : [decisionsInWords(decisions)])
  ].join('\n')
const logInWords = (proved: Proved | null): string => {
  if (proved === null) return 'nothing of it is signed yet'
  const witnesses = namesOf(proved, 'witness')
  const cosigned = witnesses.length === 0 ? '' : `, cosigned by ${witnesses.join(', ')}`
  return `as of size ${String(proved.checkpoint.size)}, signed by ${namesOf(proved, 'log').join(', ')}${cosigned}`
}
