import type { PlainDate } from '@cofc/core'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { pages } from '../pages.ts'
import {
  actionsOn,
  coreValues,
  deadlinesOn,
  membersOverTime,
  outcomesAmongPeers,
  outcomesBenchmark,
  reviewerBalance,
  selfAndPeer,
  visitCalendar
} from '../testing/team-reports.ts'
import { feedbackOfCycle, pipeline } from '../testing/network.ts'
import { nationalReport, provisionalReport } from '../testing/national.ts'
import { barsChart, countsChart, fills, wholeGrid } from './bars.ts'
import type { Drawing } from './draw.ts'
import {
  actionBars,
  agreementBars,
  bandBars,
  caseBars,
  deadlineBars,
  feedbackBars,
  memberBars,
  rateSpreads,
  trainingBars,
  visitBars
} from './of-reports.ts'
import { narrowRows } from './rows.ts'
import { coreBySides } from './self-and-peer.ts'

const on = '2024-11-20' as PlainDate
const insideOf = (drawings: ReadonlyArray<Drawing> | undefined): string =>
  (drawings ?? []).map(({ inside }) => inside).join('')

test('the parts of a bar lie one after the other, each as long as its number', async () => {
  const drawings = await countsChart([{ text: 'Kites', parts: [3, 0, 2], says: '5' }])
  const inside = insideOf(drawings?.narrow)
  const whole = narrowRows.to - narrowRows.from
  const lengths = [...inside.matchAll(/h([\d.]+)v14/g)].map(([, length]) => Number(length))
  expect(lengths.map(length => Math.round(length))).toEqual([Math.round(0.6 * whole), Math.round(0.4 * whole)])
  expect([inside.includes(`fill="${fills[0]}"`), inside.includes(`fill="${fills[2]}"`)]).toEqual([true, true])
  expect(inside).toContain('>5</text>')
})
test('a grid of whole numbers reaches beyond the longest bar in at most five steps', () => {
  expect([1, 5, 6, 23, 68, 999].map(longest => wholeGrid(longest).upTo)).toEqual([1, 5, 6, 25, 80, 1_000])
  for (let longest = 1; longest < 2_000; longest += 7) {
    const { upTo, ticks } = wholeGrid(longest)
    expect([upTo >= longest, ticks.length <= 6, ticks.at(-1)?.at]).toEqual([true, true, upTo])
  }
})
test('nothing is drawn where there is nothing', async () => {
  expect(await countsChart([])).toBeNull()
  expect(await barsChart([{ text: 'Kites', parts: [0, 0], says: '0' }])).toBeNull()
})

