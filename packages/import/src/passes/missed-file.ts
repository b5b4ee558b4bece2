/** In which file what a refusal misses would stand: a row there that could not be read may have been it. */
const missed: Readonly<Record<string, ReadonlyArray<string>>> = {
  'editions.csv': ['EditionNotDrafted', 'EditionOfCycleUnknown', 'EarlierEditionUnknown', 'EditionOfCycleNotPublished'],
  'standards.csv': ['EditionHasNoStandards', 'MappingNamesUnknown', 'StandardOutsideScope'],
  'mappings.csv': ['MappingLeavesOut'],
  'communities.csv': ['CommunityNotRegistered', 'NotRegistered', 'MergedIntoUnknown', 'CommunityUnknown'],
  'cycles.csv': ['NoSuchCycle', 'ReviewCycleNotPlanned'],
  'memberships.csv': ['NotAMember', 'NotTheNextCycle', 'NoApplication', 'NotAMemberOfTheCycle', 'TooFewFullCycles'],
  'reviewers.csv': ['ReviewerNotRegistered', 'ReviewerUnknown'],
  'visits.csv': ['VisitNotHeldYet'],
  'reports.csv': ['ReportNotDrafted', 'ReportNotFinal']
}
const fileOf = new Map(Object.entries(missed).flatMap(([file, rules]) => rules.map(rule => [rule, file] as const)))

export const fileMissedBy = (rule: string): string | null => fileOf.get(rule) ?? null
