/** Records of a small network by its commands: an edition, two cycles, two members, three reviewers, and a visit that lacks a team. */
import { submit, uuidOf } from '@cofc/application'
import { privateFactsText, type CommunityId } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { newRecords, team, type Records } from './giving.ts'

type Spoken = { readonly type: string } & Readonly<Record<string, unknown>>
const windows = {
  ...{ opens: '2024-09-01', selfReviewDue: '2024-12-01', visitsFrom: '2025-01-01' },
  ...{ visitsUntil: '2025-06-30', closes: '2025-08-31' }
}
const profile = {
  ...{ sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null, places: 12 },
  ...{ models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
const joins = (community: string, name: string, membershipType: string): ReadonlyArray<Spoken> => [
  { type: 'RegisterCommunity', community, profile: { ...profile, name }, on: '2024-01-10' },
  { type: 'ApplyForMembership', community, membershipType, forms: ['joining', 'finance'], on: '2024-01-11' },
  { type: 'AdmitCommunity', community, cycle: '2024-2025', on: '2024-02-01' }
]
const reviewer = (id: string, kind: 'client' | 'staff', trainedAs: ReadonlyArray<string>, home: string): Spoken => ({
  ...{ type: 'RegisterReviewer', reviewer: id, trainedAs, seniorYears: null, on: '2024-01-01' },
  privateFacts: {
    words: privateFactsText({ kind, home: home as CommunityId, localArea: null, servedIn: [] })
  }
})
const standard = { section: 'A', text: 'Everybody meets.', standardType: 1, core: true, sectors: [], supplement: null }
export const visited = { community: 'TC-0001', cycle: '2024-2025', kind: 'peer-review' }
const commands: ReadonlyArray<Spoken> = [
  { type: 'DraftEdition', edition: 'E11', title: 'Eleventh', on: '2024-01-01' },
  { type: 'WriteStandard', edition: 'E11', standard: { ...standard, standard: 'CS1', values: [] }, on: '2024-01-02' },
  { type: 'PublishEdition', edition: 'E11', on: '2024-01-03' },
  { type: 'PlanCycle', cycle: '2024-2025', edition: 'E11', windows, on: '2024-01-04' },
  { type: 'OpenCycle', cycle: '2024-2025', edition: 'E11', on: '2024-09-01' },
  ...joins('TC-0001', 'Alder House', 'Full'),
  ...joins('TC-0002', 'Beech House', 'Developmental'),
  ...joins('TC-0003', 'Cedar House', 'Developmental'),
  reviewer('R-001', 'staff', ['reviewer', 'lead'], 'TC-0002'),
  reviewer('R-014', 'client', ['reviewer'], 'TC-0002'),
  reviewer('R-015', 'staff', ['reviewer'], 'TC-0003'),
  reviewer('R-016', 'staff', ['reviewer'], 'TC-0002'),
  reviewer('R-031', 'client', ['reviewer'], 'TC-0001'),
  { type: 'OpenReview', ...visited, edition: 'E11', on: '2024-09-05' },
  {
    type: 'OfferVisitDates',
    ...visited,
    visit: 1,
    dates: ['2025-01-13', '2025-01-14', '2025-01-15'],
    on: '2024-10-01'
  },
  { type: 'AgreeVisit', ...visited, visit: 1, date: '2025-01-14', mode: 'in-person', on: '2024-10-08' }
]
export const recordsOfNetwork = async (): Promise<Records> => {
  const records = newRecords()
  for (const [at, command] of commands.entries()) {
    const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', `${command.type} ${String(at)}`)
    const done = await submit(records.dependencies)({ id, actor: team, command })()
    if (isLeft(done)) throw new Error(`${command.type}: ${JSON.stringify(done.left)}`)
  }
  return records
}
