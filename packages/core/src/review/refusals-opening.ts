/** What can stand in the way of opening a review, or of anything in one that is not open. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ReviewCommand } from './commands.ts'

export type OpeningRefusal =
  | {
      readonly type: 'ReviewNotOpened'
      readonly community: CommunityId
      readonly cycle: Cycle
      readonly kind: ReviewKind
    }
  | { readonly type: 'ReviewAlreadyOpened'; readonly openedOn: PlainDate }
  | { readonly type: 'ReviewWasAbandoned'; readonly on: PlainDate }
  | { readonly type: 'CommunityUnknown'; readonly community: CommunityId }
  | { readonly type: 'ReviewCycleNotPlanned'; readonly cycle: Cycle }
  | { readonly type: 'NotAMemberOfTheCycle'; readonly community: CommunityId; readonly cycle: Cycle }
  | {
      readonly type: 'KindNotForThisMembership'
      readonly kind: ReviewKind
      readonly membershipType: MembershipType
      readonly allowed: ReadonlyArray<ReviewKind>
    }
  | { readonly type: 'NotTheCyclesEdition'; readonly edition: EditionId; readonly editionOfCycle: EditionId }
  | { readonly type: 'ReviewEditionNotPublished'; readonly edition: EditionId }
  | { readonly type: 'CommunityHasNotClosed'; readonly community: CommunityId }
  | { readonly type: 'DayBeforeThat'; readonly on: PlainDate; readonly notBefore: PlainDate }

const listed = (things: ReadonlyArray<string>): string => things.join(', ')

export const openingRefusals: Refusals<OpeningRefusal, ReviewCommand> = {
  ReviewNotOpened: {
    about: 'community',
    says: ({ community, cycle, kind }) => `${community} has no ${kind} in ${cycle}. Open the review first.`
  },
  ReviewAlreadyOpened: {
    about: null,
    says: ({ openedOn }) =>
      `This review was opened on ${openedOn} and keeps the edition and scope of that day. Go on with the open review.`
  },
  ReviewWasAbandoned: {
    about: 'community',
    says: ({ on }) =>
      `This review was abandoned on ${on}, when the community closed or merged. Nothing can be added to it.`
  },
  CommunityUnknown: {
    about: 'community',
    says: ({ community }) => `No community ${community} is registered. Register it, or correct the code.`
  },
  ReviewCycleNotPlanned: {
    about: 'cycle',
    says: ({ cycle }) => `The cycle ${cycle} is not planned. Plan it with its edition and dates first.`
  },
  NotAMemberOfTheCycle: {
    about: 'cycle',
    says: ({ community, cycle }) =>
      `${community} is not a member of ${cycle}. Admit it or renew its membership for that cycle first.`
  },
  KindNotForThisMembership: {
    about: 'kind',
    says: ({ kind, membershipType, allowed }) =>
      `A membership of type ${membershipType} brings no ${kind}. Open one of these: ${listed(allowed)}.`
  },
  NotTheCyclesEdition: {
    about: 'edition',
    says: ({ edition, editionOfCycle }) =>
      `The cycle is reviewed against edition ${editionOfCycle}, not ${edition}. Open the review with ${editionOfCycle}.`
  },
  ReviewEditionNotPublished: {
    about: 'edition',
    says: ({ edition }) => `Edition ${edition} is not published. Publish it before reviews are opened against it.`
  },
  CommunityHasNotClosed: {
    about: 'community',
    says: ({ community }) =>
      `${community} has neither closed nor merged. Record that first; until then its reviews go on.`
  },
  DayBeforeThat: {
    about: 'on',
    says: ({ on, notBefore }) =>
      `${on} is too early: what it follows from happened on ${notBefore}. Give that day or a later one.`
  }
}
