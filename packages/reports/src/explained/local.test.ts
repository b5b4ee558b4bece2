/** Every figure of a local report is what its rows come to. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Cycle } from '@cofc/core'
import { localAnswer } from '../local-report/answer.ts'
import { localTables, onRecord, type LocalRows } from '../local-report/review-on-record.ts'
import { nationalAnswer } from '../national-report/answer.ts'
import { answered } from '../testing/answer-after.ts'
import { besideReviews } from '../testing/beside-reviews.ts'
import {
  drafted,
  fold,
  happened,
  planned,
  published,
  registered,
  reviewOf,
  seen,
  wrote,
  type EventText
} from '../testing/history.ts'
import { historiesIn } from '../testing/histories-of.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { rowsAfter } from '../testing/rows-after.ts'
import type { FigureExplained } from './explained.ts'
import { addressOf, figuresOf } from './figures-of.ts'
import { definitionsOf } from './definitions.ts'
import { hidingRules } from './hiding-rules.ts'
import { explainLocal, localExplanation, localFigures, type LocalExtras } from './local.ts'
import { isNoLocalTally } from './local-tally.ts'

const cycle = '2023-2024' as Cycle
const numbers = (count: unknown) => (typeof count === 'number' ? count : null)
const localRowsAfter = (history: ReadonlyArray<EventText>): LocalRows =>
  Object.fromEntries(
    Object.entries(localTables).map(([key, table]) => [key, fold(table, new Map(), seen(history))])
  ) as unknown as LocalRows
/** The national report as it was issued last, and whose sections stand beside those of a community. */
const nationalAfter = (history: ReadonlyArray<EventText>) =>
  answered(nationalAnswer(rowsAfter(history), { cycle }, { codeKey: 'a secret', issues: new Map(), numbers }))

const made = (history: ReadonlyArray<EventText>, network: LocalExtras['network']) => {
  const [rows, text] = [localRowsAfter(history), () => ({ erased: true }) as const]
  return [...rows.communities.keys()].flatMap(community => {
    const [report, record] = [
      localAnswer(rows, { community, cycle }, { text, numbers, network }),
      onRecord(rows, { community, cycle })
    ]
    if (isLeft(report) || record === null) return []
    const explained = explainLocal(report.right, { community, cycle, rows, record, numbers })
    return [{ report: report.right, explained: (address: string) => answered(explained(address)) }]
  })
}

/** Of each community some words were erased. */
const withErasures = (history: ReadonlyArray<EventText>): ReadonlyArray<EventText> =>
  history.flatMap(event =>
    event.type === 'CommunityRegistered'
      ? [event, happened('WordsErased', { community: event['community'], cycle, pieces: 2, on: '2024-10-01' })]
      : [event]
  )

// By night more of them.
const seeds = process.env['COFC_NIGHTLY'] === undefined ? [1] : Array.from({ length: 10 }, (_, seed) => seed + 1)
const networks = seeds.flatMap(seed => [
  { told: `${String(seed)}, of all sectors`, seed, isOfPrisons: false },
  { told: `${String(seed)}, of prisons`, seed: seed + 100, isOfPrisons: true }
])
const historyOf = ({ seed, isOfPrisons }: Pick<(typeof networks)[number], 'seed' | 'isOfPrisons'>) =>
  withErasures([
    ...besideReviews(seed, randomNetwork({ seed, communities: 30, standards: 9, isOfPrisons })),
    published(1)
  ])

/** Of two figures that are explained by themselves, what follows of them. */
const follows = (told: FigureExplained, figure: (address: string) => number | null): number | null => {
  if (told.figure === null) return null
  if ('sum' in told) return told.sum
  const [first = null, second = null] = told.of.map(figure)
  return told.unit === 'needed' ? Math.ceil(((first ?? NaN) * (second ?? NaN)) / 100) : null
}

