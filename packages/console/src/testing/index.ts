/** What a test of the pages in a real browser is made from. */
export { browserProgram, loadAgain, openBrowser, openTab, pressedThrough, type Tab } from './browser.ts'
export { figuresOfAnnouncements, figuresOfGatherings, figuresOfNews } from './figures-of-gatherings.ts'
export { figuresOfCase, figuresOfCommittee } from './figures-of-committee.ts'
export { figuresOfLocal } from './figures-of-local.ts'
export {
  figuresOfAccounts,
  figuresOfDocument,
  figuresOfFees,
  figuresOfInvoices,
  figuresOfMonths,
  figuresOfObligations,
  figuresOfPayments,
  figuresOfStatement
} from './figures-of-money.ts'
export { figuresOfDashboard, figuresOfVisitPack, figuresOfWaiting } from './figures-of-place.ts'
export { figuresOfNational } from './figures-of-national.ts'
export {
  figuresOfCertificate,
  figuresOfEntitlements,
  figuresOfFeedback,
  figuresOfHistory,
  figuresOfHome,
  figuresOfMembers,
  figuresOfPipeline,
  figuresOfRegister
} from './figures-of-others.ts'
export {
  figuresOfActions,
  figuresOfBenchmark,
  figuresOfCoreStandards,
  figuresOfCoreValues,
  figuresOfDeadlines,
  figuresOfMembersOverTime,
  figuresOfPeers,
  figuresOfReviewers,
  figuresOfSelfAndPeer,
  figuresOfVisits
} from './figures-of-team-reports.ts'
export { figuresOn, tooWide, violations, violationsOfLayout } from './look.ts'
export { bodyOf, formIn } from './forms-in.ts'
