/** What can stand in the way of a visiting team. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ReviewCommand } from './commands.ts'
import type { VisitRule } from './visit-rules.ts'

export type TeamRefusal =
  | { readonly type: 'TeamNamesNobody'; readonly visit: number }
  | { readonly type: 'ReviewerUnknown'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerNamedTwice'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerBelongsToHost'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerServedAtHost'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerObjectedTo'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerSharesTheParent'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerFromTheArea'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerHomeNotAMember'; readonly reviewer: ReviewerId }
  | {
      readonly type: 'ReviewerBusyThatDay'
      readonly reviewer: ReviewerId
      readonly day: PlainDate
      readonly community: CommunityId
    }
  | { readonly type: 'ReviewerVisitedInReturn'; readonly reviewer: ReviewerId }
  | { readonly type: 'RuleIsNeverWaived'; readonly rule: VisitRule }
  | { readonly type: 'NotOnTheTeam'; readonly visit: number; readonly reviewer: ReviewerId }
  | { readonly type: 'NoObjection'; readonly reviewer: ReviewerId }
  | { readonly type: 'ObjectionAlreadyAnswered'; readonly reviewer: ReviewerId }
  | { readonly type: 'TooFewClientMembers'; readonly needed: number }
  | { readonly type: 'TooFewLeadReviewers'; readonly there: number; readonly needed: number }
  | { readonly type: 'TooFewSpecialists'; readonly there: number; readonly needed: number }

export const teamRefusals: Refusals<TeamRefusal, ReviewCommand> = {
  TeamNamesNobody: {
    about: 'team',
    says: ({ visit }) =>
      `Nobody is named for the team of visit ${String(visit)}. Name who goes, or take the team back from the visit.`
  },
  ReviewerUnknown: {
    about: 'team',
    says: ({ reviewer }) =>
      `Reviewer ${reviewer} was never registered, or their private facts were erased. Register them, give their facts again, or name another reviewer.`
  },
  ReviewerNamedTwice: {
    about: 'team',
    says: ({ reviewer }) => `Reviewer ${reviewer} is named twice. Give them one role on the team.`
  },
  ReviewerBelongsToHost: {
    about: 'team',
    says: ({ reviewer }) =>
      `Reviewer ${reviewer} belongs to the community that is visited. Name a reviewer from elsewhere.`
  },
  ReviewerServedAtHost: {
    about: 'team',
    says: ({ reviewer }) => `Reviewer ${reviewer} was treated or worked in the community that is visited. Name another.`
  },
  ReviewerObjectedTo: {
    about: 'team',
    says: ({ reviewer }) => `The host objected to ${reviewer}. Name another, or answer the objection first.`
  },
  ReviewerSharesTheParent: {
    about: 'team',
    says: ({ reviewer }) =>
      `The home of reviewer ${reviewer} has the same parent organisation as the host. Name another, or have the rule waived for this visit.`
  },
  ReviewerFromTheArea: {
    about: 'team',
    says: ({ reviewer }) =>
      `Reviewer ${reviewer} is from the area of the host. Name another, or have the rule waived for this visit.`
  },
  ReviewerHomeNotAMember: {
    about: 'team',
    says: ({ reviewer }) =>
      `The home of reviewer ${reviewer} is not a member of the cycle. Name another, or have the rule waived for this visit.`
  },
  ReviewerBusyThatDay: {
    about: 'team',
    says: ({ reviewer, day, community }) =>
      `Reviewer ${reviewer} visits ${community} on ${day}. A reviewer makes one visit a day: name another, or have the rule waived for this visit.`
  },
  ReviewerVisitedInReturn: {
    about: 'team',
    says: ({ reviewer }) =>
      `The host visited the home of reviewer ${reviewer} not long ago. Name another, or have the rule waived for this visit.`
  },
  RuleIsNeverWaived: {
    about: 'rule',
    says: ({ rule }) => `The rule ${rule} is never waived. Name a reviewer whom it does not keep from the visit.`
  },
  NotOnTheTeam: {
    about: 'reviewer',
    says: ({ visit, reviewer }) => `${reviewer} is not on the team of visit ${visit}. Name one who is.`
  },
  NoObjection: { about: 'reviewer', says: ({ reviewer }) => `Nobody objected to ${reviewer}. Correct the id.` },
  ObjectionAlreadyAnswered: {
    about: 'reviewer',
    says: ({ reviewer }) => `The objection to ${reviewer} was answered, and that stands.`
  },
  TooFewClientMembers: {
    about: 'team',
    says: ({ needed }) =>
      `The team had too few client members, observers not counted; needed: ${needed}. A visit without them does not count as held, unless the rule is waived for it.`
  },
  TooFewLeadReviewers: {
    about: 'team',
    says: ({ there, needed }) =>
      `Trained lead reviewers who led the team: ${there}, needed: ${needed}. Name a reviewer trained as lead in the role lead, or have the rule waived for this visit.`
  },
  TooFewSpecialists: {
    about: 'team',
    says: ({ there, needed }) =>
      `TC specialists of enough senior years on the team: ${there}, needed for an accreditation: ${needed}. Name one in the role tc-specialist, or have the rule waived for this visit.`
  }
}
