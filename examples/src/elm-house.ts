/** One community's first year, from registration to its final peer-review report, as commands that a person would give. */
import assert from 'node:assert/strict'
import { CommunityId, privateFactsText } from '@cofc/core'

const home = 'TC-0007'
assert(CommunityId.is(home))
const standard = (code: string, section: string, core: boolean) => ({
  ...{ standard: code, section, core, text: `What ${code} asks, in the edition's own words.` },
  ...{ standardType: 1, sectors: [], supplement: null, values: [] }
})
const profile = {
  name: 'Elm House',
  sector: 'ADTC',
  provider: 'charity',
  country: 'GB',
  localArea: null,
  parent: null,
  places: 14,
  models: ['TC'],
  entryCriteria: null,
  membersDecideAdmission: true,
  linkPerson: 'L-0017',
  programmeAccreditation: null
}
const windows = {
  opens: '2023-09-01',
  selfReviewDue: '2023-11-30',
  visitsFrom: '2023-12-01',
  visitsUntil: '2024-06-30',
  closes: '2024-08-31'
}
const reviewer = (id: string, kind: 'staff' | 'client', trainedAs: ReadonlyArray<string>) => ({
  type: 'RegisterReviewer',
  reviewer: id,
  trainedAs,
  seniorYears: null,
  privateFacts: { words: privateFactsText({ kind, home: null, localArea: null, servedIn: [home] }) },
  on: '2023-05-01'
})
const about = { community: 'TC-0042', cycle: '2023-2024', kind: 'peer-review' }
const rated = (ratings: Readonly<Record<string, string>>) =>
  Object.entries(ratings).map(([code, rating]) => ({ standard: code, rating, comment: null }))
const team = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-014', role: 'member' }
]

export const elmHouse: ReadonlyArray<object> = [
  { type: 'DraftEdition', edition: 'E1', title: 'First edition', on: '2023-01-05' },
  { type: 'WriteStandard', edition: 'E1', standard: standard('CS1', 'Core', true), on: '2023-01-05' },
  { type: 'WriteStandard', edition: 'E1', standard: standard('1.1', 'Staff', false), on: '2023-01-05' },
  { type: 'PublishEdition', edition: 'E1', on: '2023-02-01' },
  { type: 'PlanCycle', cycle: '2023-2024', edition: 'E1', windows, on: '2023-02-01' },
  { type: 'RegisterCommunity', community: 'TC-0042', profile, on: '2023-04-01' },
  {
    type: 'ApplyForMembership',
    community: 'TC-0042',
    membershipType: 'Full',
    forms: ['joining', 'finance'],
    on: '2023-05-02'
  },
  { type: 'AdmitCommunity', community: 'TC-0042', cycle: '2023-2024', on: '2023-06-14' },
  reviewer('R-001', 'staff', ['reviewer', 'lead']),
  reviewer('R-014', 'client', ['reviewer']),
  { type: 'OpenReview', ...about, edition: 'E1', on: '2023-09-01' },
  { type: 'SaveSelfRatings', ...about, ratings: rated({ CS1: 'met', '1.1': 'met' }), on: '2023-10-20' },
  { type: 'SubmitSelfReview', ...about, on: '2023-10-31' },
  { type: 'OfferVisitDates', ...about, visit: 1, dates: ['2024-01-08', '2024-01-10', '2024-01-15'], on: '2023-11-02' },
  { type: 'AgreeVisit', ...about, visit: 1, date: '2024-01-10', mode: 'in-person', on: '2023-11-10' },
  {
    type: 'HoldVisit',
    ...about,
    visit: 1,
    days: ['2024-01-10'],
    mode: 'in-person',
    team,
    stakeholders: 2,
    on: '2024-01-10'
  },
  { type: 'SavePeerRatings', ...about, ratings: rated({ CS1: 'met', '1.1': 'partly' }), on: '2024-01-12' },
  { type: 'DraftLocalReport', ...about, on: '2024-02-05' },
  { type: 'CommentOnDraft', ...about, comments: null, on: '2024-02-14' },
  { type: 'IssueLocalReport', ...about, on: '2024-03-01' }
]
