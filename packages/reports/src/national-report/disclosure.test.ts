/** What is hidden together: each case gives one community away by subtraction where only its own table is looked at. */
import { describe, expect, test } from 'vitest'
import { figureOf } from '../figures/groups.ts'
import {
  admitted,
  drafted,
  planned,
  rated,
  ratedOnCs1,
  registered,
  reviewOf,
  wrote,
  type EventText
} from '../testing/history.ts'
import { nationalAfter, sectionIn, shownIn, standardIn } from '../testing/national.ts'
import type { HmpGroup } from '../figures/figure.ts'
import type { NationalReport } from './national-report.ts'

const setting: ReadonlyArray<EventText> = [drafted(), wrote('CS1'), planned()]
const audited = (letters: string): ReadonlyArray<EventText> =>
  letters.split('').flatMap((letter, place) =>
    rated(
      {
        community: `TC-audited-${String(place)}`,
        sector: 'HMP',
        membershipType: 'HmpIntegratedAudit',
        kind: 'audit'
      },
      ['CS1'],
      letter
    )
  )
const inSectors = (letters: Readonly<Record<string, string>>): ReadonlyArray<EventText> =>
  Object.entries(letters).flatMap(([sector, own]) => ratedOnCs1(own, { sector }))
const member = (community: string, sector: string, membershipType = 'Full'): ReadonlyArray<EventText> => [
  registered(community, sector),
  ...admitted(community, membershipType)
]
const groupsIn = (report: NationalReport) => report.standards[0]?.groups.map(({ group }) => group)
const prisons = (report: NationalReport, group: HmpGroup) =>
  figureOf(report.hmp.standards.find(({ standard }) => standard === 'CS1')?.groups ?? [], group)
const onCs1 = (report: NationalReport) => shownIn(report.standards[0]?.groups)

describe('breakdowns', () => {
  test('the parts of a breakdown sum to its total: prison communities under joint audit are in neither', async () => {
    const report = await nationalAfter([
      ...setting,
      ...inSectors({ ADTC: 'mmmmm', HMP: 'mpnmpn' }),
      ...audited('mmmmm')
    ])
    expect(standardIn(report, 'CS1')).toMatchObject({ n: 11, met: 7 })
    expect(standardIn(report, 'CS1', 'ADTC')).toMatchObject({ n: 5, met: 5 })
    expect(standardIn(report, 'CS1', 'HMP')).toMatchObject({ n: 6, met: 2 })
  })
  test('a sector none of whose members has the standard in scope is no part of its breakdown', async () => {
    const here = inSectors({ ADTC: 'mmmmm', CYP: 'mpnmp' })
    expect(groupsIn(await nationalAfter([...setting, ...here]))).toEqual(['all', 'ADTC', 'CYP'])
    const withOneMore = await nationalAfter([...setting, ...here, ...member('TC-9', 'LD')])
    expect(groupsIn(withOneMore)).toEqual(['all', 'ADTC', 'CYP', 'LD'])
    const ofOthers = [drafted(), wrote('CS1', { sectors: ['ADTC', 'CYP'] }), planned()]
    expect(groupsIn(await nationalAfter([...ofOthers, ...here, ...member('TC-9', 'LD')]))).toEqual([
      'all',
      'ADTC',
      'CYP'
    ])
    const notCore = [drafted(), wrote('CS1', { core: false }), planned()]
    expect(groupsIn(await nationalAfter([...notCore, ...here, ...member('TC-9', 'LD', 'Associate')]))).toEqual([
      ...['all', 'ADTC', 'CYP']
    ])
  })
  test('the chapter on prisons tells apart those under joint audit, those in the whole network, and both', async () => {
    const report = await nationalAfter([
      ...setting,
      ...inSectors({ ADTC: 'mmmmm', HMP: 'mpnmpn' }),
      ...audited('mmmmm')
    ])
    expect(prisons(report, 'audited')).toMatchObject({ n: 5, met: 5 })
    expect(prisons(report, 'HMP')).toMatchObject({ n: 6, met: 2 })
    expect(prisons(report, 'prison')).toMatchObject({ n: 11, met: 7 })
    expect(report.hmp.groups.map(({ group, shown }) => [group, shown])).toEqual([
      ...[
        ['audited', true],
        ['HMP', true],
        ['prison', true]
      ]
    ])
    expect(report.hmp.reviews).toEqual({
      final: 11,
      byKind: { 'self-review': 0, 'peer-review': 6, accreditation: 0, audit: 5 }
    })
    expect(report.method.hmpOnly).toBe(5)
  })
})

