/** What is looked at in a browser beside reports: pages on records of their own, and who asks for them. */
import { submit, uuidOf } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { recordsOfNetwork } from './a-network.ts'
import { newRecords, team, type Records } from './giving.ts'
import { answersOfApplicant, joiningRecords, visitorOf } from './joining.ts'
import { network } from './network.ts'
import { appOf, appOn, named, toldByHeader, type ServedPages } from './serving.ts'
import { appended, recordsTold, toldUntil } from './told-review.ts'
import { pdf, sendUpload, uploadFormIn } from './uploads.ts'
import { recordsWithWorkbook, workbookAt } from './workbook.ts'

const community = 'TC-0001' as CommunityId
const own = async (): Promise<ServedPages> => ({
  app: await appOf({ ...network, visitors: toldByHeader }),
  pages: {
    ...named('reviewer', { 'own-visits': '/visits', 'home-of-reviewer': '/' }),
    ...named('link-person', { 'home-of-link-person': '/', 'own-dashboard': '/dashboard/TC-0001' }),
    ...named('finance', { 'waiting-for-finance': '/waiting?who=finance' }),
    ...named('committee', { 'home-of-committee': '/' })
  }
})

const ofReview = (word: string): string => `/${word}/TC-0001/2023-2024/peer-review`
const forms = async (): Promise<ServedPages> => ({
  app: await appOn(await recordsWithWorkbook()),
  pages: named('team', {
    ...{ workbook: workbookAt, 'workbook-section': `${workbookAt}/2`, 'workbook-check': `${workbookAt}/check` },
    ...{ 'form-of-dates': `/do${ofReview('review')}/offer-visit-dates`, 'all-forms': '/do', drafts: '/drafts' },
    ...{ 'forms-of-review': `/do${ofReview('review')}`, 'form-of-policy': '/do/policy/adopt-policy' },
    'form-of-renewal': '/do/membership/renew-membership',
    'form-of-decision': '/do/accreditation/TC-0001/decide-accreditation'
  })
})
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: null
}
const evidence = async (): Promise<ServedPages> => {
  const records = await recordsWithWorkbook()
  const [id, library] = [uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'registered'), '/evidence/TC-0001']
  await submit(records.dependencies)({
    ...{ id, actor: team },
    command: { type: 'RegisterCommunity', community, profile, on: '2023-01-01' }
  })()
  const app = await appOn(records)
  const { body } = await app.inject({ url: library, headers: { host: 'localhost:4200' } })
  const sent = await sendUpload(app, library, {
    fields: { ...uploadFormIn(body), title: 'Minutes', redaction: 'names-removed' },
    file: { name: 'Minutes.pdf', bytes: pdf('Minutes of the house meeting') }
  })
  const kept = await app.inject({ url: library, headers: { host: 'localhost:4200' } })
  const [takeOut = `no piece is kept: ${String(sent.statusCode)}`] =
    /\/evidence\/TC-0001\/[\w-]+\/take-out/.exec(kept.body) ?? []
  return {
    app,
    pages: named('host', {
      ...{ evidence: library, 'evidence-kept': `${library}?done=kept`, 'evidence-take-out': takeOut },
      'evidence-for-standard': `${workbookAt}/evidence/S1`
    })
  }
}

const forum = {
  ...{ type: 'GatheringAnnounced', gathering: 'F-2025', kind: 'forum', title: 'Annual Forum 2025', programme: null },
  ...{ days: ['2025-06-10'], mode: 'in-person', heldIn: 'GB', places: 2, training: null, on: '2024-09-01' },
  prices: [{ priceGroup: 'non-member', net: 12_000 }],
  freePlaces: []
}
const withForum = async (): Promise<Records> => {
  const records = newRecords()
  await appended(records, 'gathering-F-2025', 0, [forum])
  return records
}
/** The forms made by hand, each when it is asked for. */
const byHand = [
  async (): Promise<ServedPages> => ({
    app: await appOn(await recordsTold([])),
    pages: named('host', {
      ...{ 'visit-dates': ofReview('visit-dates'), 'outcome-counts': ofReview('outcome-counts') },
      'dashboard-with-forms': '/dashboard/TC-0001'
    })
  }),
  async (): Promise<ServedPages> => ({
    app: await appOn(await recordsTold(toldUntil.teamChosen)),
    pages: named('host', {
      ...{ 'visit-team': ofReview('visit-team'), 'visit-dates-agreed': ofReview('visit-dates') },
      'visits-with-room': '/visits-with-room'
    })
  }),
  async (): Promise<ServedPages> => ({
    app: await appOn(await recordsTold(toldUntil.drafted)),
    pages: named('host', { 'draft-comments': ofReview('draft-comments') })
  }),
  async (): Promise<ServedPages> => ({
    app: await appOn(await recordsTold(toldUntil.final)),
    pages: named('host', { 'action-plan': ofReview('action-plan') })
  }),
  async (): Promise<ServedPages> => ({
    app: await appOn(await withForum()),
    pages: named('host', {
      ...{ 'book-place': '/book-place/F-2025', 'tell-news': '/tell-news', 'ask-access': '/ask-access/TC-0001' }
    })
  }),
  async (): Promise<ServedPages> => ({
    app: await appOn(await recordsTold(toldUntil.visited)),
    pages: named('visitor', {
      ...{ 'visit-ratings': ofReview('visit-ratings'), 'visit-ratings-section': `${ofReview('visit-ratings')}/2` },
      ...{ 'visit-findings': ofReview('visit-findings'), 'team-feedback': ofReview('team-feedback') },
      'visits-of-visitor': '/visits'
    })
  })
]

const ofTeam = async (): Promise<ServedPages> => ({
  app: await appOn(await recordsOfNetwork()),
  pages: named('team', {
    ...{ 'team-community': '/team/communities/TC-0001', 'team-policy': '/team/policy', prices: '/team/price-list' },
    'team-opens-review': '/team/open-review?community=TC-0002&cycle=2024-2025',
    ...{ teams: '/team/teams/2024-2025', candidates: '/team/teams/2024-2025/TC-0001/peer-review/1' }
  })
})

const question = {
  ...{ name: 'Robin Marked', email: 'robin.marked@example.org', phone: '', service: 'Elm House' },
  question: 'May a day service join?'
}
const joining = async (): Promise<ServedPages> => {
  const app = await appOf((await joiningRecords()).options)
  const [anybody, applicant] = [visitorOf(app), visitorOf(app)]
  await anybody.send('/join/enquiry', question)
  await anybody.send('/join/form/check')
  const [reference = 'none was sent'] = /JN-\w{4}-\w{4}/.exec((await anybody.get('/join/form/done')).body) ?? []
  await applicant.send('/join/application', answersOfApplicant.community)
  return {
    app,
    pages: {
      ...named('anybody', {
        ...{ join: '/join', 'join-types': '/join/types', 'join-fees': '/join/fees' },
        ...{ 'join-fees-wrong': '/join/fees?type=Full&size=some', 'join-quote': '/join/fees?type=Full&size=24' },
        ...{ 'join-enquiry': '/join/enquiry', 'join-application': '/join/application' }
      }),
      ...named('team', { applications: '/applications', application: `/applications/${reference}` }),
      ...named('team', { 'application-erase': `/applications/${reference}/erase` })
    }
  }
}

export const servedPages: ReadonlyArray<() => Promise<ServedPages>> = [
  ...[own, forms, evidence, ...byHand, ofTeam, joining]
]
