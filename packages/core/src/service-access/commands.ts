/** What can be asked of the access of one community's people to the network's outside systems. */
import type { CommunityId } from '../values/community-id.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Service } from './parts.ts'

/** One of a community's people, on a day. */
export interface OfAPerson {
  readonly community: CommunityId
  /** The id of a person kept elsewhere. */
  readonly person: OpaqueId
  readonly on: PlainDate
}
export interface ToAService extends OfAPerson {
  readonly service: Service
}
/** The community asks for one of its people. */
export interface AskForAccess extends ToAService {
  readonly type: 'AskForAccess'
}
/** Why is told outside these records: it would be about a person. */
export interface DeclineAccess extends ToAService {
  readonly type: 'DeclineAccess'
}
export interface GiveAccess extends ToAService {
  readonly type: 'GiveAccess'
}
export interface WithdrawAccess extends ToAService {
  readonly type: 'WithdrawAccess'
}
/** Records that a person left the community. */
export interface RecordDeparture extends OfAPerson {
  readonly type: 'RecordDeparture'
}
export type ServiceAccessCommand = AskForAccess | DeclineAccess | GiveAccess | WithdrawAccess | RecordDeparture
