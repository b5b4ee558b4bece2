import { createHash } from 'node:crypto'
import { count, privateCountText, type ContentRef, type Cycle } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { nationalCsv } from './csv.ts'
import { nationalReport } from './report.ts'
import { coreStandardsMet } from './core-standards-met.ts'
import {
  drafted,
  happened,
  mapped,
  planned,
  published,
  rated,
  ratedOnCs1,
  ref,
  reviewOf,
  wrote,
  type EventText
} from '../testing/history.ts'
import { nationalAfter, shownIn } from '../testing/national.ts'

const setting: ReadonlyArray<EventText> = [drafted(), wrote('CS1'), planned('2022-2023'), planned()]
const lastCycle = { cycle: '2022-2023' }

test('change is shown for the same standard over everybody rated in each cycle, with both n', async () => {
  const report = await nationalAfter([...setting, ...ratedOnCs1('mmmnnn', lastCycle), ...ratedOnCs1('mmmmn')])
  expect(report.standards[0]?.change).toEqual({ from: '2022-2023', n: 6, percentMet: 50, points: 30 })
})

test('differences are taken before rounding', async () => {
  const report = await nationalAfter([
    ...setting,
    ...ratedOnCs1(`${'m'.repeat(2)}${'n'.repeat(4)}`, lastCycle),
    ...ratedOnCs1(`${'m'.repeat(6)}${'n'.repeat(3)}`)
  ])
  expect(report.standards[0]?.change).toMatchObject({ percentMet: 33.3, points: 33.3 })
})

test('no change is shown where either side is hidden', async () => {
  expect(
    (await nationalAfter([...setting, ...ratedOnCs1('mmmm', lastCycle), ...ratedOnCs1('mmmmm')])).standards[0]?.change
  ).toBeNull()
  expect(
    (await nationalAfter([...setting, ...ratedOnCs1('mmmmm', lastCycle), ...ratedOnCs1('mmmm')])).standards[0]?.change
  ).toBeNull()
})

test('a standard of a new edition is compared with the one it repeats or rewords, and with no other', async () => {
  const codes = ['CS1', 'CS2', 'CS3']
  const all = (letters: string, cycle: string, edition: string) =>
    Array.from({ length: 5 }, (_, place) =>
      rated({ community: `TC-${String(place)}`, cycle, edition }, codes, letters)
    ).flat()
  const report = await nationalAfter([
    ...[drafted(), ...codes.map(code => wrote(code)), drafted('E2'), ...codes.map(code => wrote(code, {}, 'E2'))],
    mapped('E2', 'E1', [
      ['CS2', 'CS1', 'reworded'],
      ['CS1', 'CS2', 'split'],
      ['CS3', 'CS3', 'same']
    ]),
    ...[planned('2022-2023'), planned('2023-2024', 'E2')],
    ...[...all('mnm', '2022-2023', 'E1'), ...all('mmm', '2023-2024', 'E2')]
  ])
  expect(report.standards.map(({ change }) => change?.points ?? null)).toEqual([100, null, 0])
})

test('the cycle before is compared as it was last published', async () => {
  const late = rated({ community: 'TC-0099', ...lastCycle }, ['CS1'], 'n')
  const history = [
    ...setting,
    ...ratedOnCs1('mmmmm', lastCycle),
    published(1, '2022-2023'),
    ...late,
    ...ratedOnCs1('mmmmm')
  ]
  expect((await nationalAfter(history)).standards[0]?.change).toMatchObject({ n: 5, points: 0 })
  expect((await nationalAfter([...history, published(2, '2022-2023')])).standards[0]?.change).toMatchObject({
    n: 6,
    points: 16.7
  })
})

test('change is on what the kept issue of the cycle before printed', async () => {
  const cycle = '2022-2023' as Cycle
  const before = [...setting, ...ratedOnCs1('mmmmm', lastCycle)]
  const printed = await nationalAfter(before, { cycle })
  const text = JSON.stringify({
    ...printed,
    standards: printed.standards.map(on => ({
      ...on,
      groups: on.groups.map(one => (one.shown ? { ...one, met: 3, not: 2, percentMet: 60 } : one))
    }))
  })
  const report = createHash('sha256').update(text).digest('hex')
  const history = [...before, { ...published(1, cycle), report }, ...ratedOnCs1('mmmmm')]
  const ask = answerAfter(history, { kept: { [report]: text } })
  const now = answered(await ask(nationalReport, { cycle: '2023-2024' as Cycle }))
  expect(now.standards[0]?.change).toEqual({ from: cycle, n: 5, percentMet: 60, points: 40 })
})

const returned = (counts: ReadonlyArray<Readonly<Record<string, number>>>, sector = 'ADTC') =>
  counts.flatMap((each, place) => {
    const review = reviewOf({ community: `TC-${sector}-${String(place)}`, sector })
    return [review.opened(['CS1']), review.outcomes(each), review.final()]
  })
