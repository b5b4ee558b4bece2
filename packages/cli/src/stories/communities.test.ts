/** What happens to communities while the network goes on with its year. */
import { expect, test } from 'vitest'
import { networkInMemory } from '../testing/network-in-memory.ts'
import { changeProfile, cycleOf, joins, network, nextCycle, renews, reviewOf, words } from '../testing/told-commands.ts'

const { key, submitted, agreed, dates, held, final } = reviewOf()
const [first = ''] = dates
const of = { communities: ['TC-0001'], cycles: ['2023-2024'], reviews: [key] } as never

const standing = async (on: string, { register }: ReturnType<typeof networkInMemory>) =>
  (await register(on)).communities.map(({ community, status }) => [community, status])

test('two communities merge in mid-cycle: one review is abandoned, the other goes on, and the year counts both', async () => {
  const here = networkInMemory()
  const { give, told, local, national } = here
  const other = reviewOf('TC-0002')
  await give(...network, ...joins('TC-0002'), ...submitted, ...agreed, ...other.submitted)
  const merged = { type: 'MergeCommunity', community: 'TC-0001', into: 'TC-0002', on: '2024-01-10' }
  expect(await give(merged)).toEqual(['CommunityMerged', 'ReviewAbandoned'])
  expect(await told('TC-0001', '2024-01-01')).toEqual([
    'The community merged into TC-0002, and its membership ended.',
    'The peer-review of 2023-2024 was abandoned.'
  ])
  await give(...other.agreed, other.held([first]), ...other.final)
  expect((await local(key)).cover.status).toBe('abandoned')
  expect((await local(other.key)).cover.status).toBe('final')
  const { members, reviews } = await national('2023-2024')
  expect([members.all, members.endedWithin, reviews.final]).toEqual([2, 1, 1])
  expect(await standing('2024-01-09', here)).toEqual([
    ['TC-0001', 'Member'],
    ['TC-0002', 'Member']
  ])
  expect(await standing('2024-01-11', here)).toEqual([
    ['TC-0001', 'Merged'],
    ['TC-0002', 'Member']
  ])
})

test('a community changes its sector, its provider and its parent: an open review keeps what it began with, the next takes what is new', async () => {
  const { give, local, national, review } = networkInMemory()
  const next = reviewOf('TC-0001', nextCycle)
  await give(...network, ...cycleOf(nextCycle, 'E10'), ...submitted, ...agreed)
  await give(changeProfile('TC-0001', '2023-12-10', { sector: 'CYP', provider: 'nhs', parent: 'North Trust' }))
  await give(held([first]), ...final, renews('TC-0001'), ...next.submitted)
  expect(await review(key)).toMatchObject({ sector: 'ADTC' })
  expect((await local(next.key)).standards.map(({ standard }) => standard)).toEqual(['CS1', 'CS2', 'CS3'])
  const { cover, profile } = await local(key)
  expect([cover.sector, profile?.provider, profile?.parent]).toEqual(['ADTC', 'charity', null])
  const later = await local(next.key)
  expect([later.cover.sector, later.profile?.provider, later.profile?.parent]).toEqual(['CYP', 'nhs', 'North Trust'])
  expect((await national(nextCycle)).members.bySector).toMatchObject({ ADTC: 0, CYP: 1 })
})

test('a community is renamed: what was issued keeps the old name, and the history says the new one', async () => {
  const { give, told, local, national } = networkInMemory()
  await give(...network, ...submitted, ...agreed, held([first]), ...final)
  await give({ type: 'PublishNationalReport', cycle: '2023-2024', revision: 1, on: '2024-09-20' })
  const issued = await national('2023-2024', 1)
  await give(changeProfile('TC-0001', '2024-10-01', { name: 'Elm House' }))
  expect(await told('TC-0001', '2024-10-01')).toEqual(['The profile was changed; the community is called Elm House.'])
  expect(await national('2023-2024', 1)).toEqual(issued)
  expect(issued.appendix.map(({ name }) => name)).toEqual(['House TC-0001'])
  expect((await local(key)).cover.name).toBe('House TC-0001')
})

test('the link person leaves: the place is due to be filled, and nothing is due once somebody is named', async () => {
  const { give, told, due } = networkInMemory()
  await give(...network)
  expect(await give(changeProfile('TC-0001', '2023-10-02', { linkPerson: null }))).toEqual([
    'ProfileChanged',
    'LinkPersonPlaceFellVacant'
  ])
  expect(await told('TC-0001', '2023-10-02')).toEqual([
    'The profile was changed; the community is called House TC-0001.',
    'The place of the link person fell vacant; one is due by 30 October 2023.'
  ])
  const vacancies = async (day: string) => (await due(day, of)).filter(({ kind }) => kind === 'link-person')
  expect(await vacancies('2023-10-29')).toEqual([])
  expect(await vacancies('2023-10-30')).toEqual([
    { kind: 'link-person', community: 'TC-0001', cycle: null, by: '2023-10-30' }
  ])
  await give(changeProfile('TC-0001', '2023-11-06', { linkPerson: 'L-2' }))
  expect(await vacancies('2023-11-06')).toEqual([])
})

test('a community closes in the middle of a review: the review is abandoned with it, and nothing more is asked of either', async () => {
  const here = networkInMemory()
  const { give, refused, told, due, local } = here
  await give(...network, ...submitted, ...agreed)
  expect(await give({ type: 'CloseCommunity', community: 'TC-0001', on: '2024-01-08' })).toEqual([
    'CommunityClosed',
    'ReviewAbandoned'
  ])
  expect(await told('TC-0001', '2024-01-01')).toEqual([
    'The community closed, and its membership ended.',
    'The peer-review of 2023-2024 was abandoned.'
  ])
  expect((await local(key)).cover.status).toBe('abandoned')
  expect(await refused(held([first]))).toEqual({ type: 'ReviewWasAbandoned', on: '2024-01-08' })
  expect(await due('2026-01-01', of)).toEqual([])
  expect(await standing('2024-01-09', here)).toEqual([['TC-0001', 'Closed']])
})

test('a membership is renewed while it is suspended: it stays suspended until that is lifted', async () => {
  const { give, refused, told } = networkInMemory()
  await give(...network, ...cycleOf(nextCycle, 'E10'))
  const suspend = { type: 'SuspendMembership', community: 'TC-0001', cause: 'fees-unpaid', words: words('Unpaid.') }
  const lift = { type: 'LiftSuspension', community: 'TC-0001', on: '2024-10-07' }
  await give({ ...suspend, on: '2024-06-03' }, renews('TC-0001'))
  expect(await refused({ ...suspend, on: '2024-09-16' })).toEqual({ type: 'AlreadySuspended', on: '2024-06-03' })
  await give(lift)
  expect(await refused({ ...lift, on: '2024-10-08' })).toEqual({ type: 'NotSuspended' })
  expect(await told('TC-0001', '2024-01-01')).toEqual([
    'The network suspended the membership: it goes on, and its entitlements rest.',
    'The membership was renewed for 2024-2025, as Full.',
    'The network lifted the suspension of the membership.'
  ])
})
