/** What is known of serving without loading a server. */
import { once } from 'node:events'

export const usualPort = 4004

const signals = ['SIGINT', 'SIGTERM'] as const

/** Ends at Ctrl-C, or when the process is asked to end. Asked a second time, in whichever way, it ends at once. */
export const untilAsked = async (): Promise<void> => {
  const asked = new AbortController()
  await Promise.race(signals.map(signal => once(process, signal, { signal: asked.signal })))
  // Nobody listens to the other signal any more either, so that Node ends the process.
  asked.abort()
}
