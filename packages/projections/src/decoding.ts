/** How a recorded event becomes one of the domain's, or why it cannot. */
import type { RecordedEvent } from '@cofc/event-store'
import type { Either } from 'fp-ts/lib/Either.js'
import type { Happening } from './report.ts'

export interface Undecodable {
  readonly problems: ReadonlyArray<string>
}
export type Decode = (recorded: RecordedEvent) => Either<Undecodable, Happening>