const hiddenAt = (address: string): FigureExplained => ({
  ...{ address, figure: null, rows: [], excluded: [] },
  hiddenBecause: { rule: 'D1809', says: hidingRules.D1809 }
})
const kinds = { ofAll: new Set<string>(), ofPrisons: new Set<string>() }
const kindOf = (at: ReadonlyArray<string>): string => [...at.slice(0, 1), ...at.slice(-1)].join(' ')
test.each(networks)('a figure of a local report is what its rows come to: network $told', network => {
  const history = historyOf(network)
  const national = nationalAfter(history)
  const inNational = new Map(figuresOf(national).map(({ at, figure }) => [addressOf(at), figure]))
  const sumOf = (told: FigureExplained, figureOf: (address: string) => number | null) =>
    told.figure !== null && told.unit === 'of-national-report' ? inNational.get(told.of[0]) : follows(told, figureOf)
  for (const { report, explained } of made(history, national.sections)) {
    const addresses = figuresOf(report).map(({ at }) => addressOf(at))
    expect(new Set(addresses).size).toBe(addresses.length)
    const hidden = localFigures(report).filter(({ figure }) => figure === null)
    const shown = localFigures(report).filter(({ figure }) => figure !== null)
    for (const { at } of hidden) expect(explained(addressOf(at))).toEqual(hiddenAt(addressOf(at)))
    for (const { at, figure } of shown) {
      const told = explained(addressOf(at))
      expect([addressOf(at), definitionsOf('local', addressOf(at))]).not.toEqual([addressOf(at), []])
      expect([addressOf(at), told.figure, sumOf(told, other => explained(other).figure)]).toEqual([
        addressOf(at),
        figure,
        figure
      ])
      kinds[network.isOfPrisons ? 'ofPrisons' : 'ofAll'].add(kindOf(at))
    }
  }
})
const ofAll = [
  ...['accreditation counting', 'accreditation met', 'accreditation needed', 'accreditation notApplicable'],
  ...['accreditation percentMet', 'accreditation threshold', 'benchmark n', 'benchmark of', 'benchmark own'],
  ...['benchmark percentMet', 'benchmark selfRated', 'benchmark shown', 'erased erased', 'outcomes count'],
  ...['outcomes perPlaceYear', 'profile places', 'sections met', 'sections n', 'sections not'],
  ...['sections notApplicable', 'sections partly', 'sections percentMet', 'sections points', 'sections unrated'],
  ...['statistics agreement', 'statistics kappa', 'statistics meanShift', 'statistics n'],
  ...['visits clientMembers', 'visits lead', 'visits member', 'visits observer', 'visits stakeholders']
]
const ofPrisons = ['audit met', 'audit not', 'audit notApplicable', 'audit partly', 'audit percentMet', 'audit unrated']

test('and these are figures of every kind', () => {
  expect([...kinds.ofAll]).toEqual(expect.arrayContaining(ofAll))
  expect([...kinds.ofPrisons]).toEqual(expect.arrayContaining(ofPrisons))
})

test('each number of a local report that is no tally is known', () => {
  const left = made(historyOf({ seed: 1, isOfPrisons: false }), []).flatMap(({ report }) =>
    figuresOf(report).filter(({ at, figure }) => figure !== null && isNoLocalTally(at))
  )
  expect([...new Set(left.map(({ at }) => kindOf(at)))].toSorted()).toEqual([
    'accreditation type',
    'cover version',
    'standards type'
  ])
})

test('before the national report is issued what stands beside a community’s own percentage is hidden, and no row is told', () => {
  const hidden = made(historyOf({ seed: 1, isOfPrisons: false }), []).flatMap(({ report, explained }) =>
    localFigures(report).flatMap(({ at, figure }) =>
      figure === null ? [[explained(addressOf(at)), hiddenAt(addressOf(at))] as const] : []
    )
  )
  expect(hidden.length).toBeGreaterThan(30)
  for (const [told, expected] of hidden) expect(told).toEqual(expected)
})

const thresholds = { type1: 100, type2: 50, type3: 60, coreMustBeMet: true }
const codes = ['CS1', 'CS2', 'CS3', 'CS4']
const review = reviewOf({ community: 'TC-0001', kind: 'accreditation', membershipType: 'Accreditation' })
const ofCase = (type: EventText['type'], on: string, fields: Readonly<Record<string, unknown>>) =>
  happened(type, { community: 'TC-0001', cycle, case: 1, on, ...fields })
