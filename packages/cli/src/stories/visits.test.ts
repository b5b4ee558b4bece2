/** Visits as they really go. */
import { domain, streamOf } from '@cofc/core'
import { erase, uuidOf } from '@cofc/application'
import type { PlainDate, ReviewerId } from '@cofc/core'
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { networkInMemory } from '../testing/network-in-memory.ts'
import {
  clientMember,
  cycleOf,
  joins,
  lead,
  network,
  nextCycle,
  reviewer,
  reviewOf,
  substitute,
  team,
  words
} from '../testing/told-commands.ts'

const { key, ask, submitted, agreed, held, final, dates } = reviewOf()
const [first = '', second = ''] = dates

test('on a visit of two days another comes than was allocated, and the report counts who was there', async () => {
  const { give, told, review, local, events } = networkInMemory()
  await give(...network, ...submitted, ...agreed, held([first, second], [lead, substitute]), ...final)
  expect(await told('TC-0001', '2023-12-01')).toEqual(
    expect.arrayContaining([
      'A team of 2 reviewers was allocated to the visit for the peer-review of 2023-2024.',
      'The visit for the peer-review of 2023-2024 was held on 15 and 16 January 2024, in person, by 2 reviewers.'
    ])
  )
  expect(await review(key)).toMatchObject({ visits: new Map([[1, { status: 'Held', team: [lead, substitute] }]]) })
  expect((await local(key)).visits).toMatchObject([
    { days: [first, second], team: { lead: 1, member: 1 }, clientMembers: 1 }
  ])
  const put = async (reviewer: string) => (await events(`reviewer-${reviewer}`)).map(({ type }) => type)
  expect(await put('R-014')).toEqual(['ReviewerRegistered', 'ReviewerAllocated'])
  expect(await put('R-031')).toEqual(['ReviewerRegistered', 'ReviewerAllocated'])
})

test('a client member has erased what is private about them, and the reports of their visits go on without the number', async () => {
  const { dependencies, give, local, national, review } = networkInMemory()
  await give(...network, ...submitted, ...agreed, held([first]), ...final)
  const clientMembers = async () => (await local(key)).visits.map(visit => visit.clientMembers)
  expect(await clientMembers()).toEqual([1])
  const before = await national('2023-2024')
  expect(before.participation.clientMembers).toEqual({ shown: false })
  const about = { reviewer: clientMember.reviewer as ReviewerId }
  const id = uuidOf('4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e01', 'erase')
  const actor = { role: 'network-team', subject: 'test' } as const
  // What is private about them, and of their visit the number and from where its team came.
  expect(await erase(dependencies)({ actor, id, about, on: '2024-09-01' as PlainDate })()).toEqual(right(3))
  expect(await clientMembers()).toEqual([{ erased: true }])
  const after = await national('2023-2024')
  expect(after.participation.clientMembers).toEqual({ shown: false, erased: 1 })
  expect({ ...after, participation: null }).toEqual({ ...before, participation: null })
  expect(await review(key)).toMatchObject({ visits: new Map([[1, { status: 'Held', team }]]) })
})

test('a visit is held after its cycle has closed, and stays a visit of that cycle', async () => {
  const { give, local, national } = networkInMemory()
  await give(...network, ...submitted, ...agreed)
  await give(
    { type: 'CloseCycle', cycle: '2023-2024', on: '2024-08-31' },
    ...cycleOf(nextCycle, 'E10'),
    ask('MoveVisit', '2024-08-31', { visit: 1, date: '2024-09-17' }),
    held(['2024-09-17'])
  )
  await give(ask('SavePeerRatings', '2024-09-20', { ratings: [{ standard: 'CS1', rating: 'met', comment: null }] }))
  await give(ask('DraftLocalReport', '2024-09-27'), ask('IssueLocalReport', '2024-10-18'))
  expect((await local(key)).cover).toMatchObject({ cycle: '2023-2024', status: 'final', visitedOn: ['2024-09-17'] })
  expect((await national('2023-2024')).reviews.visits).toBe(1)
  expect((await national('2024-2025')).reviews.visits).toBe(0)
})

