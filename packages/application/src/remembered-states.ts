/**
 * States that were replayed before: whoever runs many commands one after the other replays only what came since.
 * A stream that others wrote to meanwhile is read on from where it was left, so nothing old is ever taken for new.
 */
import type { Loaded } from './loaded.ts'

export interface RememberedStates {
  /** Nobody else writes meanwhile: what is remembered is not asked for again. */
  readonly alone: boolean
  readonly find: (stream: string) => Loaded<unknown> | undefined
  readonly keep: (stream: string, loaded: Loaded<unknown>) => void
  readonly drop: (stream: string) => void
  /** Forgets everything: for when what was written is undone. */
  readonly forget: () => void
}

/** A stream that nobody wrote to takes room as well. */
const weightOf = ({ version }: Loaded<unknown>): number => version + 1

/** Remembers those that were asked for last, as many as have about that many events in all. */
export const rememberedStates = (mostEvents: number, { alone } = { alone: false }): RememberedStates => {
  const states = new Map<string, Loaded<unknown>>()
  let events = 0
  const drop = (stream: string): void => {
    const dropped = states.get(stream)
    if (dropped === undefined) return
    events -= weightOf(dropped)
    states.delete(stream)
  }
  return {
    alone,
    find: stream => {
      const found = states.get(stream)
      if (found === undefined) return undefined
      // Asked for last, dropped last.
      states.delete(stream)
      states.set(stream, found)
      return found
    },
    keep: (stream, loaded) => {
      drop(stream)
      states.set(stream, loaded)
      events += weightOf(loaded)
      for (const oldest of states.keys()) {
        if (events <= mostEvents || oldest === stream) return
        drop(oldest)
      }
    },
    drop,
    forget: () => {
      states.clear()
      events = 0
    }
  }
}
