import type { CommunityId, Cycle, Sha256 } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Network } from '../national-report/cycle-figures.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, published, registered, reviewOf, type EventText } from '../testing/history.ts'
import { nationalAfter } from '../testing/national.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { rowsAfter } from '../testing/rows-after.ts'
import type { OutcomesAmongPeers } from './outcomes-among-peers.ts'
import { amongPeersAnswer } from './answer.ts'
import { outcomesAmongPeersReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const askedOf = (rows: Network, community: string, codeKey = 'a secret') =>
  answered(amongPeersAnswer(rows, { cycle, community: community as CommunityId }, { codeKey, issues: new Map() }))
const asked = (history: ReadonlyArray<EventText>, community = 'TC-00', codeKey?: string) =>
  askedOf(rowsAfter(history), community, codeKey)
const returned = (
  community: string,
  counts: Readonly<Record<string, number>>,
  membershipType = 'Full'
): ReadonlyArray<EventText> => {
  const { opened, outcomes, final } = reviewOf({ community, membershipType })
  return [registered(community), ...admitted(community, membershipType), opened(['CS1']), outcomes(counts), final()]
}
const nameOf = (place: number): string => `TC-${String(place).padStart(2, '0')}`
/** Each with a place for a year, so that what it counted is its rate. */
const network = (selfHarm: ReadonlyArray<number>): ReadonlyArray<EventText> => [
  planned(),
  ...selfHarm.flatMap((count, place) =>
    returned(nameOf(place), { 'self-harm': count, 'unplanned-leaver': 5, 'occupied-place-days': 365 })
  )
]
const issued = (selfHarm: ReadonlyArray<number>) => [...network(selfHarm), published(1)]
/** Six without any, five with one, seven with three to nine. */
const twelve = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 3, 3, 4, 5, 7, 9, 9]
const outcomeIn = ({ measures }: OutcomesAmongPeers, measure = 'self-harm') => {
  const found = measures.find(one => one.measure === measure)
  if (found === undefined) throw new Error(`nothing of ${measure}`)
  return found
}
const bandsIn = (told: OutcomesAmongPeers, measure = 'self-harm') => {
  const { peers } = outcomeIn(told, measure)
  return peers.shown ? peers.bands : []
}
const codesIn = (told: OutcomesAmongPeers, measure = 'self-harm') =>
  bandsIn(told, measure).flatMap(({ codes }) => codes)

test('a community reads the outcomes of its peers under codes, and so does the network team, and nobody else', () => {
  expect(outcomesAmongPeersReport.roles).toEqual({ 'network-team': 'any', 'link-person': 'own-community' })
  const told = asked(issued(twelve), 'TC-07')
  const { own, network: rate, peers } = outcomeIn(told)
  expect([own, rate, told.issuedOn]).toEqual([{ count: 1, perPlaceYear: 1 }, 2.5, '2024-01-15'])
  expect(bandsIn(told).map(({ above, upTo, codes }) => [above, upTo, codes.length])).toEqual([
    [null, 0, 6],
    [0, 1, 5],
    [1, null, 7]
  ])
  expect(peers.shown && bandsIn(told)[1]?.codes.includes(peers.code)).toBe(true)
  expect(JSON.stringify(told).replaceAll('"TC-07"', '')).not.toContain('TC-')
})

test('codes are drawn anew for each measure and each cycle, so that no code joins two of them', async () => {
  const told = asked(issued(twelve))
  const codes = ['self-harm', 'unplanned-leaver'].map(measure => codesIn(told, measure).toSorted())
  expect(codes.map(({ length }) => length)).toEqual([18, 18])
  const own = (of: OutcomesAmongPeers, measure: string) => {
    const { peers } = outcomeIn(of, measure)
    return peers.shown ? peers.code : null
  }
  const rows = rowsAfter(issued(twelve))
  const both = twelve.map((_, place) => {
    const its = askedOf(rows, nameOf(place))
    return [own(its, 'self-harm'), own(its, 'unplanned-leaver')]
  })
  // Two drawings of eighteen from 99 numbers agree in one or two by chance.
  expect(both.filter(([one, other]) => one === other).length).toBeLessThan(4)
  expect(new Set(both.map(([one]) => one)).size).toBe(18)
  const anotherYear = codesIn(asked(issued(twelve), 'TC-00', 'the secret of another cycle')).toSorted()
  expect(anotherYear).not.toEqual(codes[0])
  const printed = await nationalAfter(issued(twelve), {}, 'a secret')
  expect(printed.coded.map(({ code }) => code)).not.toEqual(codes[0])
  for (const { codes: inOrder } of bandsIn(told)) expect(inOrder).toEqual(inOrder.toSorted())
})

test('bands are as of the first issue of the national report for good, and one’s own stands as it is', () => {
  expect(outcomeIn(asked(network(twelve)))).toMatchObject({
    ...{ own: { count: 0, perPlaceYear: 0 }, network: null, peers: { shown: false, because: 'NotIssued' } }
  })
  const late = reviewOf({ community: 'TC-00' }).outcomes({ 'self-harm': 8 })
  const after = [...issued(twelve), { ...late, on: '2024-02-01' }, ...returned('TC-99', { 'self-harm': 2 })]
  const [before, told] = [asked(issued(twelve)), asked([...after, published(2)])]
  expect(bandsIn(told)).toEqual(bandsIn(before))
  expect(outcomeIn(told).own).toEqual({ count: 8, perPlaceYear: 8 })
})

