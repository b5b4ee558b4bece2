/** How an event store on PostgreSQL is opened, beside its connection string. */
import { largestEvent } from '@cofc/event-store'
import type { Access } from './schema.ts'

/** Whether the server answers those who follow live; told whenever that changes. */
export type ServerState =
  | { readonly status: 'Here' }
  | { readonly status: 'Away'; readonly since: Date; readonly reason: string }

export interface PostgresOptions {
  /** `reading` is for a user who may not append. Left out, the user may. */
  readonly access?: Access
  /** How often, in milliseconds, a live follower looks for itself, whatever it was told: 200 when left out. */
  readonly lookEvery?: number
  /** For how many milliseconds what became of an append is asked for when its connection broke: 5,000 when left out. */
  readonly patience?: number
  /**
   * After how many milliseconds without an answer a statement is given up, with its connection: 40,000 when left out, which
   * is beyond what the server allows itself.
   */
  readonly deadline?: number
  /** The most bytes of JSON in one event: 4 MiB when left out. */
  readonly largestEvent?: number
  /** The most bytes of JSON in one append: 64 MiB when left out. */
  readonly largestAppend?: number
  readonly onServer?: (state: ServerState) => void
}
export type Settings = Required<PostgresOptions>

export const settingsFrom = (options: PostgresOptions): Settings => ({
  access: 'writing',
  lookEvery: 200,
  patience: 5_000,
  deadline: 40_000,
  largestEvent,
  largestAppend: 64 * 1024 * 1024,
  onServer: () => undefined,
  ...options
})