const leavers = async (...counts: ReadonlyArray<Readonly<Record<string, number>>>) => {
  const report = await nationalAfter([...setting, ...returned(counts)])
  return report.outcomes.find(({ measure }) => measure === 'planned-leaver')?.groups[0]
}
const days = { 'occupied-place-days': 365 }

test('of a measure the count of the latest day counts, in whatever order they came', async () => {
  const told = (...counts: ReadonlyArray<number>) =>
    Array.from({ length: 5 }, (_, place) => {
      const review = reviewOf({ community: `TC-${String(place)}` })
      const returns = counts.map(count => {
        const [first, second] = ['2023-11-20', '2023-12-01']
        return { ...review.outcomes({ 'planned-leaver': count, ...days }), on: count > 10 ? second : first }
      })
      return [review.opened(['CS1']), ...returns, review.final()]
    }).flat()
  const countOf = async (...counts: ReadonlyArray<number>) => {
    const report = await nationalAfter([...setting, ...told(...counts)])
    return report.outcomes.find(({ measure }) => measure === 'planned-leaver')?.groups[0]
  }
  expect(await countOf(10, 12)).toMatchObject({ count: 60 })
  expect(await countOf(12, 10)).toMatchObject({ count: 60 })
  expect(await countOf(12, 10, 11)).toMatchObject({ count: 55 })
})

test('a rate is counts × 365 / occupied place-days, over communities that returned both', async () => {
  const both = { 'planned-leaver': 2, ...days }
  expect(
    await leavers(
      both,
      both,
      both,
      both,
      { 'planned-leaver': 3, 'occupied-place-days': 730 },
      { 'planned-leaver': 90 },
      days
    )
  ).toEqual({
    ...{ group: 'all', shown: true, n: 5, count: 11, perPlaceYear: 1.8 }
  })
})

test('one to four incidents are hidden, none is shown', async () => {
  const none = { 'planned-leaver': 0, ...days }
  expect(await leavers(none, none, none, none, { 'planned-leaver': 4, ...days })).toEqual({
    group: 'all',
    shown: false
  })
  expect(await leavers(none, none, none, none, none)).toMatchObject({ shown: true, count: 0, perPlaceYear: 0 })
})

test('outcomes are hidden sector by sector like every breakdown', async () => {
  const many = Array.from({ length: 6 }, () => ({ 'self-harm': 3, ...days }))
  const report = await nationalAfter([
    ...setting,
    ...returned(many),
    ...returned(many.slice(1), 'CYP'),
    ...returned(many, 'HMP'),
    ...returned(many.slice(4), 'LD')
  ])
  expect(shownIn(report.outcomes.find(({ measure }) => measure === 'self-harm')?.groups)).toEqual([
    'all',
    'ADTC',
    'HMP'
  ])
})

test('of several final reviews of a community in a cycle, the one that others judged counts', async () => {
  const own = rated({ community: 'TC-ADTC-1', kind: 'self-review' }, ['CS1'], 'n')
  const report = await nationalAfter([...setting, ...own, ...ratedOnCs1('mmmmm')])
  expect(report.standards[0]?.groups[0]).toMatchObject({ n: 5, met: 5, selfRated: 0 })
  expect(report.reviews).toMatchObject({ final: 6, byKind: { 'self-review': 1, 'peer-review': 5 } })
})

const visit = (community: string, clientMembers: unknown, mode = 'in-person') => {
  const { tell, opened } = reviewOf({ community })
  const team = [
    ['R-1', 'lead'],
    ['R-2', 'member'],
    ['R-3', 'member'],
    ['R-4', 'observer']
  ].map(([reviewer, role]) => ({ reviewer, role }))
  return [
    opened(['CS1']),
    tell('VisitHeld', {
      ...{ visit: 1, days: ['2024-01-10'], mode, team, clientMembers, stakeholders: 2 },
      ...(typeof clientMembers === 'number' ? {} : { v: 2, clientMemberRule: 'met' })
    })
  ]
}

test('participation counts visits by mode and places by role; one to four client members are hidden', async () => {
  const few = await nationalAfter([...setting, ...visit('TC-1', 1), ...visit('TC-2', 1, 'virtual')])
  expect(few.participation).toEqual({
    visitsByMode: { 'in-person': 1, virtual: 1, hybrid: 0 },
    placesByRole: { lead: 2, member: 4, 'tc-specialist': 0, observer: 2 },
    clientMembers: { shown: false }
  })
  expect(few.reviews.visits).toBe(2)
  const enough = await nationalAfter([
    ...setting,
    ...['TC-1', 'TC-2', 'TC-3', 'TC-4', 'TC-5'].flatMap(community => visit(community, 1))
  ])
  expect(enough.participation.clientMembers).toEqual({ shown: true, places: 5, percent: 33.3 })
})