test('a measure is told where the first issue tells it of the whole network and its bands tell something', async () => {
  const because = (selfHarm: ReadonlyArray<number>) => {
    const { peers } = outcomeIn(asked(issued(selfHarm)))
    return peers.shown ? null : peers.because
  }
  expect(because([0, 0, 9, 9])).toBe('TooFew')
  // One to four in all: the national report hides them, and how many returned them.
  expect(because([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])).toBe('TooFew')
  expect(because([0, 1, 3, 5, 9])).toBe('TooFew')
  expect(because([0, 0, 0, 0, 0, 0])).toBeNull()
  const text = JSON.stringify({ ...(await nationalAfter(network(twelve))), outcomes: [] })
  const sha256 = createHash('sha256').update(text).digest('hex') as Sha256
  const kept = happened('NationalReportPublished', {
    ...{ v: 2, cycle, revision: 1, report: sha256, on: '2024-09-15' }
  })
  const ask = { cycle, community: 'TC-00' as CommunityId }
  const told = answered(
    await answerAfter([...network(twelve), kept], { kept: { [sha256]: text } })(outcomesAmongPeersReport, ask)
  )
  expect(outcomeIn(told)).toMatchObject({ network: null, peers: { because: 'TooFew' } })
})

test('peers are told to a community that stands among them, and its own figure to every community', async () => {
  const history = [
    ...network(twelve),
    ...returned('TC-50', { 'self-harm': 2 }),
    ...returned('TC-51', { 'self-harm': 4, 'occupied-place-days': 730 }, 'HmpIntegratedAudit'),
    ...[registered('TC-52'), published(1)]
  ]
  const told = (community: string) => outcomeIn(asked(history, community))
  expect(told('TC-50')).toMatchObject({
    ...{ own: { count: 2, perPlaceYear: null }, peers: { shown: false, because: 'NotAmongThem' } }
  })
  expect(told('TC-51')).toMatchObject({
    ...{ own: { count: 4, perPlaceYear: 2 }, peers: { because: 'NotAmongThem' } }
  })
  expect(told('TC-52')).toMatchObject({ own: null, peers: { because: 'NotAmongThem' } })
  const ask = { cycle, community: 'TC-404' as CommunityId }
  expect(await answerAfter(history)(outcomesAmongPeersReport, ask)).toEqual(
    left({ type: 'NoSuchCommunity', community: 'TC-404' })
  )
  expect(await answerAfter([])(outcomesAmongPeersReport, ask)).toEqual(left({ type: 'NoSuchCycle', cycle }))
})

test('the table has a line for each code, and no rate but the community’s own and the network’s', () => {
  const { columns, rows } = outcomesAmongPeersReport.csv(asked(issued(twelve), 'TC-07'))
  const selfHarm = rows.filter(row => row['measure'] === 'self-harm')
  expect(selfHarm[0]).toMatchObject({ part: 'own', count: 1, perPlaceYear: 1, network: 2.5, peers: 'shown' })
  expect(selfHarm.filter(row => row['part'] === 'peer').length).toBe(18)
  expect(selfHarm.filter(row => row['own'] === 'yes')).toEqual([
    expect.objectContaining({ part: 'peer', above: 0, upTo: 1 })
  ])
  expect(rows.every(row => row['part'] === 'own' || row['perPlaceYear'] === undefined)).toBe(true)
  expect(columns).toContain('code')
})

test('every band holds as many as the events alone say, over whole networks', () => {
  let bands = 0
  for (let seed = 1; seed <= 3; seed += 1) {
    const history = [...randomNetwork({ seed, communities: 50, standards: 4 }), published(1)]
    const audited = new Set(
      history.filter(event => event['membershipType'] === 'HmpIntegratedAudit').map(event => event['community'])
    )
    const rates = history.flatMap(event => {
      if (event.type !== 'OutcomesReturned' || event['cycle'] !== cycle || audited.has(event['community'])) return []
      const counts = event['counts'] as ReadonlyArray<{ readonly measure: string; readonly count: number }>
      const of = (measure: string) => counts.find(one => one.measure === measure)?.count
      const days = of('occupied-place-days') ?? 0
      return days === 0 ? [] : [{ community: String(event['community']), rate: (of: number) => (of * 365) / days, of }]
    })
    const final = new Set(
      history.flatMap(event =>
        event.type === 'LocalReportIssued' && event['cycle'] === cycle ? [event['community']] : []
      )
    )
    const [one] = rates.filter(({ community }) => final.has(community))
    for (const { measure, peers } of asked(history, one?.community).measures) {
      if (!peers.shown) continue
      for (const { above, upTo, codes } of peers.bands) {
        const expected = rates.filter(({ community, rate, of }) => {
          const count = of(measure)
          if (count === undefined || !final.has(community)) return false
          return (above === null || rate(count) > above) && (upTo === null || rate(count) <= upTo)
        })
        expect([seed, measure, above, upTo, codes.length]).toEqual([seed, measure, above, upTo, expected.length])
        bands += 1
      }
    }
  }
  expect(bands).toBeGreaterThan(3)
})
