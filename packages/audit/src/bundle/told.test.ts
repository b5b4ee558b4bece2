/** What a bundle tells beside its events, words and figures, is checked by both, and the fault is said. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { check } from '../../verifier/cofc-verify.mjs'
import { vkeyOf } from '../notes/key.ts'
import { parseTrust } from '../notes/parse-trust.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { bundleLines, bytesOf, ended, linesOf, signedLog, type Line } from '../testing/bundles.ts'
import { readRight } from '../testing/reading.ts'
import { historyWithReport, historyWithWords, issuedReport, wordsOfHistory } from '../testing/told-bundles.ts'
import { asBundled } from './as-bundled.ts'
import { longestLine } from './read-lines.ts'
import { verifyBundle } from './verify-bundle.ts'

const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const policy = `log ${vkeyOf(signer.key)}\nquorum none\n`
const [worded, reported] = [await historyWithWords(), await historyWithReport()]
const community = { community: 'TC-0042' }
const withWords = linesOf(
  await bundleLines(worded, await signedLog(worded, signer), community, { words: wordsOfHistory })
)
const report = linesOf(await bundleLines(reported, await signedLog(reported, signer), issuedReport))

type Lines = ReadonlyArray<Line>
/** What both say: they agree on the verdict, and the words are those of the one file. */
const verdict = async (lines: Lines) => {
  const text = ended(lines)
  const ours = await verifyBundle(bytesOf(text), readRight(parseTrust(policy)))()
  const other = await check(bytesOf(text), policy)
  expect(isLeft(ours)).toBe(other.code !== 0)
  return other
}
const isOf =
  (kind: string, at = 0) =>
  (lines: Lines): number =>
    lines.flatMap(({ line }, place) => (line === kind ? [place] : []))[at] ?? -1
type Change = (lines: Lines) => Lines
const put =
  (kind: string, at: number, more: (line: Line) => Line): Change =>
  lines => {
    const place = isOf(kind, at)(lines)
    return lines.with(place, { ...lines[place], ...more(lines[place] as Line) })
  }
const without =
  (kind: string, at = 0): Change =>
  lines =>
    lines.toSpliced(isOf(kind, at)(lines), 1)
const twice =
  (kind: string, at = 0): Change =>
  lines =>
    lines.toSpliced(isOf(kind, at)(lines), 0, lines[isOf(kind, at)(lines)] as Line)
const turned =
  (kind: string): Change =>
  lines => {
    const [one, other] = [isOf(kind, 0)(lines), isOf(kind, 1)(lines)]
    return lines.with(one, lines[other] as Line).with(other, lines[one] as Line)
  }