test('what the reports of the team draw are numbers of their tables', () => {
  expect(memberBars(membersOverTime(on)).map(({ text, parts }) => [text, parts])).toEqual([
    ['2022-2023', [39, 0]],
    ['2023-2024', [nationalReport.members.all - (nationalReport.members.joined ?? 0), nationalReport.members.joined]]
  ])
  expect(actionBars(actionsOn(on))).toEqual([{ text: '2022-2023', parts: [1, 0, 2], says: '3' }])
  expect(deadlineBars(deadlinesOn(on)).map(({ parts }) => parts)).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1]
  ])
  expect(trainingBars(reviewerBalance(on), as => as)).toEqual([
    { text: 'reviewer', parts: [2, 0], says: '2' },
    { text: 'lead', parts: [1, 0], says: '1' }
  ])
  expect(agreementBars(selfAndPeer)).toEqual([{ text: 'Belonging', parts: [71.4], says: '71.4%' }])
})
test('what is drawn of feedback, of cases and of outcomes are numbers of their tables, and nothing that is hidden', () => {
  expect(feedbackBars(feedbackOfCycle, 'host').map(({ text, says }) => [text, says])).toEqual(
    feedbackOfCycle.questions.flatMap(one =>
      one.by === 'host' && one.shown ? [[one.question, one.mean.toFixed(1)]] : []
    )
  )
  expect(feedbackOfCycle.questions.some(({ by, shown }) => by === 'host' && !shown)).toBe(true)
  expect(caseBars(pipeline).map(({ parts: [many] }) => many)).toEqual([1, 1])
  expect(
    rateSpreads(outcomesBenchmark(undefined)).map(({ grid, dots, quartiles }) => [grid.upTo, dots, quartiles])
  ).toEqual([
    [
      4,
      [
        { code: 'K02', at: 0.4 },
        { code: 'K07', at: 3.1 }
      ],
      [0.4, 1.2, 2.5]
    ]
  ])
  const peers = outcomesAmongPeers.measures.flatMap(one => (one.peers.shown ? [one.peers] : []))
  expect(peers.flatMap(bandBars)).toEqual([
    { text: '1 or fewer', parts: [0, 5], says: '5' },
    { text: 'More than 1', parts: [1, 5], says: '6' }
  ])
})
test('visits stand by the month of their first day, with every month in between, and without a day nowhere', () => {
  expect(visitBars(visitCalendar)).toEqual([
    { text: 'January 2024', parts: [1, 0, 0], says: '1' },
    { text: 'February 2024', parts: [0, 0, 1], says: '1' }
  ])
  const [first] = visitCalendar.visits
  if (first === undefined) throw new Error('no visit')
  const late = { ...first, days: ['2024-03-02' as PlainDate] }
  expect(visitBars({ ...visitCalendar, visits: [first, late] }).map(({ text, says }) => [text, says])).toEqual([
    ['January 2024', '1'],
    ['February 2024', '0'],
    ['March 2024', '1']
  ])
})
test('self beside peer is drawn for core standards that the table shows, and for no other', () => {
  const shown = nationalReport.selfAndPeer.filter(({ shown: is }) => is).map(({ standard }) => standard)
  const core = nationalReport.standards.filter(({ core: is }) => is).map(({ standard }) => standard)
  const drawn = coreBySides(nationalReport).map(({ code }) => code)
  expect(drawn).toEqual(shown.filter(standard => core.includes(standard)))
  expect(drawn.length).toBeGreaterThan(0)
  expect(
    coreBySides({ ...nationalReport, selfAndPeer: provisionalReport.selfAndPeer.filter(one => !one.shown) })
  ).toEqual([])
})

const beside = { cycles: [], only: {}, follows: () => true }
test.each([
  ['members-over-time', () => pages['members-over-time'](membersOverTime(on), beside)],
  ['actions-outstanding', () => pages['actions-outstanding'](actionsOn(on), beside)],
  ['deadlines', () => pages.deadlines(deadlinesOn(on), beside)],
  ['visit-calendar', () => pages['visit-calendar'](visitCalendar, beside)],
  ['reviewer-balance', () => pages['reviewer-balance'](reviewerBalance(on), beside)],
  ['self-and-peer', () => pages['self-and-peer'](selfAndPeer, beside)],
  ['core-values', () => pages['core-values'](coreValues, beside)],
  ['feedback', () => pages.feedback(feedbackOfCycle, beside)],
  ['accreditation-pipeline', () => pages['accreditation-pipeline'](pipeline, beside)],
  ['outcomes-benchmark', () => pages['outcomes-benchmark'](outcomesBenchmark(undefined), beside)],
  ['outcomes-among-peers', () => pages['outcomes-among-peers'](outcomesAmongPeers, beside)]
])('the chart of %s has a text in its place, and its table stands after it', async (_, page) => {
  const html = renderToString((await page()).body as never)
  const [, says = ''] = /<svg[^>]*role="img"[^>]*aria-label="([^"]+)"/.exec(html) ?? []
  expect(says).toContain('The table that follows has every figure.')
  expect(html.lastIndexOf('<table')).toBeGreaterThan(html.indexOf('<figure'))
})
