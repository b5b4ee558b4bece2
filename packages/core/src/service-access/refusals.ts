/** What can stand in the way of access, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ServiceAccessCommand } from './commands.ts'

export type ServiceAccessRefusal =
  | { readonly type: 'NoMemberForAccess'; readonly community: CommunityId; readonly on: PlainDate }
  | { readonly type: 'AccessRests'; readonly community: CommunityId }
  | { readonly type: 'AccessNotGiven'; readonly person: OpaqueId }
  | { readonly type: 'AccessNotAskedFor'; readonly person: OpaqueId }
  | { readonly type: 'DayBeforeAccess'; readonly on: PlainDate; readonly last: PlainDate }

/** What each refusal says, in a sentence that tells what would put it right. */
export const serviceAccessRefusals: Refusals<ServiceAccessRefusal, ServiceAccessCommand> = {
  NoMemberForAccess: {
    about: 'community',
    says: ({ community, on }) => `${community} was no member on ${on}. Admit or renew it first.`
  },
  AccessRests: {
    about: 'community',
    says: ({ community }) => `The membership of ${community} is suspended. Lift the suspension first.`
  },
  AccessNotGiven: {
    about: 'person',
    says: ({ person }) => `${person} has no such access. Check the id, and which service is meant.`
  },
  AccessNotAskedFor: {
    about: 'person',
    says: ({ person }) => `Nothing was asked for ${person} there. Check the id, and which service is meant.`
  },
  DayBeforeAccess: {
    about: 'on',
    says: ({ on, last }) => `${on} is too early: what it follows was on ${last}. Give that day or a later one.`
  }
}
