/** Counts what happens, and tells who waits for so much of it. */
export interface Meetings {
  readonly count: () => number
  readonly add: () => void
  /** Resolves once there were so many: one, when nothing is said. */
  readonly reached: (count?: number) => Promise<void>
}

export const countMeetings = (): Meetings => {
  const watchers: Array<{ readonly count: number; readonly tell: () => void }> = []
  let count = 0
  return {
    count: () => count,
    add: () => {
      count++
      for (const watcher of watchers) if (count >= watcher.count) watcher.tell()
    },
    reached: (wanted = 1) =>
      new Promise(tell => {
        if (count >= wanted) tell()
        else watchers.push({ count: wanted, tell })
      })
  }
}
