/** Rules that do not count for one visit, as a network really waives them. */
import { expect, test } from 'vitest'
import { networkInMemory } from '../testing/network-in-memory.ts'
import {
  changeProfile,
  cycleOf,
  joins,
  lead,
  network,
  nextCycle,
  renews,
  reviewer,
  reviewOf,
  team,
  thisCycle,
  words
} from '../testing/told-commands.ts'

const { key, ask, submitted, agreed, held, final, dates } = reviewOf()
const [first = ''] = dates
const waive = (rule: string, approvedBy = 'network-team', visit = 1) =>
  ask('WaiveReviewRule', '2023-11-20', { visit, rule, approvedBy, reason: words('There was no other way.') })

test('two prisons share a parent, and one visits the other once that rule is waived for the visit', async () => {
  const { give, refused, told, local } = networkInMemory()
  const neighbour = { reviewer: 'R-200', role: 'member' }
  const parent = { parent: 'The prison service' }
  await give(...network, ...joins('TC-0002', thisCycle, parent), changeProfile('TC-0001', '2023-09-01', parent))
  await give(reviewer('R-200', 'staff', ['reviewer'], 'TC-0002'), ...submitted, ...agreed)
  const going = ask('AllocateTeam', '2023-12-11', { visit: 1, team: [...team, neighbour] })
  expect(await refused(going)).toEqual({ type: 'ReviewerSharesTheParent', reviewer: 'R-200' })
  await give(waive('ReviewerSharesTheParent', 'committee-chair', 2))
  expect(await refused(going)).toEqual({ type: 'ReviewerSharesTheParent', reviewer: 'R-200' })
  await give(waive('ReviewerSharesTheParent', 'committee-chair'), going, held([first], [...team, neighbour]), ...final)
  const [, sentence] = await told('TC-0001', '2023-11-20').then(all => all.filter(one => one.includes('waived')))
  expect(sentence).toBe(
    'For the visit for the peer-review of 2023-2024 a rule on who may visit was waived; the chair of the committee approved it, with a reason.'
  )
  expect((await local(key)).visits).toMatchObject([{ waived: [{ rule: null, approvedBy: 'committee-chair' }] }])
})

test('a client member falls ill in the morning, and the visit is held once that rule is waived', async () => {
  const { give, refused, told, local } = networkInMemory()
  await give(...network, ...submitted, ...agreed)
  expect(await refused(held([first], [lead]))).toMatchObject({ type: 'TooFewClientMembers' })
  await give(waive('TooFewClientMembers'), held([first], [lead]), ...final)
  expect(await told('TC-0001', '2023-11-20')).toContain(
    'For the visit for the peer-review of 2023-2024 the rule that the team has as many client members as policy asks for was waived; the network team approved it, with a reason.'
  )
  expect((await local(key)).visits).toMatchObject([
    { clientMembers: 0, waived: [{ rule: 'TooFewClientMembers', approvedBy: 'network-team' }] }
  ])
})

test('whoever belongs to the host, was there, or was objected to cannot be let in by a waiver', async () => {
  const { give, refused } = networkInMemory()
  await give(...network, ...submitted, ...agreed)
  for (const rule of ['ReviewerBelongsToHost', 'ReviewerServedAtHost', 'ReviewerObjectedTo'])
    expect(await refused(waive(rule))).toEqual({ type: 'RuleIsNeverWaived', rule })
})

test('a community that was visited by another visits it in the next cycle only once that is waived', async () => {
  const { give, refused } = networkInMemory()
  const guest = { reviewer: 'R-200', role: 'member' }
  const back = { reviewer: 'R-300', role: 'member' }
  await give(...network, ...joins('TC-0002'), reviewer('R-200', 'staff', ['reviewer'], 'TC-0002'))
  await give(reviewer('R-300', 'staff', ['reviewer'], 'TC-0001'), ...submitted, ...agreed)
  await give(held([first], [...team, guest]), ...final)
  const next = reviewOf('TC-0002', nextCycle)
  await give(...cycleOf(nextCycle, 'E10'), renews('TC-0002'), renews('TC-0001'), ...next.submitted, ...next.agreed)
  const going = next.ask('AllocateTeam', '2024-12-11', { visit: 1, team: [...team, back] })
  expect(await refused(going)).toEqual({ type: 'ReviewerVisitedInReturn', reviewer: 'R-300' })
  const approved = { approvedBy: 'network-team', reason: words('Nobody else could come.') }
  await give(next.ask('WaiveReviewRule', '2024-12-11', { visit: 1, rule: 'ReviewerVisitedInReturn', ...approved }))
  expect(await give(going)).toContain('TeamAllocated')
})

test('somebody makes two visits on one day where that is waived for one of them', async () => {
  const { give, refused } = networkInMemory()
  const other = reviewOf('TC-0002')
  await give(...network, ...joins('TC-0002'), ...submitted, ...agreed, ...other.submitted, ...other.agreed.slice(0, 2))
  const going = other.ask('AllocateTeam', '2023-12-11', { visit: 1, team })
  expect(await refused(going)).toEqual({
    ...{ type: 'ReviewerBusyThatDay', reviewer: 'R-001', day: first, community: 'TC-0001' }
  })
  const approved = { approvedBy: 'network-team', reason: words('Both are in one street.') }
  await give(other.ask('WaiveReviewRule', '2023-12-11', { visit: 1, rule: 'ReviewerBusyThatDay', ...approved }))
  expect(await give(going)).toContain('TeamAllocated')
})
