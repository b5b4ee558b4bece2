import { describe, expect, test } from 'vitest'
import { writeDemonstration } from '@cofc/demonstration'
import { accreditedNetwork } from '../accredited-network.ts'
import { temporaryFolder, writeFolder } from '../folder.ts'
import { accreditationsIn } from './accreditation.oracle.ts'
import { hiddenIn, sectorList, type Cells } from './disclosure.oracle.ts'
import { fraction, oneDecimal, quantile } from './fraction.oracle.ts'
import { localReport } from './local.oracle.ts'
import { nationalReport, type NationalReport } from './national.oracle.ts'
import { readNetwork } from './record.oracle.ts'

describe('figures', () => {
  test.each([
    [1, 8, 0.1],
    [49, 4, 12.3],
    [-49, 4, -12.3],
    [200, 3, 66.7],
    [1, 20, 0.1],
    [-1, 20, -0.1],
    [0, 7, 0]
  ])('%i/%i is shown as %f', (over, under, shown) => expect(oneDecimal(fraction(over, under))).toBe(shown))
  test('quartiles lie between neighbours in proportion', () => {
    const ten = Array.from({ length: 10 }, (_, index) => fraction(index * 10))
    expect(([1, 2, 3] as const).map(fourths => oneDecimal(quantile(ten, fourths)))).toEqual([22.5, 45, 67.5])
    const five = [0, 10, 30, 31, 90].map(value => fraction(value))
    expect(([1, 2, 3] as const).map(fourths => oneDecimal(quantile(five, fourths)))).toEqual([10, 30, 31])
  })
})

describe('what is hidden', () => {
  /** Met of n, and reviews where they are more. */
  const hidden = (...of: ReadonlyArray<readonly [met: number, n: number, reviewed?: number] | null>) => {
    const cells: Cells = new Map(
      sectorList.flatMap((sector, place) => {
        const [met, n, reviewed] = of[place] ?? []
        if (met === undefined || n === undefined) return []
        const peer = reviewed ?? n
        return [[sector, { met, n, self: 0, members: { self: peer, peer }, reviews: { self: 0, peer } }]]
      })
    )
    return [...hiddenIn(cells)].toSorted()
  }
  const half = (n: number) => [Math.floor(n / 2), n] as const
  test('nothing when every group has five', () =>
    expect(hidden(half(6), half(6), half(6), half(6), half(6))).toEqual([]))
  test('a small group takes the next smallest with it', () =>
    expect(hidden(half(9), half(8), half(7), half(4), half(6))).toEqual(['Addiction', 'LD']))
  test('ties go by the order of the list', () =>
    expect(hidden(half(9), half(7), half(7), half(7), half(4))).toEqual(['CYP', 'LD']))
  test('two small groups of fewer than five together take a third', () =>
    expect(hidden(half(9), half(8), half(7), half(2), half(2))).toEqual(['Addiction', 'HMP', 'LD']))
  test('two small groups of five together are enough', () =>
    expect(hidden(half(9), half(8), half(7), [1, 2], [1, 3])).toEqual(['Addiction', 'LD']))
  test('members of whom none was rated count as a group', () =>
    expect(hidden(half(9), half(8), half(7), [0, 0, 2], null)).toEqual(['Addiction', 'HMP']))
  test('a small total is hidden, and takes no other with it', () =>
    expect(hidden([1, 2], [1, 2])).toEqual(['ADTC', 'CYP', 'all']))
  test('one member less in doubt takes one group more', () =>
    expect(hidden(half(9), half(8), null, [5, 5], [2, 3])).toEqual(['Addiction', 'CYP', 'LD']))
  test('what all have in common is told', () =>
    expect(hidden(half(9), half(8), null, [5, 5], [3, 3])).toEqual(['Addiction', 'LD']))
  test('the total goes when nothing else leaves a doubt, and large groups stay', () =>
    expect(hidden([9, 9], [8, 8], null, [5, 5], [2, 3])).toEqual(['LD', 'all']))
})

const ids = Array.from({ length: 13 }, (_, index) => `TC-${index + 1}`)
const sectorOf = (index: number) => (index < 6 ? 'ADTC' : index < 12 ? 'CYP' : 'HMP')
const reviewed = (cycle: string, met: number) => ({
  reviews: ids.map((community, index) => ({
    community,
    cycle,
    kind: index === 12 ? 'audit' : index === 0 ? 'self-review' : 'peer-review',
    edition: 'E1',
    self_submitted_on: `${cycle.slice(0, 4)}-11-01`,
    peer_rated_on: index === 0 ? '' : `${cycle.slice(5)}-02-01`
  })),
  ratings: ids.map((community, index) => ({
    community,
    cycle,
    standard: 'A',
    self: 'met',
    peer: index === 0 ? '' : index < met ? 'met' : 'partly'
  })),
  reports: ids.map((community, index) => ({
    community,
    cycle,
    draft_on: `${cycle.slice(5)}-03-01`,
    final_on: index === 11 ? '' : `${cycle.slice(5)}-04-01`
  }))
})

