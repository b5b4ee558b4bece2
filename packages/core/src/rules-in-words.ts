/**
 * The rule that answers each command, in words: for whoever reads why something was decided. It is the header of the
 * rule's own file, and `npm run rules -w @cofc/core` writes it anew.
 */
export const rulesInWords: Readonly<Record<string, string>> = {
  AddCharge:
    'A charge is added once under its id, at the price that it brings or at that of the list in force that day.',
  AllocateCredit:
    'Nothing is allocated beyond what is outstanding, or beyond what lies on account; the oldest money goes first.',
  IssueCreditNote: 'A credit note on a paid invoice brings the money back to the account.',
  IssueInvoice: 'An invoice takes the next number of its account and financial year when it is issued, never before.',
  IssueReceipt:
    'A VAT receipt says which invoices a payment settles, with their VAT, and is given anew only when that has changed.',
  NoteEndOfMembership:
    'Cycles invoiced and not begun fall due for credit when the membership ends; one that began does not.',
  OpenAccount: 'A community has one account, opened once.',
  QuoteExtra: 'An extra is quoted at the price of the list in force that day, each as often as it is asked for.',
  QuoteMembership: 'A quote is by type, size and key from the list in force that day, and its net holds until its day.',
  QuoteTypeChange:
    "A dearer type costs the difference of that day's annual prices less the discount of the term; a cheaper one gives nothing back.",
  RaiseDispute: 'A community disputes an invoice in its own words, once at a time.',
  RecordFormerInvoice: 'An invoice from before the records keeps its number and takes none.',
  RecordPayment: 'A payment settles the invoices it names, and the rest lies on account.',
  RecordPurchaseOrder: 'A purchase order is recorded before its quote is invoiced, where policy asks for one.',
  RecordRefund: 'Only what lies on account is refunded; the oldest money goes first.',
  ReduceCharge: 'Whatever is taken off a charge is taken off its invoice by a credit, once it has one.',
  ReversePayment: 'A payment reversed reopens what it settled; one partly refunded is not reversed.',
  ReverseWriteOff: 'What was written off and is paid after all is first written back.',
  SendReminder: 'Reminders go in order, when due, and not while disputed or settled.',
  SetPayer: 'Who pays stands as words, which can be erased; what was invoiced before stays as it is.',
  SetTaxTreatment: 'Finance says how what a community buys is taxed, from a day on and with a reason.',
  SettleDispute: 'Finance settles a dispute, and reminders go on.',
  WaiveAccountRule: 'A rule is waived for one quote, with a reason, by a named role, before the quote is invoiced.',
  WriteOffInvoice: 'What nobody will pay is written off, as much as is outstanding.',
  ApplyForAccreditation:
    'An Accreditation member of the cycle applies, once its criteria are shown; one case is under way at a time.',
  AppointAppealPanel:
    'A panel has as many members as policy asks, none of whom voted on the case, visited or has an interest.',
  AttestAward: 'An award from before the records is attested with its days, none of which another award has.',
  DecideAccreditation:
    'The committee decides a case that was presented, or a deferred one: it accredits, defers or does not award. The chair alone accredits only a deferred case that evidence brought to every threshold, or refuses one past its limit.',
  DecideAppeal:
    'The whole panel decides an appeal: what was decided stands, goes back to the committee, or is varied. Its days do not count against a deferral.',
  DecideOnAward:
    'People decide what becomes of an award: it is kept, suspended, reinstated, withdrawn or extended. The chair alone only suspends or extends; what each takes stands in award-outcome.ts.',
  EndAwardWithMembership:
    'An award ends without blame with the membership, and so does its case; or it is suspended, where policy says so. The day is the first on which the community is no member. What was awarded or applied for in a later membership stays.',
  JudgeCriterion: 'Who judged a criterion stands with it, and a later judgement takes its place.',
  LodgeAppeal:
    'A decision on a case, or a withdrawal, is appealed against until its window closes, on process or fact.',
  RecordInterimReview:
    "An interim review is taken from a submitted self-review, against its own cycle's edition; failures on standards new since the edition of the award are advisory. One below a threshold is referred, never kept by the team.",
  ReferAward:
    'Every award that was made by that day, and whose days are not over, comes before the committee again. Where a report was corrected it is the award that rests on it.',
  ReplyToSuspension:
    'A community replies to the suspension of its award; a later reply takes the place of the one before.',
  ReviewEvidence: 'Evidence is reviewed standard by standard: what it shows to be met is no longer outstanding.',
  SendDecisionLetter: 'A letter tells what was decided, and until when it can be appealed against.',
  SubmitEvidence: 'A deferral lists what is outstanding, and evidence is taken for nothing else.',
  SubmitPack:
    'A pack comes of a final accreditation review and pins figures, edition, thresholds and limit for its case.',
  WaiveAccreditationRule: 'A rule is waived for one case, with a reason, by a named role.',
  WithdrawApplication: 'A community withdraws an application until it is decided; one under appeal is decided first.',
  DeclineNews: 'News that a member proposed is declined with a reason, once.',
  MakeAnnouncement:
    'An announcement is made once, to the types of membership it names or to the public; news that was declined is not.',
  PassOnAnnouncement: 'That a community passed an announcement on is recorded once, of whomever it reached.',
  ProposeNews: 'A member tells the network its news, by a code that nothing else has.',
  ReviseAnnouncement: 'An announcement is revised in its words, about the same community as before.',
  WithdrawAnnouncement: 'A withdrawn announcement leaves the feed, not the history.',
  DeclareHolidays: 'The holidays of a year are one list, and a later list takes its place.',
  ChangeProfile:
    "A registered community's profile changes from a day on, never from before it was registered; losing the link person opens a deadline.",
  EraseWords:
    'That words were erased is recorded for a registered community: of which cycle, and how many pieces; never what they were.',
  KeepEvidence:
    'A registered community keeps a file in its library once, under an id of its own; one whose validity is over is not kept.',
  RegisterCommunity:
    'A community is registered once, under an id that differs from others by more than capital letters; one without a link person is to name one in time.',
  TakeOutEvidence:
    "A piece of evidence is taken out of its community's library once; what it was stays told where it was shown.",
  CloseCycle: 'An open cycle closes on its last day or later.',
  OpenCycle:
    'A planned cycle opens on its opening day or later, with the edition it was planned with, which is published by then.',
  PlanCycle:
    'A cycle is planned once, its days in order and clear of its neighbours, with an edition that is drafted or published.',
  PublishNationalReport:
    'The national report is published once its cycle has opened; what comes later stands in the next numbered revision.',
  RestateNationalReport: 'An issue of which no report was kept is restated once; what was kept stays as it was issued.',
  DraftEdition:
    'An edition is drafted once, under its title, and under an id that differs from others by more than capital letters.',
  MapEdition:
    'A mapping covers every standard of both editions and names no other; until publication a new mapping replaces it.',
  OpenConsultation: 'A draft may be put to consultation; it stays writable meanwhile.',
  PublishEdition:
    'An edition with standards is published, and frozen; what was written since it was mapped must stand in the mapping.',
  RetireEdition: 'A published edition is retired; no new cycle is planned with it.',
  StrikeOutStandard: 'A standard is struck out until the edition is published.',
  WritePlainVersion: 'A standard has a plain-language version beside it, which may be written anew at any time.',
  WriteStandard:
    'Standards are written, and written anew, until the edition is published, under codes that differ by more than capital letters.',
  AnnounceGathering:
    'A gathering is announced once, with its days, with a price for whoever is no member, and in the country where it is held.',
  BookPlace: 'A place is booked at the price of the membership on that day; whoever books when all are taken waits.',
  CancelGathering: 'A gathering is cancelled while nobody was there, and everything charged for it is given back.',
  CancelPlace:
    'A cancelled place is refunded by what policy says, in full once the gathering was moved, and goes to the first who waits.',
  ChangePlaces: 'More places move people up from the waiting list, and never fewer are offered than are taken.',
  MoveGathering: 'A gathering is moved to other days; whoever had booked by then may cancel and has everything back.',
  RecordAttendance: 'Attendance is recorded of those who had a place, from the first day on, each once.',
  SubstituteAttendee: 'Somebody else may come instead, at no cost.',
  ConcludeAudit:
    'An audit is concluded with its final report, and anew with each corrected version; the next is due as policy says.',
  PlanAudit: 'A member for the integrated audit is audited, by items that are pinned when the audit is planned.',
  RateAuditItems:
    'Items without a standard are rated after the visit and until the report is drafted; a save records what it changed.',
  RecommendOnArea:
    'Recommendations on an area are made, numbered from 1, after the visit and until the report is drafted.',
  RecordProgrammeAccreditation:
    'What HMPPS decided about a programme is recorded as it was told; what is on record of the same first day it replaces.',
  SettleRecommendation: 'A recommendation is settled once, as done or as dropped.',
  AdmitCommunity:
    'An applicant with both forms is admitted at any point until the cycle closes, if it may be of the type applied for.',
  ApplyForMembership:
    'A registered community applies at any time, with or without its forms, unless it is a member or has closed; an applicant may apply for another type.',
  AttestEarlierYears:
    "What happened before the network's records begin is attested once for a registered community, and counts.",
  ChangeMembershipType:
    'The type for a cycle held or renewed changes only before that cycle opens, to any type the community may be of.',
  CloseCommunity:
    'A member that closes is no member from that day on, and never again. Whose membership lapsed before is no member.',
  CompleteFullCycle:
    'A cycle held as Full is completed once its peer-review report is final, unless the membership ended before the cycle was over.',
  ConfirmObligation:
    'An obligation is confirmed for a cycle that was held and has begun, by a type that has it, also after the membership ended.',
  LapseMembership:
    'A membership lapses on the day the next cycle on record opens, when it was not renewed for it, and never without one. It may be recorded from the closing day on.',
  LiftSuspension: 'A suspension is lifted by people, on its own day or any later one, while the membership goes on.',
  MergeCommunity:
    'A member that merges into another registered community is no member from that day on, and never again. The other goes on: it has not closed by that day, and has not merged into any, so mergers never lead in a circle.',
  ReceiveForm: 'A form is received for an application under way.',
  RecordEnquiry:
    'A registered community that is no member may enquire; once it has applied there is nothing to enquire.',
  RenewMembership:
    'A membership is renewed for the next cycle on record, by its opening day, under any type the community may be of.',
  SuspendMembership: 'A member is suspended from its admission on, once at a time, until the suspension is lifted.',
  TerminateMembership:
    'The network may terminate a membership on any day from its admission on, unless it lapsed before.',
  WithdrawMembership: 'A member may withdraw on any day from its admission on, unless its membership lapsed before.',
  AdoptPolicy:
    'A book comes into force on the day it is adopted or later, and after the book before it; it holds what the network adopted.',
  AdoptPriceList:
    'A price list is whole, and comes into force on the day it is adopted or later, and after the list before it.',
  AbandonReview:
    'A review whose report is not final is abandoned when its community has closed or merged; nothing follows it.',
  AcceptOffer:
    'The network accepts an offer, once, when nothing has come in its way meanwhile: whoever was offered may come, and be on the team.',
  AddEvidence: 'Evidence for standards within the scope is added while the workbook is with the community.',
  AgreeVisit: 'A visit is agreed for one of the dates offered, and once agreed it is fixed.',
  AllocateTeam:
    'A team of registered reviewers, none twice and none kept from it, is allocated to a visit still to come.',
  AnswerObjection: 'The network answers an objection, once: it agrees with it, or it does not.',
  AssignActionPoint:
    'An open action point of a final report is given to a role, with a day, and may be given to another.',
  AttachEvidence:
    "A piece of the community's own library is shown for standards within the scope while the workbook is with the community, each once, and not once its validity is over.",
  CancelVisit:
    'A visit still to come is cancelled, whether its date was agreed or only offered. A host may owe a fee for it.',
  CarryActionPoints:
    'Open action points of the final reports of the cycle before go on in a review, each once, under the standard they are mapped to, from the day on which both are there until the review ends. The days decide, and not when something was recorded: what was settled later was open by then.',
  CheckPortfolio:
    'The network checks a portfolio that was handed in, once, and says what it found about it or about standards in scope.',
  CommentOnDraft:
    'The host comments on the accuracy of a draft, or says that it has nothing to say, until the report is final.',
  CorrectLocalReport:
    'A final report is corrected by a new version that says why, and which ratings within the scope it changes.',
  DeclineOffer: 'The network declines an offer, once and with a reason.',
  DetachEvidence:
    'Evidence of the library is shown no more for standards while the workbook is with the community, unless it was handed in with a portfolio.',
  DraftLocalReport:
    'The local report is drafted once the self-review is in and, where peers visit, a visit was held and peers have rated; where a portfolio is asked for or handed in, once that was checked.',
  GiveHostFeedback: 'The host gives its feedback on a visit that was held, once.',
  GiveTeamFeedback: 'The visiting team gives its feedback on a visit that was held, once.',
  HandInPortfolio:
    'A community hands in its portfolio with the evidence that it has added, until the report is drafted; and again, should there be more of it. It is told until when the network checks it.',
  HoldVisit:
    'A visit is held on its agreed date, after the self-review is in, by a team of registered reviewers, none kept from it, with as many client members, trained leads and, for an accreditation, TC specialists as policy asks. Who was there is judged, not who was allocated.',
  IssueLocalReport: 'The final report is issued after a draft; a host that kept silent has accepted it.',
  LockWorkbook:
    'A submitted workbook is locked: from then on it is not returned, and reopened only while nobody has visited.',
  MoveVisit: 'An agreed visit is moved to another date. A host may owe a fee for it.',
  ObjectToReviewer: 'The host objects to a reviewer of a team that is still to come, once in a review.',
  OfferToAttend:
    'A member offers one of its people for an agreed visit to another, as a reviewer or as an observer; once withdrawn, also anew.',
  OfferVisitDates:
    'The host offers as many different dates for a visit, on as many different weekdays, as policy asks and nobody waived.',
  OpenReview:
    'A review is opened for a member of its cycle, of a kind that the membership brings, against the published edition of that cycle; and it pins sector, membership type, edition and scope for life. Where nobody visits, a portfolio may be asked for with it.',
  RecordFinding:
    'Achievements and action points are recorded, numbered from 1, once the self-review is in and until the report is final.',
  ReopenWorkbook:
    'A workbook that was locked before any visit is reopened with a reason, until a day; the day makes it due and closes nothing.',
  ReportProgress: 'The community tells how an open action point of its final report goes on, as often as it wants.',
  ReturnOutcomes:
    'Outcome counts are returned at any time, after the final report too, and each is of its day: in whatever order they come, the same stands in the end. Severe self-harm is part of self-harm and never exceeds it.',
  ReturnSurvey: 'A survey is returned once, as counts, and no question of it has fewer answers than policy asks for.',
  ReturnWorkbook: 'A submitted workbook is returned with a reason, unless it is locked.',
  SavePeerRatings: 'Peers rate after the visit and until the report is drafted; a save records what it changed.',
  SaveSelfRatings:
    'The community saves its own ratings as often as it wants until it submits them; a save records what it changed.',
  SettleActionPoint: 'An action point of a final report is settled once, as done or as dropped.',
  SubmitSelfReview:
    'The community submits its workbook, for the first time or again after it was returned; from then on it is locked. It holds at least one rating.',
  TakeTeamBack: 'A team is taken back from a visit still to come, which has none until another is allocated.',
  WaiveReviewRule:
    'A rule is waived for one visit still to come, with a reason, by a named role; whoever belongs to a host, was there, or was objected to stays away all the same.',
  WithdrawOffer: 'A member withdraws an offer until the visit is over, accepted or not; one that was declined is past.',
  ChangeReviewer:
    'What is known of a registered reviewer changes from a day on, never from before they were registered, and in a text of a length that tells nothing.',
  CreditTraining: 'A registered reviewer is credited with a training at a gathering, once.',
  ErasePrivateFacts:
    'That private facts were erased is recorded for a registered reviewer: how many pieces; never what they were.',
  NoteAllocation: "A registered reviewer's stream names every visit that they were ever put on, once.",
  RegisterReviewer:
    'A reviewer is registered once, under an id that differs from others by more than capital letters, with private facts in a text of a length that tells nothing.',
  AskForAccess:
    'A member asks for access for one of its people; asking again, or for what is given already, changes nothing.',
  DeclineAccess:
    'Access that was asked for is declined; why is told outside the record, and it may be asked for again.',
  GiveAccess: "Access is given to a member's people; whoever had left and is given access has come back.",
  RecordDeparture:
    'That somebody who has access left is recorded once: their access is due to be withdrawn from that day on.',
  WithdrawAccess: 'Access that was given is withdrawn.'
}
