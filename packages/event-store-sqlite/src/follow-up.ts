/**
 * Tells what follows from an answer from what comes from elsewhere. Whoever waited for the answer goes on at once, before
 * the process looks at sockets, timers or files again; whatever those bring comes later.
 */
export interface FollowUp {
  /** Whether nothing from elsewhere can have run since the last answer. */
  readonly isUnderWay: () => boolean
  /** To be called with each answer. */
  readonly begin: () => void
}

/**
 * Nothing was answered yet.
 */
export const newFollowUp = (): FollowUp => {
  let underWay = false
  const end = () => void (underWay = false)
  return {
    isUnderWay: () => underWay,
    begin: () => {
      if (underWay) return
      underWay = true
      // Runs once every promise that could go on has gone on: never within a loop that only waits for answers.
      process.nextTick(end)
    }
  }
}