describe('small groups', () => {
  test('numbers of reviews by kind and in prisons are left out where audited communities or prisons are hidden', async () => {
    const report = await nationalAfter([...setting, ...inSectors({ ADTC: 'mmmmm', HMP: 'mpnmpn' }), ...audited('mm')])
    expect(report).toMatchObject({ reviews: { byKind: null }, hmp: { reviews: null }, method: { hmpOnly: null } })
  })
  test('the number of final reviews is without audits where audited communities or prisons are hidden', async () => {
    const after = async (letters: string) => {
      const history = [...setting, ...inSectors({ ADTC: 'mmmmm', HMP: 'mpnmpn' }), ...audited(letters)]
      const { reviews, method } = await nationalAfter(history)
      return [reviews.final, method.rated]
    }
    expect(await after('mm')).toEqual([11, 11])
    expect(await after('mmpnn')).toEqual([16, 11])
  })
  test('prisons as a whole are shown only where both of their parts are', async () => {
    const few = await nationalAfter([...setting, ...inSectors({ ADTC: 'mmmmm', HMP: 'mpnmpn' }), ...audited('mm')])
    expect([prisons(few, 'audited').shown, prisons(few, 'HMP').shown, prisons(few, 'prison').shown]).toEqual([
      ...[false, true, false]
    ])
    const none = await nationalAfter([...setting, ...inSectors({ ADTC: 'mmmmm', HMP: 'mpnmpn' })])
    expect([prisons(none, 'HMP').shown, prisons(none, 'prison').shown]).toEqual([true, true])
  })
  test('an audit of five does not make a small sector known', async () => {
    const report = await nationalAfter([
      ...[
        ...setting,
        ...inSectors({ ADTC: 'mmmmmm', CYP: 'mmmmmm', Addiction: 'mmmmmm', LD: 'n' }),
        ...audited('mmmmm')
      ]
    ])
    expect(groupsIn(report)).toEqual(['all', 'ADTC', 'CYP', 'Addiction', 'LD'])
    expect(onCs1(report)).toEqual(['all', 'CYP', 'Addiction'])
    expect(prisons(report, 'prison')).toMatchObject({ n: 5, met: 5 })
  })
  test('one prison community that four audited ones stand beside is not made known by them', async () => {
    const report = await nationalAfter([
      ...setting,
      ...inSectors({ ADTC: 'mmmmm', CYP: 'mmmmm', Addiction: 'mmmmm', LD: 'mmmmm', HMP: 'n' }),
      ...audited('mmmm')
    ])
    expect(onCs1(report)).toEqual(['all', 'CYP', 'Addiction', 'LD'])
    expect(report.hmp.standards[0]?.groups.filter(({ shown }) => shown)).toEqual([])
  })
  test('a total too small to show hides no part that is not', async () => {
    const report = await nationalAfter([...setting, ...inSectors({ LD: 'mm', CYP: 'm' }), ...audited('mmmmmm')])
    expect(onCs1(report)).toEqual([])
    expect(prisons(report, 'audited')).toMatchObject({ n: 6 })
  })
})

