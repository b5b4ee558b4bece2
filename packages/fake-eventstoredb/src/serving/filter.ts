/** What the server filters by: prefixes or a regular expression, on the stream's name or the event's type. */
import type { Recorded } from '../log/recorded.ts'

export interface Filter {
  readonly passes: (event: Recorded) => boolean
  /** So many events are looked at before a page of a filtered subscription ends. */
  readonly window: number
  /** After so many events looked at, a checkpoint. */
  readonly checkpointInterval: number
}

/** Without a filter: no window, no checkpoints. */
export const everyEvent: Filter = { passes: () => true, window: Infinity, checkpointInterval: Infinity }

export interface Expression {
  readonly on: 'stream' | 'type'
  readonly regex: string
  readonly prefixes: ReadonlyArray<string>
}

export const passes = ({ on, regex, prefixes }: Expression): Filter['passes'] => {
  if (regex === '') return event => prefixes.some(prefix => event[on].startsWith(prefix))
  const matching = new RegExp(regex)
  return event => matching.test(event[on])
}
