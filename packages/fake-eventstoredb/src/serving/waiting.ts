/** Waiting, for the log to grow or for the caller to leave. */
import type { Log } from '../log/log.ts'

/** True once the log is longer than it was, false once the caller has left. */
export const isLongerThan = (log: Log, end: bigint, left: AbortSignal) =>
  new Promise<boolean>(tell => {
    if (left.aborted || log.end() > end) {
      tell(!left.aborted)
      return
    }
    const gone = () => {
      forget()
      tell(false)
    }
    const forget = log.onNext(() => {
      left.removeEventListener('abort', gone)
      tell(true)
    })
    left.addEventListener('abort', gone, { once: true })
  })

export const untilLeft = (left: AbortSignal) =>
  new Promise<void>(leave => {
    if (left.aborted) leave()
    else left.addEventListener('abort', () => leave(), { once: true })
  })
