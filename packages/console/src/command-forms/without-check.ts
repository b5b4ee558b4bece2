/** What is sent at once: it may be given again with something else, so nobody need look at it twice. Every other command is shown before it is sent. */
export const sentAtOnce: ReadonlySet<string> = new Set([
  ...['SaveSelfRatings', 'SavePeerRatings', 'RateAuditItems', 'ReturnOutcomes', 'AddEvidence', 'ReportProgress'],
  ...['AttachEvidence', 'DetachEvidence'],
  ...['WriteStandard', 'AssignActionPoint', 'ChangePlaces', 'ReviseAnnouncement']
])
