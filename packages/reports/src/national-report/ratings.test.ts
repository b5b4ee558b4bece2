import { expect, test } from 'vitest'
import {
  drafted,
  happened,
  planned,
  published,
  rated,
  ratedOnCs1,
  reviewOf,
  wrote,
  type EventText
} from '../testing/history.ts'
import { nationalAfter, sectionIn, shownIn, standardIn } from '../testing/national.ts'

const setting: ReadonlyArray<EventText> = [drafted(), wrote('CS1'), planned()]

test('a self-review counts by its own ratings, every other review by its peers’, and each figure says how many are self-rated', async () => {
  const both = reviewOf({ community: 'TC-0001' })
  const peer = [both.opened(['CS1']), both.self(['CS1'], 'm'), both.peer(['CS1'], 'n'), both.final()]
  const own = ratedOnCs1('mmpp', { kind: 'self-review' })
  const report = await nationalAfter([...setting, ...peer, ...own])
  expect(standardIn(report, 'CS1')).toEqual({
    group: 'all',
    shown: true,
    n: 5,
    selfRated: 4,
    met: 2,
    partly: 2,
    not: 1,
    percentMet: 40
  })
})

test('a review stays in the sector it was opened in', async () => {
  const moved = happened('ProfileChanged', {
    community: 'TC-HMP-1',
    profile: { name: 'x', sector: 'LD', country: 'GB' },
    on: '2024-01-01'
  })
  const report = await nationalAfter([
    ...setting,
    ...ratedOnCs1('mmmmm'),
    ...ratedOnCs1('mmmmm', { sector: 'HMP' }),
    moved
  ])
  expect(standardIn(report, 'CS1', 'HMP')).toMatchObject({ shown: true, n: 5 })
})

test('audited prison communities stand in the chapter on prisons only; others stand there and in the whole', async () => {
  const report = await nationalAfter([
    ...setting,
    ...ratedOnCs1('mmmmm'),
    ...ratedOnCs1('mmmmm', { sector: 'CYP' }),
    ...ratedOnCs1('ppn', { sector: 'HMP' }),
    ...ratedOnCs1('mnn', { sector: 'HMP', membershipType: 'HmpIntegratedAudit', kind: 'audit' }).map(event => ({
      ...event,
      community: `${String(event['community'])}-audited`
    }))
  ])
  expect(standardIn(report, 'CS1')).toMatchObject({ n: 13, met: 10 })
  expect(report.method.rated).toBe(13)
  expect(report.hmp.standards[0]).toMatchObject({
    standard: 'CS1',
    groups: [
      { group: 'audited', shown: false },
      { group: 'HMP', shown: false },
      { group: 'prison', shown: false }
    ]
  })
})

test('a review enters when its local report is final', async () => {
  const open = reviewOf({ community: 'TC-0009' })
  const report = await nationalAfter([
    ...setting,
    ...ratedOnCs1('mmmmm'),
    open.opened(['CS1']),
    open.peer(['CS1'], 'n')
  ])
  expect(standardIn(report, 'CS1')).toMatchObject({ n: 5, met: 5 })
  expect(report.reviews).toEqual({
    final: 5,
    visits: 0,
    byKind: { 'self-review': 0, 'peer-review': 5, accreditation: 0, audit: 0 }
  })
})

test('a published report is frozen; later finals and corrections stand in the next revision', async () => {
  const late = reviewOf({ community: 'TC-ADTC-1' })
  const history = [
    ...[...setting, ...ratedOnCs1('mmmmm'), published(1)],
    ...[
      late.corrected(2, [{ by: 'peer', standard: 'CS1', rating: 'not' }]),
      ...rated({ community: 'TC-0099' }, ['CS1'], 'n')
    ]
  ]
  const frozen = await nationalAfter(history)
  expect(frozen).toMatchObject({ status: 'published', revision: 1, publishedOn: '2024-01-15' })
  expect(standardIn(frozen, 'CS1')).toMatchObject({ n: 5, met: 5 })
  const next = await nationalAfter(history, { revision: 'next' })
  expect(next).toMatchObject({ status: 'provisional', revision: 0 })
  expect(standardIn(next, 'CS1')).toMatchObject({ n: 6, met: 4, not: 2 })
  const second = await nationalAfter([...history, published(2)])
  expect(standardIn(second, 'CS1')).toMatchObject({ n: 6, met: 4 })
  expect(standardIn(await nationalAfter([...history, published(2)], { revision: 1 }), 'CS1')).toMatchObject({
    n: 5,
    met: 5
  })
})

