/** What the codes of the domain are called on a page. A code without a name here does not compile. */
import {
  Country,
  type AwardStanding,
  type Case,
  type OutcomeMeasure,
  type Provider,
  type Rating,
  type Sector,
  type TeamRole,
  type VisitMode
} from '@cofc/core'
import type { Cover, Group, HmpGroup, ItemsRatedBy, Outcome, Standing } from '@cofc/reports'

export { membershipTypeName, reviewKindName } from '@cofc/core'

export const sectorName: Readonly<Record<Sector, string>> = {
  ADTC: 'Adult democratic',
  CYP: 'Children and young people',
  HMP: 'Prison',
  Addiction: 'Addiction',
  LD: 'Learning disability'
}
/** With the code that heads the columns of figures. */
export const sectorWithCode = (sector: Sector): string =>
  sectorName[sector] === sector ? sector : `${sectorName[sector]} (${sector})`
/** Short enough for the head of a column. */
export const groupName: Readonly<Record<Group, string>> = {
  all: 'All',
  ADTC: 'ADTC',
  CYP: 'CYP',
  HMP: 'HMP',
  Addiction: 'Addiction',
  LD: 'LD'
}
export const groups: ReadonlyArray<Group> = ['all', 'ADTC', 'CYP', 'HMP', 'Addiction', 'LD']
export const hmpGroups: ReadonlyArray<HmpGroup> = ['audited', 'HMP', 'prison']
export const hmpGroupName: Readonly<Record<HmpGroup, string>> = {
  audited: 'Audited',
  HMP: 'Others',
  prison: 'All prisons'
}
export const itemsRatedBy: ReadonlyArray<ItemsRatedBy> = ['all', 'standards', 'audit']
export const itemsRatedByName: Readonly<Record<ItemsRatedBy, string>> = {
  all: 'All items',
  standards: 'Rated by standards',
  audit: 'Rated by the audit'
}
export const ratingName: Readonly<Record<Rating, string>> = {
  met: 'Met',
  partly: 'Partly met',
  not: 'Not met',
  'n/a': 'Not applicable'
}
export const providerName: Readonly<Record<Provider, string>> = {
  nhs: 'Health service',
  'hm-prison-service': 'Prison service',
  'local-authority': 'Local authority',
  charity: 'Charity',
  private: 'Private',
  education: 'Education'
}
export const visitModeName: Readonly<Record<VisitMode, string>> = {
  'in-person': 'In person',
  virtual: 'Virtual',
  hybrid: 'Hybrid'
}
/** A name within a sentence; what begins with an abbreviation stays as it is. */
export const inSentence = (name: string): string =>
  /^[A-Z][^A-Z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

export const teamRoleName: Readonly<Record<TeamRole, string>> = {
  lead: 'Lead reviewer',
  member: 'Team member',
  'tc-specialist': 'TC specialist',
  observer: 'Observer'
}
export const visitModes = ['in-person', 'virtual', 'hybrid'] as const satisfies ReadonlyArray<VisitMode>
export const teamRoles = ['lead', 'member', 'tc-specialist', 'observer'] as const satisfies ReadonlyArray<TeamRole>
export const measureName: Readonly<Record<OutcomeMeasure, string>> = {
  'placement-breakdown': 'Placement breakdowns',
  'self-harm': 'Incidents of self-harm (severe ones included)',
  'self-harm-severe': 'Severe incidents of self-harm',
  'emergency-call': 'Calls to emergency services',
  'hospital-admission': 'Hospital admissions',
  'planned-leaver': 'Planned leavers',
  'unplanned-leaver': 'Unplanned leavers',
  'occupied-place-days': 'Occupied place-days'
}
export const outcomeName: Readonly<Record<Outcome, string>> = { open: 'Open', done: 'Done', dropped: 'Dropped' }
export const reportStatusName: Readonly<Record<Cover['status'], string>> = {
  'in-preparation': 'In preparation',
  draft: 'Draft',
  final: 'Final',
  abandoned: 'Abandoned'
}
/** How an award stands. */
export const awardStandingName: Readonly<Record<AwardStanding, string>> = {
  NotYet: 'Not yet in force',
  InForce: 'In force',
  Suspended: 'Suspended',
  Ended: 'Ended',
  Expired: 'Expired'
}
/** Of an accreditation. */
export const caseStatusName: Readonly<Record<Case['status'], string>> = {
  Applied: 'Applied for',
  Presented: 'Before the committee',
  Deferred: 'Deferred',
  Decided: 'Decided',
  UnderAppeal: 'Under appeal',
  Closed: 'Ended'
}
export const standingName: Readonly<Record<Standing, string>> = {
  NeverAMember: 'Never a member',
  Enquired: 'Enquired',
  Applied: 'Applied',
  Admitted: 'Admitted',
  Member: 'Member',
  BetweenCycles: 'Between cycles',
  Lapsed: 'Lapsed',
  Withdrew: 'Withdrew',
  Terminated: 'Ended by the network',
  Closed: 'Closed',
  Merged: 'Merged'
}

const regions = new Intl.DisplayNames('en-GB', { type: 'region' })
export const countryName = (country: Country): string => regions.of(country) ?? country
/** Kingdoms, republics, states and islands are named with an article, and so are a few others. */
const hasArticle =
  /^(United|Isle) |\b(Islands|Republic|Emirates|Territory|Territories)$|^(Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros)$/
/** As it stands in the middle of a sentence: `the United Kingdom`, `Ireland`. */
export const countryInSentence = (country: Country): string => {
  const name = countryName(country)
  return hasArticle.test(name) ? `the ${name}` : name
}
/** Of a part of an address; what is no code stays as it is. */
export const countryNamed = (code: string): string => (Country.is(code) ? countryName(code) : code)