describe('sections', () => {
  const scope = ['X', 'Y']
  const both = [drafted(), wrote('X'), wrote('Y'), planned()]
  const on = (sector: string, ...each: ReadonlyArray<string>): ReadonlyArray<EventText> =>
    each.flatMap((letters, place) => rated({ community: `TC-${sector}-${String(place)}`, sector }, scope, letters))
  const five = ['mm', 'mm', 'mp', 'pm', 'nn']
  const history = [
    ...both,
    ...['ADTC', 'CYP', 'HMP', 'Addiction'].flatMap(sector => on(sector, ...five)),
    ...on('LD', 'mm', 'mm', 'mm', 'nn', 'na')
  ]
  test('a section pools the standards that are shown for a group, and says how many of how many', async () => {
    const report = await nationalAfter(history)
    expect([standardIn(report, 'X', 'LD').shown, standardIn(report, 'Y', 'LD').shown]).toEqual([true, false])
    expect(sectionIn(report, 'Belonging', 'LD')).toMatchObject({
      ...{ n: 5, standards: { shown: 1, of: 2 }, percentMet: 60, quartiles: null }
    })
    expect(sectionIn(report, 'Belonging', 'ADTC')).toMatchObject({ standards: { shown: 1, of: 2 } })
    expect(sectionIn(report, 'Belonging', 'CYP')).toMatchObject({ standards: { shown: 2, of: 2 }, percentMet: 60 })
    expect(sectionIn(report, 'Belonging')).toMatchObject({ n: 25, standards: { shown: 2, of: 2 } })
  })
  test('a section of which nothing is shown for a group is hidden for it', async () => {
    const report = await nationalAfter([
      ...both,
      ...on('ADTC', ...five, 'mm'),
      ...on('CYP', ...five),
      ...on('LD', 'mn')
    ])
    expect(sectionIn(report, 'Belonging', 'LD')).toEqual({ group: 'LD', shown: false })
    expect(sectionIn(report, 'Belonging', 'CYP')).toEqual({ group: 'CYP', shown: false })
  })
})

describe('whatever is left', () => {
  test('a small sector keeps three possible counts of met, or more is hidden', async () => {
    const others = { ADTC: 'mmmmmmppnn', CYP: 'mmmmmmpp' }
    const narrow = await nationalAfter([...setting, ...inSectors({ ...others, Addiction: 'mmmmm', LD: 'mmp' })])
    // Of eight hidden seven met: of the three LD two or three did. With CYP beside them it may be any number.
    expect(onCs1(narrow)).toEqual(['all', 'ADTC'])
    const wide = await nationalAfter([...setting, ...inSectors({ ...others, Addiction: 'mmppp', LD: 'mmp' })])
    expect(onCs1(wide)).toEqual(['all', 'ADTC', 'CYP'])
  })
  test('a small sector has no more possible counts than it had reviews', async () => {
    const rated = inSectors({ ADTC: 'mmmmmmppnn', CYP: 'mmmmmmpp', Addiction: 'mmmmm', LD: 'mp' })
    const listed = ['LD-1', 'LD-2', 'LD-3', 'LD-4'].flatMap(name => member(`TC-${name}`, 'LD'))
    // Two of LD were reviewed: of seven hidden six met, so one or two of LD did, whatever the register says.
    expect(onCs1(await nationalAfter([...setting, ...listed, ...rated]))).toEqual(['all', 'ADTC'])
    const another = reviewOf({ community: 'TC-LD-3', sector: 'LD' })
    const unrated = [another.opened(['CS1']), another.peer(['CS1'], 'a'), another.final()]
    expect(onCs1(await nationalAfter([...setting, ...listed, ...rated, ...unrated]))).toEqual(['all', 'ADTC', 'CYP'])
  })
  test('what five or more have in common is told, and so is what none of them has', async () => {
    const others = { ADTC: 'mmmmmmppnn', CYP: 'mmmmmmpp' }
    const all = await nationalAfter([...setting, ...inSectors({ ...others, Addiction: 'mmmmm', LD: 'mmm' })])
    expect(onCs1(all)).toEqual(['all', 'ADTC', 'CYP'])
    const none = await nationalAfter([...setting, ...inSectors({ ...others, Addiction: 'ppppp', LD: 'ppn' })])
    expect(onCs1(none)).toEqual(['all', 'ADTC', 'CYP'])
  })
  test('the figure of the network is hidden last, and then its large sectors are shown', async () => {
    const report = await nationalAfter([
      ...setting,
      ...inSectors({ ADTC: 'm'.repeat(10), CYP: 'm'.repeat(7), LD: 'mmp' })
    ])
    expect(standardIn(report, 'CS1')).toEqual({ group: 'all', shown: false })
    expect(onCs1(report)).toEqual(['ADTC', 'CYP'])
  })
  const self = (sector: string, letters: ReadonlyArray<string>) =>
    letters.flatMap((own, place) => {
      const review = reviewOf({ community: `TC-${sector}-${String(place)}`, sector })
      return [review.opened(['CS1']), review.self(['CS1'], own), review.peer(['CS1'], own), review.final()]
    })
  test('self beside peer is hidden where the few that it leaves out could be worked out', async () => {
    const peers = self('ADTC', ['m', 'm', 'p', 'n', 'm', 'm', 'n', 'p'])
    const few = await nationalAfter([
      ...setting,
      ...peers,
      ...ratedOnCs1('mnmp', { kind: 'self-review', sector: 'CYP' })
    ])
    expect(few.selfAndPeer).toEqual([{ standard: 'CS1', shown: false }])
    // Six rated themselves: all five of CYP, whose figure is shown, and so one of another sector.
    const oneMore = ratedOnCs1('n', { kind: 'self-review', sector: 'ADTC' }).map(event => ({
      ...event,
      community: 'TC-ADTC-9'
    }))
    const linked = await nationalAfter([
      ...[...setting, ...peers, ...ratedOnCs1('mnmpp', { kind: 'self-review', sector: 'CYP' })],
      ...oneMore
    ])
    expect(onCs1(linked)).toEqual(['all', 'ADTC', 'CYP'])
    expect(linked.selfAndPeer).toEqual([{ standard: 'CS1', shown: false }])
    const shown = await nationalAfter([
      ...[...setting, ...peers, ...ratedOnCs1('mnmpp', { kind: 'self-review', sector: 'CYP' })]
    ])
    expect(shown.selfAndPeer).toMatchObject([{ shown: true, n: 8 }])
  })
})

