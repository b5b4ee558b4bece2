/** Why something that might have been counted is not. */
export const becauseInWords = {
  NoReview: 'it had no review in the cycle',
  NotFinal: 'its local report is not final',
  AnotherReviewCounts: 'another final review of the community counts',
  OfAnotherGroup: 'it belongs to another group',
  JointAudit: 'it is under joint audit, and stands in the chapter on prisons only',
  NotInScope: 'the standard is not in its scope',
  NotApplicable: 'it was rated not applicable',
  NotRated: 'it was not rated',
  RatedOtherwise: 'it was rated otherwise',
  RatedBySelfOnly: 'not both sides rated it',
  RatedByPeers: 'its peers’ ratings count, not its own',
  NothingRated: 'it was rated on nothing that is shown',
  NotReturned: 'it did not return both the count and its occupied place-days',
  NothingCounted: 'it has none of what is counted',
  OfAnotherKind: 'it is of another kind',
  NoProfile: 'it has no profile on record then',
  HiddenFigure: 'its figure is hidden'
} as const
export type Because = keyof typeof becauseInWords
