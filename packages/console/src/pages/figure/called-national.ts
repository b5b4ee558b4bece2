/** What each figure of a national report is, in words, by the parts of its address; nothing where it has no words of its own. */
import {
  countryNamed,
  inSentence,
  measureName,
  membershipTypeName,
  reviewKindName,
  sectorName,
  teamRoleName,
  visitModeName
} from '../../words/names.ts'

type Parts = ReadonlyArray<string>
export type Called = (at: Parts) => string | undefined
type Names = Readonly<Record<string, string>>

/** `members/byType/Full`: one name for the whole, another for a part of it. */
const named = (names: Names, code: string): string => names[code] ?? code

const groupNames: Names = {
  ...{ all: 'the whole network', audited: 'prisons under joint audit', prison: 'all prisons' },
  ...Object.fromEntries(Object.entries(sectorName).map(([code, name]) => [code, `the sector ${name}`]))
}
const prisonGroups: Names = { ...groupNames, HMP: 'the other prisons' }
const inGroup = (group: string, names: Names = groupNames): string => `, ${named(names, group)}`

const members: Called = ([name = '', of = '']) => {
  if (name === 'byType') return `Members of the type ${named(membershipTypeName, of)}`
  if (name === 'bySector') return `Members in the sector ${named(sectorName, of)}`
  if (name === 'byCountry') return `Members in ${countryNamed(of)}`
  const names: Names = {
    ...{ all: 'Member communities', joined: 'Members that joined since the cycle before' },
    ...{ left: 'Members that left since the cycle before', endedWithin: 'Memberships that ended within the cycle' }
  }
  return names[name]
}
const reviews: Called = ([name, kind = '']) => {
  if (name === 'byKind') return `Final reports of the kind ${named(reviewKindName, kind)}`
  return name === 'visits' ? 'Visits held' : 'Reviews with a final local report'
}

/** What communities do with a standard. */
const onStandard = (standard: string): Names => ({
  ...{ met: `Communities that meet standard ${standard}`, partly: `Communities that partly meet standard ${standard}` },
  ...{ not: `Communities that do not meet standard ${standard}`, n: `Communities rated on standard ${standard}` },
  selfRated: `Communities rated on standard ${standard} by themselves`,
  percentMet: `Share of communities that meet standard ${standard}`
})
const change = (standard: string, name: string | undefined): string => {
  if (name === 'percentMet') return `Share of communities that met standard ${standard} in the cycle before`
  return name === 'n'
    ? `Communities rated on standard ${standard} in the cycle before`
    : `Change on standard ${standard} since the cycle before`
}
const standards =
  (groups: Names): Called =>
  ([standard = '', group = '', name = 'percentMet']) =>
    group === 'change'
      ? change(standard, name)
      : `${onStandard(standard)[name] ?? `Standard ${standard}`}${inGroup(group, groups)}`

const inSection = (section: string): Names => ({
  ...{ percentMet: `Share of ratings met in ${section}`, n: `Communities rated in ${section}` },
  selfRated: `Communities rated in ${section} by themselves`
})
const sections =
  (groups: Names): Called =>
  ([section = '', group = '', name = 'percentMet', of]) => {
    if (name === 'standards')
      return `${of === 'shown' ? 'Standards shown' : 'Standards'} of ${section}${inGroup(group, groups)}`
    return `${inSection(section)[name] ?? section}${inGroup(group, groups)}`
  }

const participation: Called = ([name, of = '']) => {
  if (name === 'visitsByMode') return `Visits held: ${inSentence(named(visitModeName, of))}`
  if (name === 'placesByRole') return `Places on visiting teams: ${inSentence(named(teamRoleName, of))}`
  return of === 'percent' ? 'Share of places that client members held' : 'Places that client members held'
}
const bySides: Called = ([standard = '', name]) => {
  if (name === 'n') return `Communities rated on standard ${standard} by both sides`
  if (name === 'points') return `Self less peer on standard ${standard}`
  const whose = name === 'peerPercentMet' ? 'their visitors’' : 'their own'
  return name === undefined
    ? `Standard ${standard} by self and by peers`
    : `Share of communities that meet standard ${standard} by ${whose} rating`
}
const outcomes: Called = ([measure = '', group = '', name = 'perPlaceYear']) => {
  const names: Names = { perPlaceYear: ' per place and year', n: ': communities that returned it', count: ': how many' }
  return `${named(measureName, measure)}${named(names, name)}${inGroup(group)}`
}
const themes: Called = ([section = '', name = 'n']) => {
  const names: Names = {
    achievements: 'Communities with an area of achievement',
    actions: 'Communities with an action point',
    n: 'Communities with a final report'
  }
  return `${named(names, name)}, ${section === '-' ? 'about no one standard' : section}`
}
const lastYear: Called = ([name = 'actions']) => {
  const names: Names = {
    ...{ n: 'communities with a final report', actions: 'recorded', done: 'done', dropped: 'dropped' },
    open: 'still open'
  }
  return `Last year’s action points: ${named(names, name)}`
}
const method: Called = ([name = '']) => {
  const names: Names = {
    ...{ members: 'Communities that are members', rated: 'Communities whose ratings count in the whole network' },
    ...{ selfRated: 'Communities that count by their own ratings', hmpOnly: 'Communities in the prison chapter only' }
  }
  return names[name]
}
const ofMost: Called = ([standard = '', name = 'percentMet']) => standards(groupNames)([standard, 'all', name])

const ofPrisons: Readonly<Record<string, Called>> = {
  members: () => 'Prison communities that are members',
  auditMembers: () => 'Members in the integrated audit',
  reviews: at => `Prison communities: ${inSentence(reviews(at) ?? '')}`,
  ...{ standards: standards(prisonGroups), sections: sections(prisonGroups), audits: () => undefined }
}
const hmp: Called = ([name = '', ...at]) => {
  const called = ofPrisons[name]
  return called === undefined ? sections(prisonGroups)(['all sections', name, ...at]) : called(at)
}

const chapters: Readonly<Record<string, Called>> = {
  ...{ members, reviews, participation, outcomes, themes, lastYear, method, hmp },
  ...{ standards: standards(groupNames), sections: sections(groupNames), mostMet: ofMost, leastMet: ofMost },
  ...{ selfAndPeer: bySides, erased: () => 'Pieces of people’s words that were erased' }
}
export const calledInNational: Called = ([chapter = '', ...at]) => chapters[chapter]?.(at)
