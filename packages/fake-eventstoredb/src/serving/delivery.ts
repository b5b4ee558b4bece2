/** What the answer to a read is made of, before it becomes messages. */
import type { Recorded } from '../log/recorded.ts'

/** An event, and the link it was reached by; a link whose target is gone has no event. */
export interface Resolved {
  readonly event?: Recorded
  readonly link?: Recorded
}

export type Delivery =
  | { readonly type: 'Event'; readonly resolved: Resolved }
  | { readonly type: 'Checkpoint'; readonly commit: bigint; readonly prepare: bigint }
  | { readonly type: 'Confirmation'; readonly id: string }
  | { readonly type: 'CaughtUp' }
  | { readonly type: 'StreamNotFound'; readonly stream: string }

export type Deliveries = AsyncGenerator<Delivery, void, undefined>

/** The event by whose place in the log a delivery is ordered. */
export const originalOf = ({ event, link }: Resolved): Recorded | undefined => link ?? event
