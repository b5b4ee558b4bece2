/** A community joins, fills in its workbook on a phone, is visited, comments, plans, is accredited and pays: page by page. */
import { openBrowser } from '@cofc/console/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { networkOfStories } from '../testing/walking/network-of-stories.ts'
import { walkedNetwork } from '../testing/walking/walked-network.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const [id, cycle] = ['TC-0042', '2023-2024']
const community = { Community: id }
const review = { ...community, Cycle: cycle, 'Kind of review': 'Accreditation' }
const visit = { 'Number of the visit': '1' }
const team = [
  { Reviewer: 'R-001', Role: 'Lead reviewer' },
  { Reviewer: 'R-014', Role: 'Team member' },
  { Reviewer: 'R-040', Role: 'TC specialist' }
]
const desk = 1280
const phone = 375

/** On a desk with JavaScript and on a phone without; by night everybody with it, and everybody without: see docs/CONTRIBUTING.md. */
const walks = process.env['COFC_WALKS'] === 'all' ? (['some', 'everybody', 'nobody'] as const) : (['some'] as const)
test.each(walks)('a community joins, is visited and accredited, and pays; %s with JavaScript', async withScript => {
  await using network = await walkedNetwork(browser)
  const { nowIs } = network
  const somebody = (role: string, own: string | null, { width }: { readonly width: number }) =>
    network.somebody(role, own, {
      width,
      hasScript: withScript === 'some' ? width === desk : withScript === 'everybody'
    })
  await network.recorded(networkOfStories)
  const networkTeam = await somebody('network-team', null, { width: desk })
  const linkPerson = await somebody('link-person', id, { width: phone })
  const reviewer = await somebody('reviewer', 'R-001', { width: phone })
  const committee = await somebody('committee', null, { width: desk })
  const finance = await somebody('finance', null, { width: desk })

  // It asks, applies and is admitted.
  nowIs('2023-08-01')
  await networkTeam.comesIn()
  await networkTeam.does('Register a community', community, {
    Profile: {
      ...{ Name: 'Larch House', Sector: 'Adult democratic', Provider: 'Charity', Country: 'United Kingdom' },
      ...{ 'Places (optional)': '12', Models: ['Therapeutic community (TC)'] }
    }
  })
  await networkTeam.sees('Larch House')
  await networkTeam.does('Record an enquiry', community)
  await networkTeam.does('Attest earlier years', community, {
    ...{ 'Full cycles before the records': '2', 'Has it been a Developmental member?': 'No' }
  })

  nowIs('2023-08-10')
  await linkPerson.comesIn()
  await linkPerson.follows('Go to your dashboard')
  await linkPerson.does('Apply for membership', community, {
    ...{ 'Type of membership': 'Accreditation', 'Forms received': ['Joining'] }
  })
  await networkTeam.comesIn()
  await networkTeam.does('Record that a form arrived', community, { Form: 'Finance' })
  await networkTeam.does('Judge a criterion of accreditation', community, {
    ...{ Criterion: 'C1', 'Was it shown?': 'Yes', 'Judged by': 'J-1', Reason: 'Seen there.' }
  })

  nowIs('2023-08-20')
  await networkTeam.comesIn()
  await networkTeam.does('Admit a community', community, { 'First cycle': cycle })
  await finance.comesIn()
  await finance.does('Record who pays', community, { 'Who pays, with the address': 'The treasurer\n1 High Street' })
  await finance.does('Quote a membership', community, { 'Type of membership': 'Accreditation', Cycles: [cycle] })
  await finance.does('Issue an invoice', community, { Quotes: ['1'] })

  nowIs('2023-09-05')
  await networkTeam.comesIn()
  await networkTeam.does('Open a review', review, { Edition: 'E10' })

  // The workbook is filled in over several days, and nothing of one day is missing on the next.
  nowIs('2023-10-02')
  await linkPerson.comesIn()
  await linkPerson.follows('Go to your dashboard')
  await linkPerson.sees('Larch House', '£2,700.00 is to be paid')
  await linkPerson.follows(/self-review/i)
  await linkPerson.sees('0 of 3', 'Not begun')
  await linkPerson.follows('Belonging')
  await linkPerson.fillsIn({ 'Rating of CS1': 'Met', 'Comment on CS1 (optional)': 'We meet every morning.' })
  await linkPerson.presses('Save')
  await linkPerson.sees('Saved. You can go on here')

  nowIs('2023-10-09')
  await linkPerson.comesIn()
  await linkPerson.follows('Go to your dashboard')
  await linkPerson.follows(/self-review/i)
  await linkPerson.sees('1 of 3')
  await linkPerson.follows('People')
  await linkPerson.fillsIn({ 'Rating of CS2': 'Met', 'Rating of S1': 'Partly met' })
  await linkPerson.presses('Save and finish')
  await linkPerson.sees('3 of 3', 'All rated')

  nowIs('2023-11-20')
  await linkPerson.comesIn()
  await linkPerson.follows('Go to your dashboard')
  await linkPerson.follows(/self-review/i)
  await linkPerson.follows('Check and submit')
  await linkPerson.sees('Every standard is rated.', 'We meet every morning.')
  await linkPerson.follows('Submit the self-review')
  await linkPerson.sends({})
  await linkPerson.does('Offer dates for a visit', review, {
    ...{ ...visit, 'Dates you offer': ['2024-01-15', '2024-01-16', '2024-01-24'] }
  })

  // It is visited.
  nowIs('2023-11-28')
  await networkTeam.comesIn()
  await networkTeam.does('Agree a date for a visit', review, {
    ...{ ...visit, 'Agreed date': '2024-01-15', 'How it is held': 'In person' }
  })
  await networkTeam.does('Allocate a team to a visit', review, { ...visit, Team: team })
  await reviewer.comesIn()
  await reviewer.follows('Go to your visits')
  await reviewer.sees('Larch House')

  nowIs('2024-01-15')
  await networkTeam.comesIn()
  await networkTeam.does('Record that a visit was held', review, {
    ...{ ...visit, 'Days of the visit': ['2024-01-15'], 'How it is held': 'In person', Team: team }
  })

  nowIs('2024-01-20')
  await reviewer.comesIn()
  await reviewer.does('Save the peers’ ratings', review, {
    Ratings: ['CS1', 'CS2', 'S1'].map(standard => ({ Standard: standard, 'Rating (optional)': 'Met' }))
  })
  await reviewer.does('Record a finding', review, {
    ...{ 'Kind of finding': 'Action', 'What was found': 'Write down how newcomers are welcomed.' },
    'Due by (optional)': '2024-09-30'
  })
  await reviewer.does('Draft the local report', review)

  // It comments on the draft, and plans.
  nowIs('2024-02-06')
  await linkPerson.comesIn()
  await linkPerson.does('Comment on the draft report', review, {
    'Comments on accuracy (optional)': 'We are twelve, not eleven.'
  })
  nowIs('2024-02-26')
  await networkTeam.comesIn()
  await networkTeam.does('Issue the local report', review)
  nowIs('2024-03-01')
  await linkPerson.comesIn()
  await linkPerson.does('Give an action point to a role', review, {
    ...{ 'Number of the action point': '1', 'Who sees to it': 'Staff team', 'Due by': '2024-06-30' }
  })
  await linkPerson.does('Apply for accreditation', community, { Cycle: cycle })

  // It is accredited, and pays.
  nowIs('2024-03-04')
  await networkTeam.comesIn()
  await networkTeam.does('Submit the pack to the committee', community, { Cycle: cycle })
  nowIs('2024-03-20')
  await committee.comesIn()
  await committee.does('Decide on an accreditation', community, {
    ...{ Cycle: cycle, Chair: 'R-101', Decision: 'Accredited', Minute: 'All agreed.' },
    'Do you fill in “Who was present”?': 'Yes',
    'Who was present': ['R-101', 'R-102', 'R-103', 'R-104'],
    'Do you fill in “Who stood aside”?': 'Yes',
    'Do you fill in “Votes”?': 'Yes',
    Votes: { 'In favour': '4', Against: '0', Abstained: '0', 'Did the chair give a casting vote?': 'No' }
  })
  await committee.sees('TC-0042-A1')
  await networkTeam.comesIn()
  await networkTeam.does('Record that a decision letter was sent', community, { Cycle: cycle })
  await finance.comesIn()
  await finance.follows('Fees due')
  await finance.sees('Larch House', '£2,700.00')
  await finance.does('Record a payment', community, {
    ...{ 'Id of the payment': 'P-1', Amount: '2700' },
    'Invoices that it pays': [{ 'Number of the invoice': 'TC-0042/2023-24/1', Amount: '2700' }]
  })

  await linkPerson.comesIn()
  await linkPerson.follows('Go to your dashboard')
  await linkPerson.sees('Certificate TC-0042-A1', '1 action point is open', 'The staff team')
  await linkPerson.seesNothingOf('is to be paid')
  expect(network.wrong()).toEqual([])
})