const accredited: ReadonlyArray<EventText> = [
  ...[drafted(), ...codes.map(code => wrote(code)), planned(), registered('TC-0001')],
  ...[review.opened(codes), review.self(codes, 'mmpn'), review.peer(codes, 'mpna'), review.final()],
  ofCase('AccreditationAppliedFor', '2023-10-01', { fullCycles: 2 }),
  ofCase('PackSubmitted', '2024-03-01', {
    ...{ edition: 'E1', version: 1, visitors: ['R-1'], thresholds, limit: '2024-09-01', outstanding: [] },
    tallies: [{ standardType: 1, met: 1, counting: 3, notApplicable: 1 }]
  })
]
const [ofAccredited] = made(accredited, [])
const addressed = (address: string) => ofAccredited?.explained(address)
const inReview = 'review-TC-0001/2023-2024/accreditation'

test('an accreditation review is told against thresholds standard by standard, and its pack as it was pinned', () => {
  expect(addressed('accreditation/types/1/met')).toEqual({
    ...{ address: 'accreditation/types/1/met', figure: 1, unit: 'count', sum: 1, hiddenBecause: null },
    rows: [{ key: 'CS1', stream: inReview, contributes: 1 }],
    excluded: [
      { key: 'CS2', stream: inReview, because: 'RatedOtherwise' },
      { key: 'CS3', stream: inReview, because: 'RatedOtherwise' },
      { key: 'CS4', stream: inReview, because: 'NotApplicable' }
    ]
  })
  const pinned = { key: 'TC-0001', stream: 'accreditation-TC-0001' }
  expect(addressed('accreditation/types/1/threshold')).toMatchObject({ rows: [{ ...pinned, contributes: 100 }] })
  expect(addressed('accreditation/case/pack/types/1/percentMet')).toMatchObject({
    ...{ figure: 33.3, sum: 33.3 },
    rows: [{ ...pinned, contributes: 1, of: 3 }]
  })
  expect(addressed('accreditation/case/pack/types/1/needed')).toMatchObject({
    figure: 3,
    of: ['accreditation/case/pack/types/1/threshold', 'accreditation/case/pack/types/1/counting']
  })
})

test('kappa is told by what each side rated, and the mean shift in halves', () => {
  expect(addressed('statistics/kappa')).toMatchObject({
    ...{ figure: 0, sum: 0, unit: 'kappa' },
    rows: [
      { key: 'CS1', contributes: 1, of: 1, self: 'met', peer: 'met' },
      { key: 'CS2', contributes: 0, of: 1, self: 'met', peer: 'partly' },
      { key: 'CS3', contributes: 0, of: 1, self: 'partly', peer: 'not' }
    ],
    excluded: [{ key: 'CS4', because: 'RatedBySelfOnly' }]
  })
  expect(addressed('statistics/meanShift')).toMatchObject({ figure: 0.33, sum: 0.33, unit: 'mean-shift' })
})

test('the change of a section takes the share of the cycle before off that of this one', () => {
  const before = reviewOf({ community: 'TC-0001', cycle: '2022-2023' })
  const earlier = [planned('2022-2023'), before.opened(codes), before.peer(codes, 'npam'), before.final()]
  const [after] = made([...accredited.slice(0, 6), ...earlier, ...accredited.slice(6)], [])
  const told = after?.explained('sections/Belonging/change/points')
  expect(told).toMatchObject({ figure: 0, sum: 0, unit: 'points' })
  const sides = told !== undefined && 'rows' in told ? told.rows.map(({ key, side }) => `${side ?? ''} ${key}`) : []
  expect(sides).toEqual(['now CS1', 'now CS2', 'now CS3', 'before CS1', 'before CS2', 'before CS4'])
})

test('of each standard the events that made its rating count are told', () => {
  const ask = { community: 'TC-0001', cycle, figure: 'sections/Belonging/peer/met', events: 'yes' } as never
  const extras = { text: () => ({ erased: true }) as const, numbers, network: [], histories: historiesIn(accredited) }
  const told = answered(localExplanation(localRowsAfter(accredited), ask, extras))
  const rows = 'rows' in told ? told.rows : []
  expect(
    rows.map(({ key, events = [] }) => [key, ...events.map(({ version, type }) => `${String(version)} ${type}`)])
  ).toEqual([['CS1', '1 ReviewOpened', '3 PeerRatingsSaved']])
})

test('what is no sum over the review is not explained', () => {
  for (const figure of ['cover/version', 'standards/CS1/type', 'sections/Nowhere/self/met'])
    expect(() => addressed(figure)).toThrow('NoSuchFigure')
})
