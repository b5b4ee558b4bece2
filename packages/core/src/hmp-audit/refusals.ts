/** What can stand in the way of a joint audit, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { ItemCode } from '../values/item-code.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { HmpAuditCommand } from './commands.ts'
import type { RecommendationOutcome } from './parts.ts'

export type HmpAuditRefusal =
  | { readonly type: 'ProgrammeEndsBeforeItBegins'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly type: 'NotAnAuditMember'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'NotTheAuditsEdition'; readonly edition: EditionId; readonly editionOfCycle: EditionId }
  | { readonly type: 'AuditEditionNotPublished'; readonly edition: EditionId }
  | { readonly type: 'AuditHasNoItems' }
  | { readonly type: 'ItemPlannedTwice'; readonly item: ItemCode }
  | {
      readonly type: 'ItemNamesUnknownStandard'
      readonly item: ItemCode
      readonly standard: StandardCode
      readonly edition: EditionId
    }
  | { readonly type: 'AuditAlreadyPlanned'; readonly cycle: Cycle; readonly plannedOn: PlainDate }
  | { readonly type: 'AuditNotPlanned'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'DayBeforeItWasPlanned'; readonly on: PlainDate; readonly plannedOn: PlainDate }
  | { readonly type: 'AuditNotVisited'; readonly on: PlainDate }
  | { readonly type: 'AuditReportDrafted'; readonly draftedOn: PlainDate }
  | { readonly type: 'ItemUnknown'; readonly item: ItemCode }
  | { readonly type: 'ItemRatedTwice'; readonly item: ItemCode }
  | { readonly type: 'ItemIsRatedByItsStandard'; readonly item: ItemCode; readonly standard: StandardCode }
  | { readonly type: 'AuditReviewNotFinal'; readonly on: PlainDate }
  | { readonly type: 'NoSuchRecommendation'; readonly recommendation: number }
  | { readonly type: 'DayBeforeItWasRecommended'; readonly on: PlainDate; readonly madeOn: PlainDate }
  | {
      readonly type: 'RecommendationAlreadySettled'
      readonly recommendation: number
      readonly outcome: RecommendationOutcome
    }

/** What each refusal says, in a sentence that tells what would put it right. */
export const hmpAuditRefusals: Refusals<HmpAuditRefusal, HmpAuditCommand> = {
  ProgrammeEndsBeforeItBegins: {
    about: 'until',
    says: ({ from, until }) =>
      `A programme’s accreditation from ${from} cannot have ${until} as its last day. Correct one of the days.`
  },
  NotAnAuditMember: {
    about: 'cycle',
    says: ({ community, cycle }) =>
      `${community} is not a member of ${cycle} for the HMP integrated audit. Renew it as HmpIntegratedAudit first.`
  },
  NotTheAuditsEdition: {
    about: 'edition',
    says: ({ edition, editionOfCycle }) =>
      `The cycle is reviewed against edition ${editionOfCycle}, not ${edition}. Plan the audit with ${editionOfCycle}.`
  },
  AuditEditionNotPublished: {
    about: 'edition',
    says: ({ edition }) => `Edition ${edition} is not published. Publish it before audits are planned with it.`
  },
  AuditHasNoItems: { about: 'items', says: () => 'The audit has no items. Plan it with at least one.' },
  ItemPlannedTwice: { about: 'items', says: ({ item }) => `Item ${item} is named twice. Keep one line for it.` },
  ItemNamesUnknownStandard: {
    about: 'items',
    says: ({ item, standard, edition }) =>
      `Item ${item} names ${standard}, which edition ${edition} does not have for prisons. Correct its standard.`
  },
  AuditAlreadyPlanned: {
    about: 'items',
    says: ({ cycle, plannedOn }) =>
      `The audit of ${cycle} was planned on ${plannedOn} and keeps the items of that day. Go on with it.`
  },
  AuditNotPlanned: {
    about: 'cycle',
    says: ({ community, cycle }) => `No audit of ${community} in ${cycle} is planned. Plan it with its items first.`
  },
  DayBeforeItWasPlanned: {
    about: 'on',
    says: ({ on, plannedOn }) =>
      `${on} is too early: the audit was planned on ${plannedOn}. Give that day or a later one.`
  },
  AuditNotVisited: {
    about: 'on',
    says: ({ on }) => `Nobody had visited for the audit by ${on}. Record the visit first.`
  },
  AuditReportDrafted: {
    about: 'on',
    says: ({ draftedOn }) => `The report was drafted on ${draftedOn}. Correct the final report instead.`
  },
  ItemUnknown: { about: 'ratings', says: ({ item }) => `The audit has no item ${item}. Name a planned item.` },
  ItemRatedTwice: { about: 'ratings', says: ({ item }) => `Item ${item} is rated twice. Keep one line for it.` },
  ItemIsRatedByItsStandard: {
    about: 'ratings',
    says: ({ item, standard }) =>
      `Item ${item} is rated by its standard ${standard} alone. Rate the standard in the review.`
  },
  AuditReviewNotFinal: {
    about: 'on',
    says: ({ on }) => `The audit had no final report by ${on}. Issue the final report.`
  },
  NoSuchRecommendation: {
    about: 'recommendation',
    says: ({ recommendation }) =>
      `This audit has no recommendation ${recommendation}. Use the number of one that was made.`
  },
  DayBeforeItWasRecommended: {
    about: 'on',
    says: ({ on, madeOn }) => `${on} is too early: it was recommended on ${madeOn}. Give that day or a later one.`
  },
  RecommendationAlreadySettled: {
    about: 'outcome',
    says: ({ recommendation, outcome }) =>
      `Recommendation ${recommendation} was settled as ${outcome} already, and that stands.`
  }
}