test('the network agrees with an objection to a reviewer, and another is allocated in their place', async () => {
  const { give, refused, told, review } = networkInMemory()
  await give(...network, ...submitted, ...agreed)
  await give(
    ask('ObjectToReviewer', '2023-12-05', { visit: 1, reviewer: 'R-014', grounds: words('A cousin of ours.') })
  )
  expect(await refused(ask('AllocateTeam', '2023-12-05', { visit: 1, team }))).toEqual({
    type: 'ReviewerObjectedTo',
    reviewer: 'R-014'
  })
  await give(ask('AnswerObjection', '2023-12-07', { reviewer: 'R-014', upheld: true }))
  expect(await refused(held([first], team))).toEqual({ type: 'ReviewerObjectedTo', reviewer: 'R-014' })
  const others = [lead, substitute]
  await give(ask('AllocateTeam', '2023-12-08', { visit: 1, team: others }), held([first], others))
  expect(await told('TC-0001', '2023-12-05')).toEqual([
    'The community objected to one of the team for the visit for the peer-review of 2023-2024, with its grounds.',
    'The network agreed with an objection to one of the team for the visit for the peer-review of 2023-2024.',
    'A team of 2 reviewers was allocated to the visit for the peer-review of 2023-2024.',
    'The visit for the peer-review of 2023-2024 was held on 15 January 2024, in person, by 2 reviewers.',
    'The network noted, in numbers, from which communities the team of the visit for the peer-review of 2023-2024 came.'
  ])
  expect(await review(key)).toMatchObject({ visits: new Map([[1, { status: 'Held', team: others }]]) })
})

test('a member offers an observer, the network accepts, and nowhere beside them stands who offered', async () => {
  const { give, refused, told, due, events } = networkInMemory()
  const offered = (reviewerId: string, as: string) =>
    ask('OfferToAttend', '2023-12-05', { visit: 1, reviewer: reviewerId, as })
  await give(...network, ...joins('TC-0777'), reviewer('R-060', 'client', ['reviewer'], 'TC-0777'))
  await give(...submitted, ...agreed)
  expect(await refused(offered('R-031', 'observer'))).toEqual({ type: 'NoMemberOffers', reviewer: 'R-031' })
  await give(offered('R-060', 'observer'))
  const review = { communities: [], cycles: [], reviews: [key as never] }
  expect(await due('2023-12-19', review)).toMatchObject([{ kind: 'offer', by: '2023-12-19' }])
  await give({
    ...{ type: 'SuspendMembership', community: 'TC-0777', cause: 'fees-unpaid', on: '2023-12-06' },
    words: words('Unpaid.')
  })
  const accept = ask('AcceptOffer', '2023-12-07', { visit: 1, reviewer: 'R-060' })
  expect(await refused(accept)).toEqual({ type: 'OfferingCommunitySuspended', reviewer: 'R-060' })
  await give({ type: 'LiftSuspension', community: 'TC-0777', on: '2023-12-07' }, accept)
  expect(await due('2023-12-19', review)).toEqual([])
  await give(held([first], [...team, { reviewer: 'R-060', role: 'observer' }]))
  expect(await told('TC-0001', '2023-12-05')).toEqual([
    'Another community offered an observer for the visit for the peer-review of 2023-2024, to be answered by 19 December 2023.',
    'The network accepted the offer of an observer for the visit for the peer-review of 2023-2024.',
    'The visit for the peer-review of 2023-2024 was held on 15 January 2024, in person, by 2 reviewers and 1 observer.',
    'The network noted, in numbers, from which communities the team of the visit for the peer-review of 2023-2024 came.'
  ])
  const here = [...(await events(streamOf(domain.review.aggregate, key as never))), ...(await events('reviewer-R-060'))]
  expect(here.length).toBeGreaterThan(9)
  expect(JSON.stringify(here)).not.toContain('TC-0777')
})

test('a host has a visit moved in an emergency and owes nothing, then cancels it at short notice and owes the fee of policy', async () => {
  const { give, told, due } = networkInMemory()
  const adopted = {
    type: 'AdoptPolicy',
    inForceFrom: '2023-09-01',
    book: { rearrangementFee: 75_000 },
    on: '2023-06-01'
  }
  await give(...network, adopted, ...submitted, ...agreed)
  const move = ask('MoveVisit', '2024-01-12', { visit: 1, date: second, askedBy: 'host', emergency: true })
  expect(await give(move)).toEqual(['VisitMoved'])
  const cancel = ask('CancelVisit', '2024-01-13', { visit: 1, askedBy: 'host' })
  expect(await give(cancel)).toEqual(['VisitCancelled', 'RearrangementFeeFellDue', 'ChargeAdded'])
  expect(await told('TC-0001', '2024-01-01')).toEqual([
    'The visit for the peer-review of 2023-2024 was moved to 16 January 2024.',
    'The visit for the peer-review of 2023-2024 was cancelled.',
    'The community asked for that 3 days before the day agreed, and owes £750.00 for rearranging the visit for the peer-review of 2023-2024.',
    '£750.00 without VAT were charged for a visit that was moved (rearranged/2023-2024/peer-review/1/2024-01-13/1).'
  ])
  const of = { communities: [], cycles: [], reviews: [key] } as never
  expect(await due('2024-01-13', of)).toEqual([
    {
      kind: 'rearrangement-fee',
      community: 'TC-0001',
      cycle: '2023-2024',
      by: '2024-01-13',
      charge: 'rearranged/2023-2024/peer-review/1/2024-01-13/1'
    }
  ])
  expect(await due('2024-01-12', of)).toEqual([])
})
