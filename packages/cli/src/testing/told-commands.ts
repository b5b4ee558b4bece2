/** The commands of which stories are told: a network of three communities, two cycles and three reviewers. */
import { privateFactsText, type CommunityId } from '@cofc/core'
import type { Spoken } from './network-in-memory.ts'

export const thisCycle = '2023-2024'
export const nextCycle = '2024-2025'

const said = (words: string) => ({ words })

export const profileOf = (community: string, more: object = {}) => ({
  ...{ name: `House ${community}`, sector: 'ADTC', provider: 'charity', country: 'GB', localArea: 'North' },
  ...{ parent: null, places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null, ...more }
})
export const changeProfile = (community: string, on: string, more: object): Spoken => ({
  ...{ type: 'ChangeProfile', community, on },
  profile: profileOf(community, more)
})

const standardOf = (standard: string, more: object = {}) => ({
  ...{ standard, section: 'Belonging', text: `What ${standard} asks`, standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [], ...more }
})
export const editionOf = (
  edition: string,
  standards: ReadonlyArray<readonly [code: string, more?: object]>,
  on = '2020-01-01'
): ReadonlyArray<Spoken> => [
  { type: 'DraftEdition', edition, title: `Edition ${edition}`, on },
  ...standards.map(([code, more]) => ({ type: 'WriteStandard', edition, standard: standardOf(code, more), on }))
]
export const publishEdition = (edition: string, on = '2020-01-01'): Spoken => ({ type: 'PublishEdition', edition, on })

/** Planned long before, and opened on its first day. */
export const cycleOf = (cycle: string, edition: string): ReadonlyArray<Spoken> => {
  const [first = '', last = ''] = cycle.split('-')
  const windows = {
    ...{ opens: `${first}-09-01`, selfReviewDue: `${first}-12-01`, visitsFrom: `${first}-11-01` },
    ...{ visitsUntil: `${last}-07-31`, closes: `${last}-08-31` }
  }
  return [
    { type: 'PlanCycle', cycle, edition, windows, on: '2020-02-01' },
    { type: 'OpenCycle', cycle, edition, on: windows.opens }
  ]
}
export const joins = (community: string, cycle = thisCycle, more: object = {}): ReadonlyArray<Spoken> => {
  const on = `${cycle.slice(0, 4)}-09-01`
  return [
    { type: 'RegisterCommunity', community, profile: profileOf(community, more), on: '2023-01-01' },
    { type: 'ApplyForMembership', community, membershipType: 'Full', forms: ['joining', 'finance'], on },
    { type: 'AdmitCommunity', community, cycle, on }
  ]
}
export const renews = (community: string, on = '2024-08-20'): Spoken => ({
  ...{ type: 'RenewMembership', community, membershipType: 'Full', cycle: nextCycle, on }
})

export const reviewer = (
  id: string,
  kind: 'client' | 'staff',
  trainedAs: ReadonlyArray<string>,
  home: string | null = null
): Spoken => ({
  ...{ type: 'RegisterReviewer', reviewer: id, trainedAs, seniorYears: null, on: '2020-01-01' },
  privateFacts: said(privateFactsText({ kind, home: home as CommunityId | null, localArea: null, servedIn: [] }))
})
export const lead = { reviewer: 'R-001', role: 'lead' }
export const clientMember = { reviewer: 'R-014', role: 'member' }
export const substitute = { reviewer: 'R-031', role: 'member' }
export const team = [lead, clientMember]

/** A network with an edition, a cycle, one member and the reviewers. */
export const network: ReadonlyArray<Spoken> = [
  ...editionOf('E10', [['CS1'], ['CS2'], ['CS3', { sectors: ['CYP'] }]]),
  publishEdition('E10'),
  ...cycleOf(thisCycle, 'E10'),
  reviewer('R-001', 'staff', ['reviewer', 'lead']),
  reviewer('R-014', 'client', ['reviewer']),
  reviewer('R-031', 'client', ['reviewer']),
  ...joins('TC-0001')
]

type ReviewPart = readonly [type: string, on: string, fields?: object]

/** The commands of one review: a peer-review of TC-0001 in this cycle, unless said otherwise. */
export const reviewOf = (community = 'TC-0001', cycle = thisCycle, edition = 'E10') => {
  const key = { community, cycle, kind: 'peer-review' }
  const ask = (type: string, on: string, fields: object = {}): Spoken => ({ type, ...key, on, ...fields })
  const all = (...parts: ReadonlyArray<ReviewPart>) => parts.map(part => ask(...part))
  const year = Number(cycle.slice(0, 4))
  const rated = (standard: string, rating: string | null) => ({ standard, rating, comment: null })
  const submitted = all(
    ['OpenReview', `${year}-09-05`, { edition }],
    ['SaveSelfRatings', `${year}-10-02`, { ratings: [rated('CS1', 'met'), rated('CS2', 'partly')] }],
    ['SubmitSelfReview', `${year}-11-20`]
  )
  const dates = [`${year + 1}-01-15`, `${year + 1}-01-16`, `${year + 1}-01-24`]
  const agreed = all(
    ['OfferVisitDates', `${year}-11-21`, { visit: 1, dates }],
    ['AgreeVisit', `${year}-11-28`, { visit: 1, date: dates[0], mode: 'in-person' }],
    ['AllocateTeam', `${year}-12-04`, { visit: 1, team }]
  )
  const held = (days: ReadonlyArray<string>, members: ReadonlyArray<object> = team) =>
    ask('HoldVisit', days.at(-1) ?? '', { visit: 1, days, mode: 'in-person', team: members, stakeholders: null })
  const final = all(
    ['SavePeerRatings', `${year + 1}-01-20`, { ratings: [rated('CS1', 'not'), rated('CS2', 'met')] }],
    ['DraftLocalReport', `${year + 1}-02-05`],
    ['IssueLocalReport', `${year + 1}-02-26`]
  )
  return { key, ask, submitted, agreed, dates, held, final, rated }
}
export const words = said
