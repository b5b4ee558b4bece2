/** A reviewer’s year, page by page: trained, put on visits, reads a pack, rates together, says what they found, and becomes a lead. */
import { openBrowser } from '@cofc/console/testing'
import { privateFactsText, type CommunityId } from '@cofc/core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joins, reviewOf, words } from '../testing/told-commands.ts'
import { networkOfStories } from '../testing/walking/network-of-stories.ts'
import type { Person } from '../testing/walking/person.ts'
import { walkedNetwork } from '../testing/walking/walked-network.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Whom they visit, whom they are no longer to visit, and where they live. */
const [host, other, home] = ['TC-0001', 'TC-0002', 'TC-0003'] as const
const self = 'R-050'
const team = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-014', role: 'member' },
  { reviewer: self, role: 'member' }
]
const training = (gathering: string, title: string, trains: string, day: string) => ({
  ...{ type: 'AnnounceGathering', gathering, kind: 'training', title, programme: null, days: [day], mode: 'online' },
  ...{ heldIn: null, places: null, prices: [{ priceGroup: 'non-member', net: 0 }], freePlaces: [], training: trains },
  on: '2023-09-02'
})
const [visits, elsewhere] = [reviewOf(host), reviewOf(other)]
const rated = (standard: string, rating: string, comment: string | null) => ({
  ...{ standard, rating },
  comment: comment === null ? null : words(comment)
})
const before = [
  ...networkOfStories,
  ...[host, other, home].flatMap(community => joins(community)),
  {
    ...{ type: 'RegisterReviewer', reviewer: self, trainedAs: [], seniorYears: null, on: '2023-09-01' },
    privateFacts: words(privateFactsText({ kind: 'staff', home: home as CommunityId, localArea: null, servedIn: [] }))
  },
  training('T-1', 'Visiting others', 'reviewer', '2023-10-10'),
  training('T-2', 'Leading a visit', 'lead', '2024-05-14')
]
const inSummer = { visit: 1, dates: ['2024-06-10', '2024-06-11', '2024-06-12'] }
const submitted = [
  visits.ask('OpenReview', '2023-09-05', { edition: 'E10' }),
  visits.ask('SaveSelfRatings', '2023-10-02', {
    ratings: [rated('CS1', 'met', 'We meet every morning.'), rated('CS2', 'partly', null)]
  }),
  visits.ask('AddEvidence', '2023-11-01', { standards: ['CS1'], title: words('Notes of our meetings'), file: null }),
  visits.ask('SubmitSelfReview', '2023-11-20'),
  ...visits.agreed.slice(0, 2),
  ...elsewhere.submitted,
  elsewhere.ask('OfferVisitDates', '2023-11-21', inSummer),
  elsewhere.ask('AgreeVisit', '2023-11-28', { visit: 1, date: '2024-06-10', mode: 'in-person' }),
  visits.ask('AllocateTeam', '2023-12-04', { visit: 1, team }),
  elsewhere.ask('AllocateTeam', '2023-12-04', { visit: 1, team })
]
const takenBack = elsewhere.ask('AllocateTeam', '2023-12-06', { visit: 1, team: team.slice(0, 2) })
const byHost = visits.ask('GiveHostFeedback', '2024-01-18', {
  ...{ visit: 1, scores: [{ question: 'listened', score: 2 }] },
  words: words('They were in a hurry.')
})
const trainedAsLead = [
  { type: 'BookPlace', gathering: 'T-2', booking: 'B-2', attendee: self, community: home, on: '2024-03-04' },
  { type: 'RecordAttendance', gathering: 'T-2', bookings: ['B-2'], on: '2024-05-14' }
]
const asLead = elsewhere.ask('AllocateTeam', '2024-05-20', {
  ...{ visit: 1 },
  team: [
    { reviewer: self, role: 'lead' },
    { reviewer: 'R-014', role: 'member' }
  ]
})

const [desk, phone] = [1280, 375]
/** By night with JavaScript too: see docs/CONTRIBUTING.md. */
const walks = process.env['COFC_WALKS'] === 'all' ? (['without', 'with'] as const) : (['without'] as const)