test('once the number of client members of one visit is erased, those of all are left out, and it is told of how many', async () => {
  const visits = ['TC-1', 'TC-2', 'TC-3', 'TC-4', 'TC-5'].flatMap((community, place) =>
    visit(community, ref('abcde'.charAt(place)))
  )
  const former = visit('TC-6', 2)
  const reportWhen = async (erased: string) => {
    const said = ({ commitment }: ContentRef) =>
      erased.includes(commitment.charAt(0)) ? null : privateCountText(count(1))
    const after = answerAfter([...setting, ...visits, ...former], { said })
    return answered(await after(nationalReport, { cycle: '2023-2024' as Cycle }))
  }
  const whole = await reportWhen('')
  expect(whole.participation.clientMembers).toEqual({ shown: true, places: 7, percent: 38.9 })
  const lacking = await reportWhen('bd')
  expect(lacking.participation.clientMembers).toEqual({ shown: false, erased: 2 })
  expect(lacking).toEqual({
    ...whole,
    participation: { ...whole.participation, clientMembers: lacking.participation.clientMembers }
  })
  expect(nationalCsv(lacking).rows.filter(({ item }) => item === 'clientMembers')).toMatchObject([
    { measure: 'shown', value: 'no' },
    { measure: 'erased', value: 2 }
  ])
})

test('what became of last year’s action points is counted for the whole network', async () => {
  const acted = Array.from({ length: 5 }, (_, place) => {
    const review = reviewOf({ community: `TC-${String(place)}`, ...lastCycle })
    const found = review.tell('FindingRecorded', {
      finding: 1,
      findingKind: 'action',
      standard: 'CS1',
      words: { commitment: 'w'.repeat(43), length: 3 },
      due: null
    })
    const settled =
      place < 2 ? [review.tell('ActionPointSettled', { finding: 1, outcome: place === 0 ? 'done' : 'dropped' })] : []
    return [review.opened(['CS1']), found, review.final(), ...settled]
  }).flat()
  const report = await nationalAfter([...setting, ...acted])
  expect(report.lastYear).toEqual({ cycle: '2022-2023', shown: true, n: 5, actions: 5, done: 1, dropped: 1, open: 3 })
  const then = await nationalAfter([...setting, ...acted], { cycle: '2022-2023' as never })
  expect(then.themes).toEqual([
    { section: 'Belonging', shown: true, n: 5, achievements: 0, actions: 5 },
    { section: null, shown: true, n: 5, achievements: 0, actions: 0 }
  ])
})

test('codes are the same all through a cycle, and others under another key', async () => {
  const history = [...setting, ...ratedOnCs1('mmmpn'), ...ratedOnCs1('mmmnn', { sector: 'CYP' })]
  const [once, again, other] = [
    await nationalAfter(history),
    await nationalAfter(history),
    await nationalAfter(history, {}, 'another')
  ]
  expect(once.coded).toEqual(again.coded)
  expect(once.coded).not.toEqual(other.coded)
})

test('self and peer are compared over those that both rated', async () => {
  const both = ['mm', 'mm', 'mp', 'mn', 'nn'].flatMap(([self = '-', peer = '-'], place) => {
    const review = reviewOf({ community: `TC-${String(place)}` })
    return [review.opened(['CS1']), review.self(['CS1'], self), review.peer(['CS1'], peer), review.final()]
  })
  const report = await nationalAfter([...setting, ...both])
  expect(report.selfAndPeer).toEqual([
    { standard: 'CS1', shown: true, n: 5, selfPercentMet: 80, peerPercentMet: 40, points: 40 }
  ])
  const oneMore = await nationalAfter([...setting, ...both, ...rated({ community: 'TC-9' }, ['CS1'], 'm')])
  expect(oneMore.selfAndPeer).toEqual([{ standard: 'CS1', shown: false }])
})

test('how much was erased is told', async () => {
  const erased = happened('WordsErased', { community: 'TC-ADTC-1', cycle: null, pieces: 3, on: '2024-05-01' })
  const ofAnother = happened('WordsErased', { community: 'TC-ADTC-1', cycle: '2020-2021', pieces: 9, on: '2024-05-01' })
  expect((await nationalAfter([...setting, ...ratedOnCs1('mmmmm'), published(1), erased, ofAnother])).erased).toBe(3)
})

test('a cycle that nobody planned and a revision that was not published have no report', async () => {
  await expect(nationalAfter(setting, { cycle: '2030-2031' as never })).rejects.toThrow('NoSuchCycle')
  await expect(nationalAfter([...setting, published(1)], { revision: 2 })).rejects.toThrow(
    '"type":"NoSuchRevision","cycle":"2023-2024","revision":2,"last":1'
  )
})

test('the core standards met are the core standards of the report, in the order of the edition', async () => {
  const more = [wrote('S1', { core: false }), wrote('CS2')]
  const report = await nationalAfter([...setting, ...more, ...ratedOnCs1('mmmmm')])
  expect(coreStandardsMet(report).map(({ standard }) => standard)).toEqual(['CS1', 'CS2'])
  expect(report.coreStandards).toEqual(['CS1', 'CS2'])
  expect(report.mostMet).toEqual([{ standard: 'CS1', section: 'Belonging', n: 5, percentMet: 100 }])
})
