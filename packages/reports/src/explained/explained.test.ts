/** Every figure is what its rows come to, and no row stands behind a hidden one. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Cycle, PlainDate, Sha256 } from '@cofc/core'
import { nationalAnswer, nationalBehind } from '../national-report/answer.ts'
import { issuedAs } from '../national-report/issued-as.ts'
import type { AskNationalReport } from '../national-report/national-report.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { besideReviews } from '../testing/beside-reviews.ts'
import { admitted, drafted, planned, published, rated, registered, wrote, type EventText } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { rowsAfter } from '../testing/rows-after.ts'
import { addressOf, figuresOf, partsOfAddress } from './figures-of.ts'
import { definingRules } from './defining-rules.ts'
import { definitionsOf } from './definitions.ts'
import { hidingRules } from './hiding-rules.ts'
import { explain, nationalFigures } from './national.ts'
import { isNoTally } from './national-tally.ts'
import { nationalFigure, nationalFigureList, nationalIssue } from './report.ts'

const cycle = '2023-2024' as Cycle
const extras = {
  codeKey: 'a secret',
  numbers: (count: unknown) => (typeof count === 'number' ? count : null)
}
const explaining = (
  history: ReadonlyArray<EventText>,
  more: Partial<AskNationalReport> = {},
  issues: ReadonlyMap<Sha256, string> = new Map()
) => {
  const [rows, ask] = [rowsAfter(history), { cycle, ...more }]
  const [report, behind] = [nationalAnswer(rows, ask, { ...extras, issues }), nationalBehind(rows, ask, issues)]
  if (isLeft(report) || isLeft(behind)) throw new Error('no such report')
  const explained = explain(report.right, { ...behind.right, numbers: extras.numbers })
  return { report: report.right, explained: (address: string) => answered(explained(address)) }
}
const made = (seed: number, communities: number, isOfPrisons = false) =>
  besideReviews(seed, randomNetwork({ seed, communities, standards: 9, isOfPrisons }))
/** Published when nine tenths of it had happened, and again at the end. */
const issuedTwice = (history: ReadonlyArray<EventText>) => {
  const first = Math.floor(history.length * 0.9)
  return [...history.slice(0, first), published(1), ...history.slice(first), published(2)]
}
// By night more of them.
const seeds = process.env['COFC_NIGHTLY'] === undefined ? [1] : Array.from({ length: 10 }, (_, seed) => seed + 1)
const networks = seeds.flatMap(seed => [
  { told: `${String(seed)}, large`, history: made(seed, 45), revision: undefined },
  { told: `${String(seed)}, small`, history: made(seed + 100, 22), revision: undefined },
  { told: `${String(seed)}, of prisons`, history: made(seed + 200, 40, true), revision: undefined },
  { told: `${String(seed)}, first issue`, history: issuedTwice(made(seed + 300, 40)), revision: 1 },
  { told: `${String(seed)}, second issue`, history: issuedTwice(made(seed + 400, 40)), revision: 2 }
])
const asked = ({ history, revision }: (typeof networks)[number]) =>
  explaining(history, revision === undefined ? {} : { revision })

test.each(networks)('a figure is what its rows come to: network $told', network => {
  const { report, explained } = asked(network)
  const shown = nationalFigures(report).filter(({ figure }) => figure !== null)
  for (const { at, figure } of shown) {
    const told = explained(addressOf(at))
    expect([addressOf(at), definitionsOf('national', addressOf(at))]).not.toEqual([addressOf(at), []])
    if ('of' in told) expect(told.of.map(address => explained(address).figure)).not.toContain(null)
    else expect(told).toMatchObject({ figure, sum: figure })
  }
  expect(shown.length).toBeGreaterThan(80)
})