test.each(walks)('a reviewer is trained, visits, rates with others and leads in the end; %s JavaScript', async js => {
  await using network = await walkedNetwork(browser)
  const { nowIs, recorded } = network
  const somebody = (role: string, own: string | null, width: number) =>
    network.somebody(role, own, { width, hasScript: js === 'with' })
  const toVisits = async (person: Person): Promise<void> => {
    await person.comesIn()
    await person.follows('Go to your visits')
  }
  await recorded(before)
  const reviewer = await somebody('reviewer', self, phone)

  // The community where they live books a place at a training for them, by their id.
  nowIs('2023-09-20')
  const linkPerson = await somebody('link-person', home, desk)
  await linkPerson.comesIn()
  await linkPerson.follows('Go to your dashboard')
  await linkPerson.follows('Visiting others')
  await linkPerson.fillsIn({ 'Who comes?': self })
  await linkPerson.presses('Continue')
  await linkPerson.presses('Accept and send')
  await linkPerson.sees('Your places', self)
  await toVisits(reviewer)
  await reviewer.sees('0 visits', 'Once the network team puts you on a visiting team', self)

  // They came, are put on two visits, and are taken off one of them.
  nowIs('2023-10-11')
  const networkTeam = await somebody('network-team', null, desk)
  await networkTeam.comesIn()
  await networkTeam.does(
    'Record who came to a gathering',
    { 'Code of the gathering': 'T-1' },
    { 'Bookings of those who came': [`${self}, booked, ${home}`] }
  )
  nowIs('2023-12-05')
  await recorded(submitted)
  await toVisits(reviewer)
  await reviewer.sees('2 visits', `House ${host}`, `House ${other}`, 'Team member', 'Read the pack')
  nowIs('2023-12-07')
  await recorded([takenBack])
  await toVisits(reviewer)
  await reviewer.sees('1 visit', `House ${host}`)
  await reviewer.seesNothingOf(`House ${other}`)

  // They read the pack, with what was shown for it; of what is no longer theirs nothing is there.
  await reviewer.follows(/^Pack/)
  await reviewer.sees('We meet every morning.', 'Notes of our meetings')
  for (const word of ['visit-pack', 'visit-ratings', 'visit-findings', 'team-feedback', 'dashboard', 'statement']) {
    const of = word === 'dashboard' || word === 'statement' ? other : `${other}/2023-2024/peer-review`
    const answer = await reviewer.page.request.get(new URL(`/${word}/${of}`, reviewer.page.url()).href)
    const isTold = (await answer.text()).includes(`House ${other}`)
    expect([word, [403, 404].includes(answer.status()), isTold]).toEqual([word, true, false])
  }

  // After the visit three of them rate at once, and two of them not alike.
  nowIs('2024-01-16')
  await recorded([visits.held(visits.dates.slice(0, 1), team)])
  const [lead, client] = [await somebody('reviewer', 'R-001', desk), await somebody('reviewer', 'R-014', phone)]
  for (const one of [reviewer, lead]) {
    await toVisits(one)
    await one.follows(/^Rate together/)
    await one.sees('0 of 3', 'We do not keep your private notes')
    await one.follows('Belonging')
    await one.sees('We meet every morning.', 'Notes of our meetings')
  }
  await reviewer.fillsIn({ 'Rating of CS1': 'Met', 'Comment on CS1 (optional)': 'We were at one meeting.' })
  await reviewer.presses('Save')
  await reviewer.sees('Saved.')
  await lead.fillsIn({ 'Rating of CS1': 'Partly met' })
  await lead.presses('Save')
  await lead.sees('Somebody else wrote here', 'Met')
  await toVisits(client)
  await client.follows(/^Rate together/)
  await client.follows('People')
  await client.fillsIn({ 'Rating of CS2': 'Met', 'Rating of S1': 'Not met' })
  await client.presses('Save and finish')
  await client.sees('3 of 3')
  await lead.presses('Save')
  await lead.sees('Saved.')

  // They write down what they found, and say what they thought of the visit; what the host thought is not theirs to read.
  nowIs('2024-01-20')
  await recorded([byHost])
  await toVisits(reviewer)
  await reviewer.follows(/^Achievements and action points/)
  await reviewer.fillsIn({
    'What is it?': 'An action point: something to be done',
    'In a sentence or two': 'Write down how newcomers are welcomed.'
  })
  await reviewer.presses('Write it down')
  await reviewer.sees('Written down.', 'Write down how newcomers are welcomed.')
  await reviewer.follows('Your visits')
  await reviewer.follows(/^Give feedback/)
  await reviewer.fillsIn({ 'We were made welcome.': '5, very much so' })
  await reviewer.presses('Continue')
  await reviewer.presses('Accept and send')
  await reviewer.sees('You gave your feedback on this visit.')
  await reviewer.seesNothingOf('hurry')
  await toVisits(lead)
  await lead.follows(/^Rate together/)
  await lead.presses('Draft the report')
  await lead.sees('2 of 2 standards rated by the team')
  await lead.presses('Accept and send')
  await lead.sees('the ratings are closed')

  // The report is theirs to read as the host reads it.
  nowIs('2024-02-27')
  await recorded(visits.final.slice(-1))
  await toVisits(reviewer)
  await reviewer.follows(/^report/)
  await reviewer.page.locator('summary').filter({ hasText: 'Belonging' }).click()
  await reviewer.sees('Write down how newcomers are welcomed.', 'We were at one meeting.')

  // They are trained as a lead, and lead where they were taken off before.
  nowIs('2024-05-21')
  await recorded([...trainedAsLead, asLead])
  await toVisits(reviewer)
  await reviewer.sees('2 visits', `House ${other}`, 'Lead reviewer')

  // Once the year is over, what was thought of visits is theirs to read as means: too few answered to show any.
  nowIs('2024-09-02')
  await recorded([{ type: 'CloseCycle', cycle: '2023-2024', on: '2024-09-02' }])
  await networkTeam.comesIn()
  await networkTeam.does('Publish the national report', { Cycle: '2023-2024' }, { Revision: '1' })
  await toVisits(reviewer)
  await reviewer.follows('What was thought of the visits in 2023-2024')
  await reviewer.sees('What the visited communities thought', 'Too few communities to show')
  await reviewer.seesNothingOf('hurry', 'House')
  expect(network.wrong()).toEqual([])
})
