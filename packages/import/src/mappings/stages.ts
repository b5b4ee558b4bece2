/**
 * Where on one day each command stands: in the order of the files, but for what must come before or after something of
 * another file. docs/decisions tells why.
 */
import type { DomainCommand } from '@cofc/core'

export const stages = {
  DraftEdition: 10,
  WriteStandard: 20,
  OpenConsultation: 25,
  MapEdition: 30,
  PublishEdition: 35,
  RegisterCommunity: 40,
  ChangeProfile: 40,
  AttestEarlierYears: 42,
  PlanCycle: 50,
  OpenCycle: 52,
  CloseCycle: 54,
  RetireEdition: 56,
  WithdrawMembership: 60,
  TerminateMembership: 60,
  CloseCommunity: 60,
  MergeCommunity: 60,
  ApplyForMembership: 62,
  ReceiveForm: 62,
  AdmitCommunity: 62,
  RenewMembership: 62,
  LapseMembership: 66,
  RegisterReviewer: 70,
  ChangeReviewer: 70,
  OpenReview: 80,
  SaveSelfRatings: 90,
  AddEvidence: 100,
  ReturnOutcomes: 105,
  SubmitSelfReview: 108,
  OfferVisitDates: 110,
  AgreeVisit: 111,
  AllocateTeam: 112,
  MoveVisit: 113,
  CancelVisit: 114,
  HoldVisit: 115,
  SavePeerRatings: 118,
  RecordFinding: 120,
  DraftLocalReport: 130,
  CommentOnDraft: 131,
  IssueLocalReport: 132,
  SettleActionPoint: 135
} as const satisfies { readonly [Type in DomainCommand['type']]?: number }

/** Who leaves on the day of joining leaves after it; every other end comes before whatever joins on that day. */
export const [end, endOnTheDayOfJoining] = [stages.WithdrawMembership, 64]