test.each(networks)('of a hidden figure the rule is told, and nothing else: network $told', network => {
  const { report, explained } = asked(network)
  const hidden = nationalFigures(report).filter(({ figure }) => figure === null)
  expect(hidden.length).toBeGreaterThan(3)
  for (const { at } of hidden)
    for (const address of [addressOf(at), addressOf([...at, 'n']), addressOf([...at, 'met'])]) {
      const { hiddenBecause, ...told } = explained(address)
      expect(told).toEqual({ address, figure: null, rows: [], excluded: [] })
      expect(Object.keys(hiddenBecause ?? {})).toEqual(['rule', 'says'])
    }
})

const cs1 = ['CS1']
const five = ['TC-0001', 'TC-0002', 'TC-0003', 'TC-0004', 'TC-0005']
const setting = [drafted(), wrote('CS1'), planned()]
const small = [
  ...setting,
  ...[...five, 'TC-0006', 'TC-0007', 'TC-0008'].flatMap(community => [registered(community), ...admitted(community)]),
  ...five.flatMap((community, place) => rated({ community }, cs1, 'mmpnm'[place] ?? '-')),
  ...rated({ community: 'TC-0006' }, cs1, 'a'),
  ...rated({ community: 'TC-0007' }, cs1, 'm').slice(0, 2)
]

test('what is not counted is told with its reason', () => {
  const told = explaining(small).explained('standards/CS1/ADTC/met')
  const stream = (community: string) => `review-${community}/2023-2024/peer-review`
  expect(told).toEqual({
    ...{ address: 'standards/CS1/ADTC/met', figure: 3, unit: 'count', sum: 3, hiddenBecause: null },
    rows: ['TC-0001', 'TC-0002', 'TC-0005'].map(key => ({ key, stream: stream(key), contributes: 1 })),
    excluded: [
      { key: 'TC-0003', stream: stream('TC-0003'), because: 'RatedOtherwise' },
      { key: 'TC-0004', stream: stream('TC-0004'), because: 'RatedOtherwise' },
      { key: 'TC-0006', stream: stream('TC-0006'), because: 'NotApplicable' },
      { key: 'TC-0007', stream: stream('TC-0007'), because: 'NotFinal' },
      { key: 'TC-0008', stream: 'membership-TC-0008', because: 'NoReview' }
    ]
  })
})

test('a group of four is hidden for being small', () => {
  const [, , , , , ...fewer] = small.filter(({ community }) => community !== 'TC-0005')
  const told = explaining([...small.slice(0, 5), ...fewer]).explained('standards/CS1/all/met')
  expect(told.hiddenBecause).toEqual({ rule: 'D1302', says: 'a total of fewer than five is hidden' })
})

/** Issued as it stood after nine tenths of its history, and kept as `printed` makes of it. */
const keptAfter = (history: ReadonlyArray<EventText>, printed: (text: string) => string) => {
  const first = Math.floor(history.length * 0.9)
  const { report } = explaining(history.slice(0, first))
  const text = printed(JSON.stringify(issuedAs(report, { revision: 1, on: '2024-09-15' as PlainDate })))
  const sha256 = createHash('sha256').update(text).digest('hex')
  const issue = { ...published(1), on: '2024-09-15', report: sha256 }
  const kept = new Map([[sha256 as Sha256, text]])
  return { kept, history: [...history.slice(0, first), issue, ...history.slice(first)] }
}
const explainingKept = ({ history, kept }: ReturnType<typeof keptAfter>) => explaining(history, {}, kept)

test('an issue is explained as it was printed, from what stood then', () => {
  const { report, explained } = explainingKept(keptAfter(made(5, 40), text => text))
  const shown = nationalFigures(report).filter(({ figure }) => figure !== null)
  for (const { at, figure } of shown) {
    const told = explained(addressOf(at))
    if (!('of' in told)) expect(told).toMatchObject({ figure, sum: figure })
  }
})

