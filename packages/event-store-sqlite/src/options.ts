/** How an SQLite event store is opened. */
import { largestEvent } from '@cofc/event-store'

export interface SqliteOptions {
  /** `full` (left out): what was appended survives a loss of power. `none`: for a store that will be thrown away. */
  readonly durability?: 'full' | 'none'
  /** How long, in milliseconds, to wait for other processes before the store is unavailable: 5,000 when left out. */
  readonly patience?: number
  /** How often, in milliseconds, it is looked for what other processes appended while a follower waits: 25 when left out. */
  readonly lookEvery?: number
  /** The most bytes of JSON in one event: 4 MiB when left out. */
  readonly largestEvent?: number
}
export type Settings = Required<SqliteOptions>

export const settingsFrom = (options: SqliteOptions): Settings => ({
  durability: 'full',
  patience: 5_000,
  lookEvery: 25,
  largestEvent,
  ...options
})
