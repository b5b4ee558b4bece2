import type { Cycle } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { drafted, planned, registered, reviewOf, wrote, type EventText } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { selfAndPeerReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const asked = async (history: ReadonlyArray<EventText>) =>
  answered(await answerAfter(history)(selfAndPeerReport, { cycle }))
const scope = ['CS1', 'CS2', 'CS3', 'CS4']
const setting = [
  ...[drafted(), planned(), registered('TC-1'), registered('TC-2')],
  ...scope.map((code, place) => wrote(code, { section: place < 2 ? 'Belonging' : 'Leading' }))
]
const both = (community: string, self: string, peer: string, more: object = {}) => {
  const review = reviewOf({ community, ...more })
  return [review.opened(scope), review.self(scope, self), review.peer(scope, peer), review.final()]
}

test('both sides are compared on the standards that both rated met, partly or not', async () => {
  const { network, sections, communities } = await asked([...setting, ...both('TC-2', 'mpna', 'mmn-')])
  expect(communities).toEqual([
    {
      ...{ community: 'TC-2', name: 'House TC-2', kind: 'peer-review', sector: 'ADTC' },
      agreement: { n: 3, agreement: 66.7, kappa: 0.5, meanShift: -0.17 }
    }
  ])
  expect(network).toEqual(communities[0]?.agreement)
  expect(sections).toEqual([
    { section: 'Belonging', agreement: { n: 2, agreement: 50, kappa: 0, meanShift: -0.25 } },
    { section: 'Leading', agreement: { n: 1, agreement: 100, kappa: null, meanShift: 0 } }
  ])
})
test('communities stand in their order, and nobody is ranked, for the network team alone', async () => {
  expect(selfAndPeerReport.roles).toEqual({ 'network-team': 'any' })
  const history = [...setting, ...both('TC-2', 'mmmm', 'mmmm'), ...both('TC-1', 'mmmm', 'nnnn')]
  expect((await asked(history)).communities.map(({ community }) => community)).toEqual(['TC-1', 'TC-2'])
})
test('only final reports that others judged count, and audited communities are in no total', async () => {
  const self = both('TC-1', 'mmmm', '----', { kind: 'self-review' })
  const open = both('TC-1', 'mmmm', 'nnnn').slice(0, -1)
  expect((await asked([...setting, ...self, ...open])).communities).toEqual([])
  const audit = both('TC-2', 'mmmm', 'nnnn', { kind: 'audit', membershipType: 'HmpIntegratedAudit', sector: 'HMP' })
  const { network, communities } = await asked([...setting, ...audit])
  expect([network, communities.length]).toEqual([null, 1])
})
test('a cycle that is not on record has no comparison', async () => {
  expect(await answerAfter([])(selfAndPeerReport, { cycle })).toEqual(left({ type: 'NoSuchCycle', cycle }))
})
test('the table has a line for the network, each section and each community', async () => {
  const { rows } = selfAndPeerReport.csv(await asked([...setting, ...both('TC-2', 'mpna', 'mmn-')]))
  expect(rows.map(({ part, n }) => [part, n])).toEqual([
    ['network', 3],
    ['section', 2],
    ['section', 1],
    ['community', 3]
  ])
})

/** By the textbook: observed and expected agreement as numbers with a point. */
const byHand = (pairs: ReadonlyArray<readonly [string, string]>) => {
  const values = ['met', 'partly', 'not']
  const [n, weight] = [pairs.length, { met: 1, partly: 0.5, not: 0 } as Readonly<Record<string, number>>]
  const observed = pairs.filter(([one, other]) => one === other).length / n
  const shareOf = (side: 0 | 1, value: string) => pairs.filter(pair => pair[side] === value).length / n
  const expected = values.reduce((sum, value) => sum + shareOf(0, value) * shareOf(1, value), 0)
  const shift = pairs.reduce((sum, [one, other]) => sum + (weight[one] ?? 0) - (weight[other] ?? 0), 0) / n
  return { n, agreement: 100 * observed, kappa: (observed - expected) / (1 - expected), meanShift: shift }
}
type Ratings = ReadonlyArray<{ readonly standard: string; readonly rating: string }>
const ratingsIn = (history: ReadonlyArray<EventText>, type: string, community: string) =>
  new Map(
    history
      .filter(event => event.type === type && event['community'] === community && event['cycle'] === cycle)
      .flatMap(event => (event['ratings'] as Ratings).map(({ standard, rating }) => [standard, rating] as const))
  )
test('share, kappa and shift agree with those reckoned from the events alone, over whole networks', async () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const history = randomNetwork({ seed, communities: 40, standards: 40 })
    const { communities } = await asked(history)
    expect(communities.length).toBeGreaterThan(10)
    for (const { community, agreement } of communities) {
      const peers = ratingsIn(history, 'PeerRatingsSaved', community)
      const pairs = [...ratingsIn(history, 'SelfRatingsSaved', community)].flatMap(([standard, own]) => {
        const theirs = peers.get(standard)
        return theirs === undefined || [own, theirs].includes('n/a') ? [] : [[own, theirs] as const]
      })
      const expected = byHand(pairs)
      expect(agreement.n).toBe(expected.n)
      expect(agreement.agreement).toBeCloseTo(expected.agreement, 0.9)
      expect(agreement.meanShift).toBeCloseTo(expected.meanShift, 1.9)
      if (agreement.kappa !== null) expect(agreement.kappa).toBeCloseTo(expected.kappa, 1.9)
    }
  }
})
