/**
 * Waits so many milliseconds, in many turns of the event loop: where server and client share a process, a busy machine then
 * keeps neither from what it would have done in that time.
 */
import { setTimeout as wait } from 'node:timers/promises'

const turns = 20

export const pause = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  for (let turn = 0; turn < turns; turn++) await wait(milliseconds / turns, undefined, { signal })
}
