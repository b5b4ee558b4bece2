/** What every command starts with: the options common to all, the output, and everything put together. */
import { sweepPendingWords } from '@cofc/application'
import type { Command } from 'commander'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { compose, type Composed } from '../container.ts'
import { dataFolder, eventsElsewhere, unreadableAsked, type DataFolder } from '../data-folder.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { inPlainWords, type Failure } from '../failures.ts'
import { outputTo, type Output } from '../output.ts'

export type Ended = (code: ExitCode) => void
export interface Session {
  readonly composed: Composed
  readonly output: Output
}
interface Common {
  readonly data?: string
  readonly events?: string
  readonly json: boolean
  readonly park: boolean
}

/** No command takes as long: what is older was cut off. */
const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toISOString()

/** What a session is held on, when that is not what was asked for. */
export type Elsewhere = (given: Pick<Common, 'data' | 'events'>) => DataFolder
const asAsked: Elsewhere = ({ data, events }) => dataFolder(data, eventsElsewhere(events))

/** Opens the stores, does the work, closes them again whatever happens. */
export const inSession =
  (ended: Ended, command: Command, where: Elsewhere = asAsked) =>
  async (work: (session: Session) => Promise<ExitCode>): Promise<void> => {
    const common = command.optsWithGlobals<Common>()
    const output = outputTo(common.json)
    let composed: Composed | null = null
    try {
      composed = await compose({ ...where(common), unreadable: unreadableAsked(common.park) }, output.say)
      // They are sought in the whole history. Where that cannot be read they stay, and are sought again next time.
      const settled = await sweepPendingWords(composed.dependencies)(anHourAgo())()
      if (isLeft(settled)) output.say(`words of a command that was cut off stay: ${inPlainWords(settled.left).says}`)
      ended(await work({ composed, output }))
    } catch (error) {
      const says = error instanceof Error ? error.message : 'something unexpected went wrong'
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
