/** What a process tells of one command that it submitted. */
import type { ReactionsFailure, SubmitFailure } from '@cofc/application'

export interface Told {
  readonly id: string
  readonly command: unknown
  /** The events that were acknowledged, those of what followed among them, and where they stand. */
  readonly events: ReadonlyArray<{ readonly event: string; readonly stream: string; readonly version: number }>
  readonly failure: SubmitFailure | ReactionsFailure | null
  /** Appends of it that came too late, and were decided again. */
  readonly conflicts: number
}
