/**
 * Hears of appends, as long as somebody follows. A connection that says nothing, or is gone, loses nothing: every follower
 * looks for itself as well.
 */
import { newAppendSignal, type AppendSignal } from '@cofc/event-store'
import type { Listener } from '@cofc/postgres-schema'

export interface Listening {
  readonly signal: AppendSignal
  /** Somebody waits for appends. */
  readonly wanted: () => void
  readonly close: () => Promise<void>
}

export const listening = (listen: (heard: () => void) => Listener): Listening => {
  const signal = newAppendSignal()
  let listener: Listener | undefined
  let closed = false
  return {
    signal,
    wanted: () => {
      if (!closed) listener ??= listen(signal.raise)
    },
    close: async () => {
      closed = true
      signal.raise()
      await listener?.close()
    }
  }
}