describe('words', () => {
  test('that were said are there, and those that were erased are told with their record: the bundle is whole', async () => {
    expect(withWords.filter(({ line }) => line === 'words' || line === 'erased')).toHaveLength(3)
    expect(await verdict(withWords)).toMatchObject({ code: 0 })
  })
  test('and marks of erasure may be left out: nobody is told all', async () => {
    expect(await verdict(without('words')(without('erased')(withWords)))).toMatchObject({ code: 0 })
  })
  const faults: Readonly<Record<string, readonly [Change, string]>> = {
    'that are others': [put('words', 0, () => ({ text: 'Nobody.' })), 'words are not those that were committed to'],
    'with another salt': [put('words', 1, () => ({ salt: 'c2FsdA' })), 'words are not those that were committed to'],
    'told twice': [twice('words'), 'does not refer to these words, or not in this order'],
    'in another order': [turned('words'), 'does not refer to these words, or not in this order'],
    'told behind another event': [
      lines => without('words')(lines).toSpliced(isOf('erased')(lines) - 1, 0, lines[isOf('words')(lines)] as Line),
      'does not refer to these words, or not in this order'
    ],
    'erased that were never said': [
      put('erased', 0, () => ({ commitment: 'A'.repeat(43) })),
      'does not refer to these words, or not in this order'
    ],
    'erased by what is no erasure': [
      put('erased', 0, () => ({ stream: 'review-TC-0042/2023-2024/peer-review', version: 1 })),
      'came before what was erased'
    ],
    'erased before they were said': [put('erased', 0, () => ({ version: 1 })), 'came before what was erased'],
    'erased by a record that is not there': [put('erased', 0, () => ({ version: 3 })), 'should record is missing'],
    'erased by a record about somebody else': [
      put('erased', 0, () => ({ stream: 'community-TC-0041', version: 1 })),
      'should record is missing'
    ]
  }
  test.each(Object.entries(faults))('%s are found', async (_, [change, says]) => {
    expect(await verdict(change(withWords))).toEqual({ code: 1, says: expect.stringContaining(says) as string })
  })
  test('erased of one cycle are not those of another, nor is any event the record of an erasure', async () => {
    const erased = withWords[isOf('erased')(withWords)] as Line
    // Behind the first event, whose words are of no cycle; and with a record that is the second event of all.
    const first = withWords.toSpliced(isOf('words', 0)(withWords), 1, {
      ...erased,
      commitment: withWords[isOf('words')(withWords)]?.['commitment']
    })
    expect(await verdict(first)).toMatchObject({ code: 1, says: expect.stringContaining('does not record') as string })
    const byReview = withWords.toSpliced(isOf('words', 0)(withWords), 1, {
      ...{ line: 'erased', commitment: withWords[isOf('words')(withWords)]?.['commitment'] },
      ...{ stream: 'review-TC-0042/2023-2024/peer-review', version: 1 }
    })
    expect(await verdict(byReview)).toMatchObject({
      code: 1,
      says: expect.stringContaining('does not record') as string
    })
  })
})

