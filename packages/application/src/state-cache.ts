/**
 * States that were replayed before: of many commands run one after the other, each replays only what came since.
 * A stream that others wrote to meanwhile is read on from where it was left, so nothing old is ever taken for new.
 */
import type { LoadedStream } from './loaded.ts'

export interface StateCache {
  /** No other process writes meanwhile: what is remembered is not asked for again. */
  readonly alone: boolean
  readonly find: (stream: string) => LoadedStream<unknown> | undefined
  readonly keep: (stream: string, loaded: LoadedStream<unknown>) => void
  readonly drop: (stream: string) => void
  /** Forgets everything: for when what was written is undone. */
  readonly forget: () => void
}

/** A stream without an event takes room as well. */
const weightOf = ({ version }: LoadedStream<unknown>): number => version + 1

/**
 * Remembers states that have about that many events in all, at most. They stand in two halves: what is asked for or kept
 * goes to the later one, and when that is full the earlier one is forgotten, so a look-up costs no more than a Map's.
 */
export const stateCache = (mostEvents: number, { alone } = { alone: false }): StateCache => {
  const half = mostEvents / 2
  let later = new Map<string, LoadedStream<unknown>>()
  let earlier: typeof later = new Map()
  let events = 0
  const drop = (stream: string): void => {
    const dropped = later.get(stream)
    if (dropped !== undefined) events -= weightOf(dropped)
    later.delete(stream)
    earlier.delete(stream)
  }
  const keep = (stream: string, loaded: LoadedStream<unknown>): void => {
    const [weight, before] = [weightOf(loaded), later.get(stream)]
    // What would fill a half by itself would push out everything else.
    if (weight > half) {
      drop(stream)
      return
    }
    if (before !== undefined) events -= weightOf(before)
    if (events + weight > half) {
      earlier = later
      later = new Map()
      events = 0
    }
    later.set(stream, loaded)
    events += weight
  }
  return {
    alone,
    find: stream => {
      const found = later.get(stream)
      if (found !== undefined) return found
      const older = earlier.get(stream)
      if (older !== undefined) keep(stream, older)
      return older
    },
    keep,
    drop,
    forget: () => {
      later.clear()
      earlier.clear()
      events = 0
    }
  }
}

/** Some megabytes of states. */
const usual = 20_000

/** The dependencies with a cache of states, which they may have brought along. */
export const withStateCache = <D extends { readonly states?: StateCache }>(
  dependencies: D
): D & { readonly states: StateCache } => ({ ...dependencies, states: dependencies.states ?? stateCache(usual) })