describe('self beside peer', () => {
  const visited = (sector: string, letters: string) =>
    letters.split('').flatMap((letter, place): ReadonlyArray<EventText> => {
      const community = `TC-${sector}-${String(place)}`
      const review = reviewOf({ community, sector })
      const both = [review.self(['CS1'], letter), review.peer(['CS1'], letter)]
      return [...member(community, sector), review.opened(['CS1']), ...both, review.final()]
    })
  /** Whoever rates the core standards only reviews itself. */
  const unvisited = (sector: string, letters: string, membershipType: string) =>
    letters.split('').flatMap((letter, place): ReadonlyArray<EventText> => {
      const community = `TC-${sector}-self-${String(place)}`
      const told = { community, sector, membershipType, kind: 'self-review' }
      return [...member(community, sector, membershipType), ...rated(told, ['CS1'], letter)]
    })
  test('self beside peer is hidden where it leaves a small group too few possible counts', async () => {
    const others = [...visited('ADTC', 'mmmmmmmm'), ...unvisited('ADTC', 'mmm', 'Full')]
    const hmp = [...visited('HMP', 'mmmpp'), ...unvisited('HMP', 'm', 'Full')]
    const small = [...hmp, ...unvisited('Addiction', 'nnpp', 'Developmental')]
    const report = await nationalAfter([...setting, ...others, ...small])
    // All of ADTC met: so of the hidden three met whom both sides rated, and one of the others: of Addiction one or none.
    expect(onCs1(report)).toEqual(['all', 'ADTC'])
    expect(report.selfAndPeer).toEqual([{ standard: 'CS1', shown: false }])
    const mixed = [...visited('ADTC', 'mmmmmmpp'), ...unvisited('ADTC', 'mmp', 'Full')]
    const wide = await nationalAfter([...setting, ...mixed, ...small])
    expect(onCs1(wide)).toEqual(['all', 'ADTC'])
    expect(wide.selfAndPeer).toMatchObject([{ shown: true, n: 13 }])
  })
  test('whom peers rated alone is of one sector or another, not of each', async () => {
    const byPeersAlone = (letter: string): ReadonlyArray<EventText> => {
      const review = reviewOf({ community: 'TC-alone', sector: 'ADTC' })
      const both = [review.self(['CS1'], '-'), review.peer(['CS1'], letter)]
      return [...member('TC-alone', 'ADTC'), review.opened(['CS1']), ...both, review.final()]
    }
    const hmp = [...visited('HMP', 'mmmpp'), ...unvisited('HMP', 'm', 'Full')]
    const large = [...visited('ADTC', 'mmmmmmmm'), ...visited('CYP', 'mmmmmmmm')]
    const others = [...setting, ...large, ...hmp, ...unvisited('Addiction', 'mmmp', 'Developmental')]
    const report = await nationalAfter([...others, ...byPeersAlone('m')])
    // All of ADTC and CYP met, one of them by peers alone: so three of the hidden by both sides, and of Addiction three or four.
    expect(onCs1(report)).toEqual(['all', 'ADTC', 'CYP'])
    expect(report.selfAndPeer).toEqual([{ standard: 'CS1', shown: false }])
    // Where one of ADTC did not meet, nobody knows whether that is the one.
    const wide = await nationalAfter([...others, ...byPeersAlone('p')])
    expect(wide.selfAndPeer).toMatchObject([{ shown: true, n: 21 }])
  })
})

