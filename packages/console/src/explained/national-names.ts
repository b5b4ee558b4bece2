/** As what the page of a national report calls each of its figures: none where it does not show it by itself. */
import { sectors } from '@cofc/core'

type NamesOf = (at: ReadonlyArray<string>) => ReadonlyArray<string>
const nothing: NamesOf = () => []

const ofMembers: NamesOf = ([name = '', of = '']) => {
  if (name === 'all') return ['members/all', 'summary/members']
  if (name === 'byType') return [`by-type/${of}`]
  if (name === 'bySector') return [`by-sector/${of}`, `sector/${of}/members`]
  return name === 'byCountry' ? [`by-country/${of}`] : [name]
}
const ofReviews: NamesOf = ([name = '', kind = '']) => {
  if (name === 'byKind') return [`by-kind/${kind}`]
  return name === 'final' ? ['reviews/final', 'summary/final'] : [`reviews/${name}`]
}
const byBreakdown: Readonly<Record<string, string>> = { visitsByMode: 'by-mode', placesByRole: 'by-role' }
const ofParticipation: NamesOf = ([name = '', of]) => {
  const breakdown = byBreakdown[name]
  if (breakdown !== undefined) return [`${breakdown}/${of ?? ''}`]
  return of === undefined || of === 'places' ? ['clientMembers'] : []
}
/** A percentage with its n beside it stands under the name of the group; so does what is hidden. */
const isOfGroup = (name: string | undefined): boolean => name === undefined || name === 'percentMet'

const ofStandards: NamesOf = ([standard = '', group = '', name]) => {
  if (group === 'change')
    return [...(name === undefined ? ['percentMet', 'points'] : [name])].map(each => `change/${standard}/${each}`)
  const inFull = group === 'all' ? [`full/${standard}/${name ?? 'percentMet'}`] : []
  return isOfGroup(name) ? [`standards/${standard}/${group}`, ...inFull] : inFull
}
const ofSections: NamesOf = ([section = '', group = '', name, of]) => {
  if (isOfGroup(name))
    return [`sections/${section}/${group}`, ...sectors.map(sector => `sector/${sector}/${section}/${group}`)]
  return name === 'standards' && of === 'shown' && group === 'all' ? [`sections/${section}/standards`] : []
}
const ofMost =
  (chapter: string): NamesOf =>
  ([standard = '', name]) =>
    isOfGroup(name) ? [`${chapter}/${standard}`] : []

const sides: Readonly<Record<string, string>> = { selfPercentMet: 'self', peerPercentMet: 'peer', points: 'points' }
const besidePeer: NamesOf = ([standard = '', name]) => {
  const told = name === undefined ? Object.values(sides) : [sides[name] ?? '']
  return told.map(side => `selfAndPeer/${standard}/${side}`)
}
const ofOutcomes: NamesOf = ([measure = '', group = '', name]) =>
  name === undefined || name === 'perPlaceYear' ? [`outcomes/${measure}/${group}`] : []

const ofItem: NamesOf = ([area = '', item = '', name]) => [
  ['hmp', 'items', area, item, ...(isOfGroup(name) ? [] : [name])].join('/')
]
/** The n of all areas together stands above them. */
const aboveAreas: Readonly<Record<string, string>> = {
  'all/all/n': 'hmp/audits/n',
  'all/all/selfRated': 'hmp/audits/selfRated'
}
const ofArea: NamesOf = at => {
  const [area, of, name] = at
  if (isOfGroup(name)) return [['hmp/areas', area, of].join('/')]
  if (at.slice(1).join('/') === 'all/items/shown') return [['hmp/areas', area, 'items'].join('/')]
  return [aboveAreas[at.join('/')] ?? []].flat()
}
const ofAudits: NamesOf = ([name, ...at]) => {
  if (name === 'final') return ['hmp/audits/final']
  return name === 'items' ? ofItem(at) : ofArea(at)
}
const inHmp: Readonly<Record<string, NamesOf>> = {
  members: () => ['hmp/members'],
  auditMembers: () => ['hmp/auditMembers'],
  reviews: ([name]) => (name === 'final' ? ['hmp/final'] : []),
  sections: ([section = '', group = '', name]) => (isOfGroup(name) ? [`hmp/${section}/${group}`] : []),
  standards: ([standard = '', group = '', name]) => (isOfGroup(name) ? [`hmp/${standard}/${group}`] : []),
  audits: ofAudits
}
const ofHmp: NamesOf = ([name = '', ...at]) =>
  inHmp[name]?.(at) ?? (isOfGroup(at[0]) ? [`hmp/All sections/${name}`] : [])

const ofAccreditations: NamesOf = ([name = '', of]) => {
  if (name === 'accredited') return of === 'all' ? ['accreditation/accredited'] : []
  return [['accreditation', name, ...(of === undefined ? [] : [of])].join('/')]
}
const inSummary: Readonly<Record<string, string>> = { actions: 'summary/actions', done: 'summary/done' }
const ofLastYear: NamesOf = ([name = '']) => [
  `lastYear/${name}`,
  ...(inSummary[name] === undefined ? [] : [inSummary[name]])
]

const chapters: Readonly<Record<string, NamesOf>> = {
  members: ofMembers,
  reviews: ofReviews,
  participation: ofParticipation,
  standards: ofStandards,
  sections: ofSections,
  mostMet: ofMost('mostMet'),
  leastMet: ofMost('leastMet'),
  selfAndPeer: besidePeer,
  outcomes: ofOutcomes,
  hmp: ofHmp,
  accreditation: ofAccreditations,
  themes: ([section = '', name = '']) => [`themes/${section === '-' ? '' : section}/${name}`],
  lastYear: ofLastYear,
  erased: () => ['erased']
}
export const namesInNational: NamesOf = ([chapter = '', ...at]) => (chapters[chapter] ?? nothing)(at)
