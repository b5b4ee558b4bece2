/** `cofc bundle`: a history, all of it about one community, or a report with what it is made of, to be checked elsewhere. */
import { bundleOf, type Bundling, type BundlingFailure, type BundlingLog } from '@cofc/audit'
import { CommunityId, Role } from '@cofc/core'
import { nationalIssue } from '@cofc/reports'
import { Command, Option } from 'commander'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { once } from 'node:events'
import { reportToBundle } from '../audit/report-to-bundle.ts'
import { wordsToBundle } from '../audit/words-to-bundle.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Failure } from '../failures.ts'
import { argumentOf } from './arguments.ts'
import { onLog, type OnLog } from './on-log.ts'
import { asking } from './report.ts'
import { failing, type Ended } from './session.ts'

const example = `
What a bundle holds is for whoever may see every event of its scope. People's words are in it only where --words-for names
the role of whoever is given it, and may have them: what is handed out cannot be erased from there. It is of the size of the
last checkpoint, or of the last on which the heads of all streams were signed: make one before, so that it is of today.

  $ cofc audit checkpoint
  $ cofc bundle --whole > history.cofc.jsonl
  $ cofc bundle --community TC-0042 > TC-0042.cofc.jsonl
  $ cofc bundle --community TC-0042 --words-for link-person > TC-0042.cofc.jsonl
  $ cofc bundle --report national --cycle 2023-2024 > national.cofc.jsonl     as it was issued, with the rows behind it
  $ cofc audit verifier > cofc-verify.mjs
  $ node cofc-verify.mjs TC-0042.cofc.jsonl --policy policy.txt
`
const { cycle: aCycle, revision: aRevision } = nationalIssue.ask
type AskIssue = Parameters<(typeof nationalIssue)['answer']>[1]
interface BundleOptions {
  readonly whole: boolean
  readonly community?: CommunityId
  readonly report?: 'national'
  readonly cycle?: AskIssue['cycle']
  readonly revision?: number
  readonly wordsFor?: Role
}
export const bundleCommand = (ended: Ended): Command => {
  const command = new Command('bundle')
  return command
    .description('write the history, all of it about one community, or a report with its rows, to be checked elsewhere')
    .option('--whole', 'every event of the history', false)
    .option(
      '--community <community>',
      'all that is about one community',
      argumentOf(CommunityId, 'a community, for example TC-0042')
    )
    .addOption(
      new Option('--report <report>', 'a report as it was issued, with the rows behind its figures').choices([
        'national'
      ])
    )
    .option('--cycle <cycle>', 'the cycle of the report', argumentOf(aCycle.codec, aCycle.expected))
    .option(
      '--revision <number>',
      'which issue of the report; the last when left out',
      argumentOf(aRevision.codec, aRevision.expected)
    )
    .addOption(
      new Option('--words-for <role>', 'with a community: also the words that this role may have').argParser(
        argumentOf(Role, 'a role, for example link-person')
      )
    )
    .addHelpText('after', example)
    .action(async (asked: BundleOptions) => {
      const problem = problemOf(asked)
      if (problem !== null) command.error(`error: ${problem}`)
      await onLog(ended, command)(on => bundled(on, asked))
    })
}

const problemOf = ({ whole, community, report, cycle, revision, wordsFor }: BundleOptions): string | null => {
  const named = [whole, community !== undefined, report !== undefined].filter(Boolean).length
  if (named !== 1) return 'name one of --whole, --community and --report'
  if ((report !== undefined) !== (cycle !== undefined)) return 'a --report is that of a --cycle'
  if (revision !== undefined && report === undefined) return 'a --revision is that of a --report'
  // All that anybody ever said would outlive its erasure.
  return wordsFor !== undefined && community === undefined ? '--words-for is told with a --community' : null
}

const bundled = async (on: OnLog, { community, cycle, revision, wordsFor }: BundleOptions): Promise<ExitCode> => {
  if (cycle !== undefined)
    return asking(nationalIssue, { cycle, ...(revision === undefined ? {} : { revision }) })(issue =>
      written(on, reportToBundle(issue))
    )(on)
  if (community === undefined) return written(on, 'whole')
  const { events, content } = on.composed.dependencies
  const words = await wordsToBundle({ events, content, log: on.log }, { community, role: wordsFor ?? null })
  return isLeft(words) ? failing(on.output, words.left) : written(on, { community }, words.right)
}

/** Lines go out as they are made, no faster than they are taken. */
const written = async (
  { composed, log, output }: OnLog,
  what: Bundling,
  words?: NonNullable<BundlingLog<Failure>['words']>
): Promise<ExitCode> => {
  const bundling: BundlingLog<Failure> = {
    events: composed.events.store,
    log,
    ...(words === undefined ? {} : { words })
  }
  for await (const line of inPieces(bundleOf(bundling, what))) {
    if (isLeft(line)) return failing(output, line.left)
    output.text(line.right)
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
  }
  return exitCodes.done
}

/** A write for every line would take longer than the line. */
const piece = 65_536
const inPieces = async function* (
  lines: AsyncIterable<Either<BundlingFailure | Failure, string>>
): AsyncGenerator<Either<BundlingFailure | Failure, string>, void> {
  let waiting = ''
  for await (const line of lines) {
    if (isLeft(line)) {
      yield line
      return
    }
    waiting += line.right
    if (waiting.length < piece) continue
    yield { ...line, right: waiting }
    waiting = ''
  }
  yield { _tag: 'Right', right: waiting }
}