describe('figures of a report', () => {
  test('that are what was printed, and come out of their rows, are whole, and it is said how many are hidden', async () => {
    expect(await verdict(report)).toMatchObject({
      code: 0,
      says: expect.stringContaining(
        'revision 1 of the national report of 2023-2024, 7 figures of which 1 are hidden and 1 stand as they were printed alone'
      ) as string
    })
    const streams = report.flatMap(({ line, block }) =>
      line === 'event' ? [JSON.parse(String(block).split('\n')[2] ?? '') as string] : []
    )
    // Every membership and every review of the cycle, and nothing else that no figure names.
    expect([...new Set(streams)].toSorted()).toEqual([
      'cycle-2023-2024',
      ...['TC-0001', 'TC-0002', 'TC-0042'].map(id => `membership-${id}`),
      ...['TC-0001', 'TC-0002', 'TC-0042'].map(id => `review-${id}/2023-2024/peer-review`)
    ])
  })
  const firstRow = (more: Line) => (line: Line) => {
    const [row, ...rows] = line['rows'] as ReadonlyArray<Line>
    return { rows: [{ ...row, ...more }, ...rows] }
  }
  const moreRows = (line: Line) => ({
    rows: [...(line['rows'] as ReadonlyArray<Line>), (line['rows'] as ReadonlyArray<Line>)[0]]
  })
  const hidden = 5
  const faults: Readonly<Record<string, readonly [Change, number, string]>> = {
    'of another number': [put('figure', 0, () => ({ figure: 4 })), 1, 'is not the one that was printed'],
    'with a row left out': [
      put('figure', 0, line => ({ rows: (line['rows'] as ReadonlyArray<Line>).slice(1) })),
      1,
      'is not what its rows come to'
    ],
    'with a row twice': [put('figure', 0, moreRows), 1, 'stands there twice'],
    'with a row that gives more': [put('figure', 1, firstRow({ contributes: 2 })), 1, 'is not what its rows come to'],
    'with a row out of nowhere': [
      put('figure', 0, firstRow({ stream: 'membership-TC-0099' })),
      1,
      'is in no stream of the bundle'
    ],
    'that are no figures of the report': [put('figure', 0, () => ({ address: 'members/none' })), 1, 'has no figure'],
    'told twice': [twice('figure'), 1, 'was told before'],
    'that are shares of nothing': [
      put('figure', 4, line => ({
        rows: (line['rows'] as ReadonlyArray<Line>).map(row => ({ ...row, of: 0 }))
      })),
      1,
      'is not what its rows come to'
    ],
    'that differ from what they lie between': [
      put('figure', 3, line => ({ of: (line['of'] as ReadonlyArray<string>).toReversed() })),
      1,
      'is not what its rows come to'
    ],
    'that lie between what was not told': [
      put('figure', 3, () => ({ of: ['members/all', 'members/all'] })),
      1,
      'is not between two percentages'
    ],
    'that are hidden, with rows': [
      put('figure', hidden, () => ({ rows: [{ key: 'a', stream: 'membership-TC-0001', contributes: 1, of: null }] })),
      3,
      'do not fit'
    ],
    'that are hidden, with a number': [
      put('figure', hidden, () => ({ figure: 2, unit: 'count', hidden: null })),
      1,
      'is not the one that was printed'
    ],
    'that are shown, and told as hidden': [
      put('figure', 0, () => ({ figure: null, unit: 'hidden', rows: [], hidden: 'a rule' })),
      1,
      'is not the one that was printed'
    ],
    'below a hidden one': [
      put('figure', hidden, ({ address }) => ({ address: `${String(address)}/met` })),
      1,
      'has no figure'
    ],
    'of another report': [
      put('report', 0, ({ text }) => ({ text: String(text).replace('"all":3', '"all":4') })),
      1,
      'is not the one that was issued'
    ],
    'of another revision': [
      put('bundle', 0, () => ({ scope: { report: 'national', cycle: '2023-2024', revision: 2 } })),
      1,
      'is not the one that was issued'
    ],
    'of another cycle': [
      put('bundle', 0, () => ({ scope: { report: 'national', cycle: '2022-2023', revision: 1 } })),
      1,
      'does not come to event'
    ],
    'without their report': [without('report'), 3, 'stands where it may not']
  }
  test.each(Object.entries(faults))('%s are found', async (_, [change, code, says]) => {
    expect(await verdict(change(report))).toEqual({ code, says: expect.stringContaining(says) as string })
  })
  test('of a report that is longer than a line may be no bundle is made', async () => {
    const log = await signedLog(reported, signer)
    const text = `${issuedReport.text}${' '.repeat(longestLine)}`
    await expect(bundleLines(reported, log, { ...issuedReport, text })).rejects.toThrow('longer than its format allows')
  })
  test('a figure that its rows do not come to is bundled as it was printed, and so is a difference on it', () => {
    const [members, met, self, points] = issuedReport.figures
    if (members === undefined || met === undefined || self === undefined || points === undefined)
      throw new Error('no figures')
    const told = asBundled([{ ...members, figure: 4 }, { ...met, figure: 70 }, self, points])
    expect(told.map(({ unit, rows, of }) => [unit, rows.length, of.length])).toEqual([
      ['printed', 0, 0],
      ['printed', 0, 0],
      ['percent', 3, 0],
      ['printed', 0, 0]
    ])
    expect(asBundled([met, self, points])).toEqual([met, self, points])
  })
  test('a membership or a review of the cycle that is left out is missed, also where no figure counts it', async () => {
    for (const stream of ['membership-TC-0042', 'review-TC-0042/2023-2024/peer-review']) {
      const isIn = ({ line, block, stream: named }: Line): boolean =>
        (line === 'event' && String(block).includes(`\n"${stream}"\n`)) || (line === 'head' && named === stream)
      const withoutEvents = report.filter(
        (line, at) => !isIn(line) && !(line['line'] === 'proof' && isIn(report[at - 1] as Line))
      )
      expect(await verdict(withoutEvents.filter(({ line }) => line !== 'figure'))).toMatchObject({ code: 1 })
    }
  })
})
