/**
 * The rules that a visit and its team are held to, each under the name of its refusal: those that the network may waive
 * for one visit, and those that it never waives. Decision 0050 says why exactly these.
 */
import * as t from 'io-ts'

/** What each waivable rule says, as it follows "the rule that". */
export const waivableRules = {
  TooFewDatesOffered: 'the host offers as many dates as policy asks for',
  TooFewWeekdaysOffered: 'the dates offered fall on as many weekdays as policy asks for',
  TooFewClientMembers: 'the team has as many client members as policy asks for',
  TooFewLeadReviewers: 'the team is led by as many trained lead reviewers as policy asks for',
  TooFewSpecialists: 'an accreditation is visited with a TC specialist of enough senior years',
  ReviewerSharesTheParent: 'nobody visits under the parent of their home',
  ReviewerFromTheArea: 'nobody visits their own area',
  ReviewerVisitedInReturn: 'nobody visits a community that visited theirs',
  ReviewerHomeNotAMember: 'a reviewer’s home is a member of the cycle',
  ReviewerBusyThatDay: 'a reviewer makes one visit a day'
} as const
export type WaivableRule = keyof typeof waivableRules
export const WaivableRule: t.Type<WaivableRule, WaivableRule, unknown> = t.keyof(waivableRules, 'WaivableRule')

const everyRule = {
  ...waivableRules,
  ...{ ReviewerBelongsToHost: null, ReviewerServedAtHost: null, ReviewerObjectedTo: null }
} as const
export type VisitRule = keyof typeof everyRule
export const visitRules = Object.keys(everyRule) as ReadonlyArray<VisitRule>
export const VisitRule: t.Type<VisitRule, VisitRule, unknown> = t.keyof(everyRule, 'VisitRule')

/** Those on the interests of reviewers: which it was, only the network team and auditors read. */
const aboutInterests: ReadonlyArray<WaivableRule> = [
  'ReviewerSharesTheParent',
  'ReviewerFromTheArea',
  'ReviewerVisitedInReturn',
  'ReviewerHomeNotAMember'
]
export const isAboutInterests = (rule: WaivableRule): boolean => aboutInterests.includes(rule)

/** A waived rule, for whoever reads of it. */
export const waivedInWords = (rule: WaivableRule | null): string =>
  rule === null || isAboutInterests(rule) ? 'a rule on who may visit' : `the rule that ${waivableRules[rule]}`
