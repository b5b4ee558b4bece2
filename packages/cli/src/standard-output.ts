/** What becomes of standard output: a reader may go before the end (`| head`), a disk may be full. */
import { isCode, reasonOf } from './system-error.ts'

/** There is no one left to tell on a stream that is gone: a failure on standard error changes nothing. */
const ignore = (): void => undefined

/**
 * Catches what a stream reports after the write. The answer is the reason why not everything was written, once
 * all is: `null` when it was, or when its reader wanted no more.
 */
export const watchStandardOutput = (): (() => Promise<string | null>) => {
  let failure: unknown = null
  const keep = (error: unknown): void => {
    failure ??= error
  }
  process.stdout.on('error', keep)
  process.stderr.on('error', ignore)
  return async () => {
    // A stream says on a later turn what went wrong.
    if (process.stdout.writableLength > 0) await new Promise(resolve => process.stdout.write('', resolve))
    await new Promise(resolve => setImmediate(resolve))
    process.stdout.off('error', keep)
    process.stderr.off('error', ignore)
    return failure === null || isCode(failure, 'EPIPE') ? null : reasonOf(failure)
  }
}
