/** What can stand in the way of a change to a community's profile or its evidence library, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { CommunityCommand } from './commands.ts'

export type CommunityRefusal =
  | { readonly type: 'CommunityAlreadyRegistered'; readonly community: CommunityId }
  | { readonly type: 'CommunityDiffersByCase'; readonly community: CommunityId; readonly taken: CommunityId }
  | { readonly type: 'CommunityNotRegistered'; readonly community: CommunityId }
  | { readonly type: 'ChangeBeforeRegistration'; readonly registeredOn: PlainDate; readonly on: PlainDate }
  | { readonly type: 'EvidenceIdTaken'; readonly evidence: EvidenceId }
  | { readonly type: 'EvidenceOverAlready'; readonly validUntil: PlainDate; readonly on: PlainDate }
  | { readonly type: 'NoSuchEvidence'; readonly evidence: EvidenceId }
  | { readonly type: 'EvidenceKeptLater'; readonly keptOn: PlainDate; readonly on: PlainDate }

export const communityRefusals: Refusals<CommunityRefusal, CommunityCommand> = {
  CommunityAlreadyRegistered: {
    about: 'community',
    says: ({ community }) => `${community} is already registered: change its profile from the day on which it changed.`
  },
  CommunityDiffersByCase: {
    about: 'community',
    says: ({ community, taken }) =>
      `${community} differs from ${taken}, which is registered, by capital and small letters alone: use ${taken}, or choose another id.`
  },
  CommunityNotRegistered: {
    about: 'community',
    says: ({ community }) => `${community} is not registered: register it first.`
  },
  ChangeBeforeRegistration: {
    about: 'on',
    says: ({ registeredOn, on }) =>
      `A change on ${on} comes before the registration on ${registeredOn}: choose ${registeredOn} or a later day.`
  },
  EvidenceIdTaken: {
    about: 'evidence',
    says: ({ evidence }) => `Another file is kept as ${evidence}. Give this one an id of its own.`
  },
  EvidenceOverAlready: {
    about: 'validUntil',
    says: ({ validUntil, on }) =>
      `What was valid until ${validUntil} shows nothing on ${on}. Give a later day, or keep a newer file.`
  },
  NoSuchEvidence: {
    about: 'evidence',
    says: ({ evidence }) => `The library has no evidence ${evidence}. Choose one that is in it.`
  },
  EvidenceKeptLater: {
    about: 'on',
    says: ({ keptOn, on }) => `On ${on} it was not in the library yet. Give ${keptOn} or a later day.`
  }
}