describe('codes', () => {
  const two = [drafted(), wrote('CS1'), wrote('S1', { core: false, section: 'Leaving' }), planned()]
  const full = (count: number, sector: string) =>
    Array.from({ length: count }, (_, place) =>
      rated({ community: `TC-${sector}-${String(place)}`, sector }, ['CS1', 'S1'], 'mm')
    ).flat()
  const associate = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      rated({ community: `TC-A-${String(place)}`, membershipType: 'Associate' }, ['CS1'], 'm')
    ).flat()
  test('a community is shown under its code only where at least five are alike in scope and in sections with a figure', async () => {
    const history = [...two, ...full(6, 'ADTC'), ...full(5, 'CYP')]
    expect((await nationalAfter([...history, ...associate(1)])).coded).toHaveLength(11)
    expect((await nationalAfter([...history, ...associate(4)])).coded).toHaveLength(11)
    expect((await nationalAfter([...history, ...associate(5)])).coded).toHaveLength(16)
  })
  describe('communities of several sectors', () => {
    const some = (sector: string, codes: ReadonlyArray<string>, ...each: ReadonlyArray<string>) =>
      each.flatMap((letters, place) =>
        rated({ community: `TC-${sector}-${letters}-${String(place)}`, sector }, codes, letters)
      )
    const times = (count: number, letters: string) => Array.from({ length: count }, () => letters)
    test('a community has a code only where communities of several sectors could have its figures', async () => {
      const only = (section: string, ...sectors: ReadonlyArray<string>) => ({ core: false, section, sectors })
      const one = wrote('S1', only('Leaving', 'ADTC', 'HMP'))
      const other = wrote('S2', only('Staying', 'ADTC', 'CYP'))
      const history = [
        ...[drafted(), wrote('CS1'), one, other, planned()],
        ...some('ADTC', ['CS1', 'S1', 'S2'], ...times(5, 'mmm')),
        ...some('ADTC', ['CS1', 'S1', 'S2'], ...times(5, 'mm-')),
        ...some('HMP', ['CS1', 'S1'], ...times(5, 'mm')),
        ...some('CYP', ['CS1', 'S2'], ...times(5, 'mm'))
      ]
      const { coded } = await nationalAfter(history)
      const figures = coded.map(({ sections }) => sections.filter(({ percentMet }) => percentMet !== null).length)
      expect(figures).toEqual(times(15, '').map(() => 2))
    })
    test('nor has one whose percentages tell of more standards than other sectors have', async () => {
      const all = ['L1', 'L2'].map(code => wrote(code, { core: false, section: 'Leaving' }))
      const more = wrote('L3', { core: false, section: 'Leaving', sectors: ['ADTC'] })
      const history = [
        ...[drafted(), ...all, more, planned()],
        // 33 % is one of three standards, and others have two.
        ...some('ADTC', ['L1', 'L2', 'L3'], ...times(5, 'mpp'), ...times(5, 'mp-')),
        ...some('CYP', ['L1', 'L2'], ...times(6, 'mp'))
      ]
      const { coded } = await nationalAfter(history)
      expect(coded.map(({ sections: [first] }) => first?.percentMet)).toEqual(times(11, '').map(() => 50))
    })
  })
  test('the percentages beside a code are to the nearest five points', async () => {
    const codes = ['CS1', 'CS2', 'CS3', 'CS4', 'CS5', 'CS6', 'CS7']
    const history = Array.from({ length: 12 }, (_, place) =>
      rated({ community: `TC-${String(place)}`, sector: place < 6 ? 'ADTC' : 'CYP' }, codes, 'mmnnnpn')
    )
    const { coded } = await nationalAfter([drafted(), ...codes.map(code => wrote(code)), planned(), ...history.flat()])
    expect(new Set(coded.flatMap(({ sections }) => sections.map(({ percentMet }) => percentMet)))).toEqual(
      new Set([30])
    )
  })
})