test('what an issue hid is hidden, whatever would be shown today, and another figure is said to be as it was issued', () => {
  const [group, hidden] = [/\{"group":"all","shown":true,[^}]*\}/, '{"group":"all","shown":false}']
  const { explained } = explainingKept(
    keptAfter(made(5, 40), text => text.replace(group, hidden).replace(/("members":\{"all":)\d+/, '$1999'))
  )
  expect(explained('standards/CS1/all/met')).toEqual({
    ...{ address: 'standards/CS1/all/met', figure: null, rows: [], excluded: [] },
    hiddenBecause: { rule: 'D1805', says: hidingRules.D1805 }
  })
  expect(explained('members/all')).toMatchObject({ figure: 999, sum: 40 })
})

test('what stands under a code is never explained', () => {
  const { report, explained } = explaining(made(1, 45))
  expect(figuresOf(report).some(({ at }) => at[0] === 'coded')).toBe(true)
  expect(() => explained('coded/sections')).toThrow('NoSuchFigure')
  expect(() => explained('coded')).toThrow('NoSuchFigure')
})

test('each number that is no tally is known', () => {
  const { report } = explaining(made(1, 45))
  const left = figuresOf(report).filter(({ at }) => isNoTally(at) && at[0] !== 'coded')
  expect([...new Set(left.map(({ at }) => [at[0], ...at.slice(1).slice(-1)].join(' ')))].toSorted()).toEqual([
    'hmp quartiles',
    'method smallestForQuartiles',
    'method smallestGroup',
    'publishedOn',
    'revision',
    'sections quartiles',
    'standards type'
  ])
})

test('the rules by which figures are made and hidden are those of the rulebook, word for word', () => {
  const page = readFileSync(new URL('../../../../docs/rulebook/reports.md', import.meta.url), 'utf8')
  const sentences = new Map([...page.matchAll(/^\| *(D\d+) *\| *(.+?) *\|/gm)].map(([, rule, says]) => [rule, says]))
  for (const rules of [hidingRules, definingRules])
    expect(Object.fromEntries(Object.keys(rules).map(rule => [rule, sentences.get(rule)]))).toEqual(rules)
})

test('figures are listed by their addresses, and each of these can be asked for through the reader', async () => {
  const after = answerAfter(small)
  const figures = answered(await after(nationalFigureList, { cycle }))
  expect(figures).toContainEqual({ address: 'standards/CS1/all/met', shown: true })
  expect(answered(await after(nationalFigure, { cycle, figure: 'members/byType/Full' }))).toMatchObject({
    figure: 8,
    sum: 8
  })
  expect(isLeft(await after(nationalFigure, { cycle, figure: 'members/byType/Nobody' }))).toBe(true)
})

test('a slash in a name does not part an address', () => {
  const at = ['sections', '50% in/out', 'all', 'n']
  expect(addressOf(at)).toBe('sections/50%25 in%2Fout/all/n')
  expect(partsOfAddress(addressOf(at))).toEqual(at)
})

test('an issue is explained whole only where it was kept, to the letter', async () => {
  expect(isLeft(await answerAfter(small)(nationalIssue, { cycle }))).toBe(true)
  const notKept = await answerAfter([...small, published(1)])(nationalIssue, { cycle })
  expect(notKept).toMatchObject({ left: { type: 'IssueNotKept', cycle, revision: 1 } })
  const { history, kept } = keptAfter(made(5, 40), text => text)
  const issue = answered(await answerAfter(history, { kept: Object.fromEntries(kept) })(nationalIssue, { cycle }))
  expect(issue).toMatchObject({ cycle, revision: 1, text: [...kept.values()][0] })
  // A difference stands behind the two figures that it lies between.
  const addresses = issue.figures.map(({ explained }) => explained.address)
  const differences = issue.figures.flatMap(({ explained }) =>
    'unit' in explained && explained.unit === 'difference' ? [explained] : []
  )
  expect(differences.length).toBeGreaterThan(0)
  for (const { address, of } of differences)
    for (const one of of) expect(addresses.indexOf(one)).toBeLessThan(addresses.indexOf(address))
  expect(issue.figures.every(({ definition }) => /^D\d+: \S/.test(definition))).toBe(true)
})
