/**
 * Where on one day each thing stands: in the order of the files, but for what must come before or after something of
 * another file. docs/decisions tells why.
 */
export const stages = {
  draftEdition: 10,
  writeStandard: 20,
  openConsultation: 25,
  mapEdition: 30,
  publishEdition: 35,
  describeCommunity: 40,
  attestEarlierYears: 42,
  planCycle: 50,
  openCycle: 52,
  closeCycle: 54,
  retireEdition: 56,
  endMembership: 60,
  join: 62,
  endOnTheDayOfJoining: 64,
  lapse: 66,
  describeReviewer: 70,
  openReview: 80,
  rateOneself: 90,
  addEvidence: 100,
  returnOutcomes: 105,
  submitSelfReview: 108,
  offerVisit: 110,
  agreeVisit: 111,
  allocateTeam: 112,
  moveVisit: 113,
  cancelVisit: 114,
  holdVisit: 115,
  rateByPeers: 118,
  recordFinding: 120,
  draftReport: 130,
  commentOnDraft: 131,
  issueReport: 132,
  settleActionPoint: 135
} as const
export type Stage = (typeof stages)[keyof typeof stages]
