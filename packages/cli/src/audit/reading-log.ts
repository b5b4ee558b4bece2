/** Reads the log of a data folder for one question; without a log there is the answer that was told for that. */
import type { LogUnreadable } from '@cofc/application'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { DataFolder } from '../data-folder.ts'
import { inPlainWords, type Failure } from '../failures.ts'
import { reasonOf } from '../system-error.ts'
import { openLog, type OpenedLog } from './log-file.ts'

/** Opened for each question: a log may be begun while the server runs, and is written by another connection. */
export const readingLog = async <A>(
  data: Pick<DataFolder, 'folder'>,
  without: A,
  work: (opened: OpenedLog) => Promise<Either<LogUnreadable, A>>
): Promise<Either<LogUnreadable, A>> => {
  try {
    const opened = await openLog(data)
    if (isLeft(opened)) return opened.left.type === 'NoLog' ? right(without) : left(unreadable(opened.left))
    try {
      return await work(opened.right)
    } finally {
      opened.right.close()
    }
  } catch (error) {
    return left({ type: 'LogUnreadable', reason: reasonOf(error) })
  }
}
export const unreadable = (failure: Failure): LogUnreadable => ({
  type: 'LogUnreadable',
  reason: inPlainWords(failure).says
})
