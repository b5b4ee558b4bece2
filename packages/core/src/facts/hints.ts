/**
 * What stands in the record instead of what a command names and nothing is found under. A rule knows only what it needs to
 * decide; each of these questions is asked once a command is refused, of the fields of the refusal, and what it answers is
 * told in place of the sentence that the refusal has in the table of its aggregate. `null` leaves that sentence.
 */
import type { Message, Of } from '../aggregate.ts'
import type { CommunityRefusal } from '../community/index.ts'
import type { CycleRefusal } from '../cycle/index.ts'
import type { EditionRefusal } from '../edition/index.ts'
import type { HmpAuditRefusal } from '../hmp-audit/index.ts'
import type { MembershipRefusal } from '../membership/index.ts'
import type { ReviewRefusal } from '../review/index.ts'
import type { ReviewerRefusal } from '../reviewer/index.ts'
import type { AnyQuestion } from './question.ts'
import {
  communityOtherwise,
  earlierEditionOtherwise,
  editionOtherwise,
  mergedIntoOtherwise
} from './registered-otherwise.ts'
import { reviewerOtherwise } from './reviewer-otherwise.ts'
import { standardsAlike } from './standards-alike.ts'

type Refusal =
  | CommunityRefusal
  | ReviewerRefusal
  | EditionRefusal
  | CycleRefusal
  | MembershipRefusal
  | ReviewRefusal
  | HmpAuditRefusal
type Hints = { readonly [Type in Refusal['type']]?: AnyQuestion<Of<Refusal, Type>, string | null> }

const hints: Hints = {
  CommunityNotRegistered: communityOtherwise,
  CommunityUnknown: communityOtherwise,
  NotRegistered: communityOtherwise,
  NotAMember: communityOtherwise,
  NoApplication: communityOtherwise,
  NotAMemberOfTheCycle: communityOtherwise,
  ReviewNotOpened: communityOtherwise,
  NotAnAuditMember: communityOtherwise,
  AuditNotPlanned: communityOtherwise,
  MergedIntoUnknown: mergedIntoOtherwise,
  EditionNotDrafted: editionOtherwise,
  EditionOfCycleUnknown: editionOtherwise,
  AuditEditionNotPublished: editionOtherwise,
  EarlierEditionUnknown: earlierEditionOtherwise,
  ReviewerNotRegistered: reviewerOtherwise,
  ReviewerUnknown: reviewerOtherwise,
  NoSuchStandard: standardsAlike,
  MappingNamesUnknown: standardsAlike,
  StandardOutsideScope: standardsAlike,
  ItemNamesUnknownStandard: standardsAlike
}

/** The question that tells more of such a refusal; `null` when there is none. */
export const hintFor = ({ type }: Message): AnyQuestion<Message, string | null> | null =>
  (Object.hasOwn(hints, type) ? (hints[type as Refusal['type']] as AnyQuestion<Message, string | null>) : null) ?? null
