/** Finding an event by its position. */
import type { Log } from '../log/log.ts'

/** The index of the first event at or after a position. */
export const indexAt = ({ all }: Log, position: bigint): number => {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.position ?? 0n) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an event begins at a position, or none may begin there yet. */
export const isBoundary = (log: Log, position: bigint) =>
  position >= log.end() || log.all[indexAt(log, position)]?.position === position