describe('a small network by hand', () => {
  const [first, second] = [reviewed('2021-2022', 4), reviewed('2022-2023', 8)]
  using folder = writeFolder({
    'cycles.csv': [
      { cycle: '2021-2022', edition: 'E1', opens: '2021-09-01', closes: '2022-08-31' },
      { cycle: '2022-2023', edition: 'E1', opens: '2022-09-01', closes: '2023-08-31' }
    ],
    'standards.csv': [
      { edition: 'E1', standard: 'A', section: 'One', type: 1, core: 'yes' },
      { edition: 'E1', standard: 'B', section: 'Two', type: 2, core: 'no' }
    ],
    'communities.csv': ids.map((community, index) => ({ community, from: '', sector: sectorOf(index) })),
    'memberships.csv': ['2021-2022', '2022-2023'].flatMap(cycle =>
      ids.map((community, index) => ({
        community,
        cycle,
        type: index === 12 ? 'HmpIntegratedAudit' : 'Full',
        admitted_on: '',
        left_on: index === 11 && cycle === '2022-2023' ? '2022-09-01' : ''
      }))
    ),
    'reviews.csv': [...first.reviews, ...second.reviews],
    'ratings.csv': [...first.ratings, ...second.ratings],
    'reports.csv': [...first.reports, ...second.reports],
    'visits.csv': [{ community: 'TC-2', cycle: '2022-2023', status: 'held' }]
  })
  const record = readNetwork(folder.path)
  const report = nationalReport(record, '2022-2023') as NationalReport

  test('counts members, reviews and visits', () => {
    expect(report.members).toMatchObject({
      all: 12,
      byType: { Full: 11 },
      bySector: { ADTC: 6, CYP: 5, HMP: 1, LD: 0 }
    })
    expect(report.reviews).toEqual({ final: 12, audits: 1, visits: 1 })
  })
  test('leaves audits out of the breakdown, counts a self-review by its own rating', () => {
    expect(report.standards[0]).toEqual({
      standard: 'A',
      section: 'One',
      type: 1,
      core: true,
      groups: [
        { group: 'all', shown: true, n: 11, selfRated: 1, met: 8, partly: 3, not: 0, percentMet: 72.7 },
        { group: 'ADTC', shown: true, n: 6, selfRated: 1, met: 6, partly: 0, not: 0, percentMet: 100 },
        { group: 'CYP', shown: true, n: 5, selfRated: 0, met: 2, partly: 3, not: 0, percentMet: 40 }
      ],
      change: { from: '2021-2022', n: 11, percentMet: 36.4, points: 36.4 }
    })
  })
  test('has no change and no figure for what nobody rated', () => {
    expect(report.standards[1]?.change).toBeNull()
    expect(report.standards[1]?.groups.every(({ shown }) => !shown)).toBe(true)
  })
  test('shows quartiles from ten communities on', () => {
    expect(report.sections[0]?.groups[0]).toEqual({
      group: 'all',
      shown: true,
      n: 11,
      standards: { shown: 1, of: 1 },
      percentMet: 72.7,
      quartiles: [50, 100, 100]
    })
    expect(report.sections[0]?.groups[1]).toMatchObject({ group: 'ADTC', n: 6, quartiles: null })
  })
  test('says nothing of joint audits where none is planned', () => expect(report.audits).toBeUndefined())
  test('sets self and peer side by side in a local report', () => {
    const local = localReport(record, { community: 'TC-10', cycle: '2022-2023' })
    expect(local?.sections).toEqual([
      {
        section: 'One',
        self: { met: 1, partly: 0, not: 0, notApplicable: 0, n: 1, percentMet: 100 },
        peer: { met: 0, partly: 1, not: 0, notApplicable: 0, n: 1, percentMet: 0 }
      }
    ])
    expect(local?.agreement).toEqual({ both: 1, equal: 0, percent: 0 })
  })
})

describe('accreditations by hand', () => {
  using folder = writeFolder(accreditedNetwork)
  const [first, second] = ['2021-2022', '2022-2023'].map(cycle => accreditationsIn(folder.path, cycle))
  const days = (from: string, until: string) => ({ from, until })
  test('counts the one accredited, for whom it is not the first award, and tells nothing of so few others', () =>
    expect(first).toEqual({
      ...days('2021-04-01', '2022-03-31'),
      ...{ accredited: { all: 1, first: 0 }, inForce: 1, withoutAward: { shown: false } }
    }))
  test('an award that was withdrawn and given back on appeal is in force', () =>
    expect(second).toEqual({
      ...days('2022-04-01', '2023-03-31'),
      ...{ accredited: { all: 0, first: 0 }, inForce: 1, withoutAward: { shown: false } }
    }))
})

describe('the demonstration network', () => {
  using folder = temporaryFolder()
  writeDemonstration(folder.path, { seed: 1 })
  const record = readNetwork(folder.path)
  test.each(['2022-2023', '2023-2024', '2024-2025'])('has a national report for %s', cycle => {
    const report = nationalReport(record, cycle) as NationalReport
    expect(report.members.all).toBeGreaterThan(60)
    expect(report.reviews.final).toBeGreaterThan(50)
    const core = report.standards.filter(standard => standard.core)
    // One that all but one community meet would tell of the small sectors.
    expect(core.filter(({ groups }) => groups[0]?.shown === true).length).toBeGreaterThanOrEqual(core.length - 1)
    expect(report.standards.some(({ change }) => change !== null)).toBe(cycle !== '2022-2023')
  })
  test('shows each area of the joint audits of the last cycle, by standards and by items', () => {
    const shown = (nationalReport(record, '2024-2025')?.audits?.areas ?? []).map(({ area, groups }) => [
      area,
      groups.flatMap(one => (one.shown ? [one.group] : []))
    ])
    const sorts = ['all', 'standards', 'audit']
    expect(shown).toEqual(['all', 'A', 'B', 'C', 'D'].map(area => [area, sorts]))
  })
})
