/** What every command starts with: the options common to all, the output, and everything put together. */
import { sweepPendingWords } from '@cofc/application'
import type { Command } from 'commander'
import { isEmpty } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { compose, type Composed } from '../container.ts'
import {
  dataFolder,
  demonstrationBeside,
  elsewhereOf,
  expectFolder,
  holdsFiles,
  locateData,
  unreadableAsked,
  type DataFolder,
  type Elsewhere as GivenElsewhere
} from '../data-folder.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { inPlainWords, type Failure, type NoRecords } from '../failures.ts'
import { isAddress } from '../open-event-store.ts'
import { outputTo, type Output } from '../output.ts'
import { reasonOf } from '../system-error.ts'

export type Ended = (code: ExitCode) => void
export interface Session {
  readonly composed: Composed
  readonly output: Output
}
interface Common extends GivenElsewhere {
  readonly data?: string
  readonly json: boolean
  readonly park: boolean
}

/** No command takes as long: what is older was cut off. */
const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toISOString()

/** What a session is held on, when that is not what was asked for. */
export type Elsewhere = (given: Omit<Common, 'json' | 'park'>) => DataFolder
/** For a command that may begin a record: the folder is made. */
export const newOrOld: Elsewhere = ({ data, ...given }) => dataFolder(data, elsewhereOf(given))
/** For a command that only reads: without records there is nothing to answer, and nothing is made. */
const onRecords: Elsewhere = ({ data, ...given }) => locateData(data, elsewhereOf(given))

const noRecords = (data: DataFolder): NoRecords => ({
  type: 'NoRecords',
  folder: isAddress(data.events) ? null : data.folder,
  demonstration: demonstrationBeside(data)
})

/** Throws where the folder is none. What is on a server is looked at when it is opened. */
const mayHoldRecords = (data: DataFolder): boolean => {
  if (isAddress(data.events)) return true
  expectFolder(data)
  return holdsFiles(data)
}

/** What a command that only reads lacks, once its stores are open; `null` when there is a history. */
const whatIsMissing = async ({ data, dependencies }: Composed): Promise<Failure | null> => {
  const empty = await isEmpty(dependencies.events)()
  if (isLeft(empty)) return empty.left
  return empty.right ? noRecords(data) : null
}

const opened = async (data: DataFolder, output: Output, park: boolean): Promise<Composed> => {
  const composed = await compose({ ...data, unreadable: unreadableAsked(park) }, output.say)
  // They are sought in the whole history. Where that cannot be read they stay, and are sought again next time.
  const settled = await sweepPendingWords(composed.dependencies)(anHourAgo())()
  if (isLeft(settled)) output.say(`words of a command that was cut off stay: ${inPlainWords(settled.left).says}`)
  return composed
}

/** Opens the stores, does the work, closes them again whatever happens. A session only reads, unless told where to write. */
export const inSession =
  (ended: Ended, command: Command, where: Elsewhere = onRecords) =>
  async (work: (session: Session) => Promise<ExitCode>): Promise<void> => {
    const common = command.optsWithGlobals<Common>()
    const [output, reads] = [outputTo(common.json), where === onRecords]
    let composed: Composed | null = null
    try {
      const data = where(common)
      if (reads && !mayHoldRecords(data)) {
        ended(failing(output, noRecords(data)))
        return
      }
      composed = await opened(data, output, common.park)
      const missing = reads ? await whatIsMissing(composed) : null
      ended(missing === null ? await work({ composed, output }) : failing(output, missing))
    } catch (error) {
      const says = reasonOf(error)
      output.error({ type: 'StoreUnavailable', reason: says }, says)
      ended(exitCodes.storeFailed)
    } finally {
      await composed?.close()
    }
  }

/** Tells a failure and answers its exit code. */
export const failing = (output: Output, failure: Failure): ExitCode => {
  const { code, says } = inPlainWords(failure)
  output.error(failure, says)
  return code
}

/** Tells a failure, or goes on with what was found. */
export const ending = <A>(output: Output, result: Either<Failure, A>, tell: (found: A) => ExitCode): ExitCode =>
  isLeft(result) ? failing(output, result.left) : tell(result.right)