test('n counts met, partly and not; not applicable and blank are out', async () => {
  const report = await nationalAfter([...setting, ...ratedOnCs1('mmpnnaa-')])
  expect(standardIn(report, 'CS1')).toEqual({
    group: 'all',
    shown: true,
    n: 5,
    selfRated: 0,
    met: 2,
    partly: 1,
    not: 2,
    percentMet: 40
  })
})

test('a percentage has one decimal, rounded last, half away from zero', async () => {
  const sixteenth = await nationalAfter([...setting, ...ratedOnCs1(`m${'n'.repeat(15)}`)])
  expect(standardIn(sixteenth, 'CS1')).toMatchObject({ percentMet: 6.3 })
  const third = await nationalAfter([...setting, ...ratedOnCs1('mmnnnn')])
  expect(standardIn(third, 'CS1')).toMatchObject({ percentMet: 33.3 })
})

test('a section pools ratings, and its n counts communities', async () => {
  const scope = ['CS1', 'CS2']
  const all = ['mm', 'mn', 'n-', '--', 'pp', 'mm'].flatMap((letters, place) =>
    rated({ community: `TC-${String(place)}` }, scope, letters)
  )
  const report = await nationalAfter([drafted(), wrote('CS1'), wrote('CS2'), planned(), ...all])
  expect(sectionIn(report, 'Belonging')).toEqual({
    group: 'all',
    shown: true,
    n: 5,
    selfRated: 0,
    standards: { shown: 1, of: 2 },
    percentMet: 60,
    quartiles: null
  })
})

test('quartiles are shown for ten communities or more, by R-7 over their own percentages', async () => {
  const scope = ['CS1', 'CS2']
  const letters = ['mm', 'mm', 'mm', 'mn', 'mn', 'mn', 'mn', 'nn', 'nn', 'nn']
  const sectorOf = (place: number) => (place < 5 ? 'ADTC' : 'CYP')
  const all = letters.flatMap((own, place) =>
    rated({ community: `TC-${String(place)}`, sector: sectorOf(place) }, scope, own)
  )
  const report = await nationalAfter([drafted(), wrote('CS1'), wrote('CS2'), planned(), ...all])
  expect(sectionIn(report, 'Belonging')).toMatchObject({ n: 10, percentMet: 50, quartiles: [12.5, 50, 87.5] })
  expect(report.coded).toHaveLength(10)
  expect(new Set(report.coded.map(({ code }) => code)).size).toBe(10)
  expect(report.coded.every(({ code }) => /^C\d\d$/.test(code))).toBe(true)
  expect(report.coded.filter(({ sections }) => sections[0]?.percentMet === 100)).toHaveLength(3)
  expect(JSON.stringify(report.coded)).not.toContain('TC-')
})

test('a community is shown under its code only where quartiles are, and only among several sectors', async () => {
  const shownOf = async (sector: (place: number) => 'ADTC' | 'CYP', communities: number) => {
    const all = Array.from({ length: communities }, (_, place) =>
      rated({ community: `TC-${String(place)}`, sector: sector(place) }, ['CS1'], 'm')
    )
    const { coded } = await nationalAfter([...setting, ...all.flat()])
    return coded.filter(({ sections }) => sections[0]?.percentMet !== null).length
  }
  expect(await shownOf(place => (place < 5 ? 'ADTC' : 'CYP'), 10)).toBe(10)
  expect(await shownOf(() => 'ADTC', 10)).toBe(0)
  expect(await shownOf(place => (place < 5 ? 'ADTC' : 'CYP'), 9)).toBe(0)
})

test('a group is shown from five communities on', async () => {
  const report = await nationalAfter([...setting, ...ratedOnCs1('mmmm')])
  expect(standardIn(report, 'CS1')).toEqual({ group: 'all', shown: false })
})

test('where one group is hidden, the next smallest is hidden too', async () => {
  const report = await nationalAfter([
    ...setting,
    ...ratedOnCs1('m'.repeat(9)),
    ...ratedOnCs1('m'.repeat(6), { sector: 'CYP' }),
    ...ratedOnCs1('m'.repeat(7), { sector: 'HMP' }),
    ...ratedOnCs1('m'.repeat(5), { sector: 'Addiction' }),
    ...ratedOnCs1('mm', { sector: 'LD' })
  ])
  expect(shownIn(report.standards[0]?.groups)).toEqual(['all', 'ADTC', 'CYP', 'HMP'])
})