describe('outcomes', () => {
  const days = { 'occupied-place-days': 3_650 }
  const returned = (sector: string, ...counts: ReadonlyArray<readonly [selfHarm: number, severe: number]>) =>
    counts.flatMap(([selfHarm, severe], place) => {
      const review = reviewOf({ community: `TC-${sector}-${String(place)}`, sector })
      const told = review.outcomes({ 'self-harm': selfHarm, 'self-harm-severe': severe, ...days })
      return [review.opened(['CS1']), told, review.final()]
    })
  const on = (report: NationalReport, measure: string) =>
    report.outcomes.find(outcome => outcome.measure === measure)?.groups ?? []
  test('of two measures that differ by one to four the included one is hidden', async () => {
    const differ = await nationalAfter([...setting, ...returned('ADTC', [3, 2], [2, 2], [2, 1], [0, 0], [0, 0])])
    expect(shownIn(on(differ, 'self-harm'))).toEqual(['all', 'ADTC'])
    expect(shownIn(on(differ, 'self-harm-severe'))).toEqual([])
    const alike = await nationalAfter([...setting, ...returned('ADTC', [3, 3], [2, 2], [2, 2], [0, 0], [0, 0])])
    expect(shownIn(on(alike, 'self-harm-severe'))).toEqual(['all', 'ADTC'])
    const far = await nationalAfter([...setting, ...returned('ADTC', [8, 3], [2, 2], [2, 2], [0, 0], [0, 0])])
    expect(shownIn(on(far, 'self-harm-severe'))).toEqual(['all', 'ADTC'])
  })
  test('counts are told for the whole network only, rates to one decimal, place-days never', async () => {
    const report = await nationalAfter([
      ...setting,
      ...returned('ADTC', [3, 0], [2, 0], [2, 0], [1, 0], [0, 0]),
      ...returned('CYP', [9, 0], [2, 0], [2, 0], [1, 0], [0, 0])
    ])
    expect(on(report, 'self-harm')).toEqual([
      { group: 'all', shown: true, n: 10, count: 22, perPlaceYear: 0.2 },
      { group: 'ADTC', shown: true, n: 5, count: null, perPlaceYear: 0.2 },
      { group: 'CYP', shown: true, n: 5, count: null, perPlaceYear: 0.3 }
    ])
    expect(JSON.stringify(report)).not.toMatch(/placeDays|place-days/)
  })
})
