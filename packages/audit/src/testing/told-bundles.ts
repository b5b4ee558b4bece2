/** Bundles for tests that hold words, and a report with its figures. */
import type { EventStore, JsonObject } from '@cofc/event-store'
import { hash } from 'node:crypto'
import { right } from 'fp-ts/lib/Either.js'
import type { BundlingLog, IssuedReport } from '../bundle/bundle-of.ts'
import type { ReportScope } from '../bundle/bundle-line.ts'
import type { FigureLine } from '../bundle/figure-line.ts'
import { historyOf, type Happened } from './bundles.ts'

const cycle = '2023-2024'
const said = (text: string) => {
  const salt = 'c2FsdCBvZiBhIHRlc3Q'
  const commitment = hash('sha256', `${salt}\n${text}`, 'base64url')
  return { text, salt, commitment, ref: { commitment, length: Buffer.byteLength(text) } }
}
const [entry, welcome, gone] = [said('Whoever wants to.'), said('Bienvenue – “à tous”'), said('what must go')]
const community = 'TC-0042'
const noted = (stream: string, data: JsonObject): Happened => ({ stream, type: 'Noted', data })

/** Two pieces of words that are there, and one that is erased by the fourth event of all. */
export const historyWithWords = (): Promise<EventStore> =>
  historyOf([
    noted(`community-${community}`, { community, entryCriteria: entry.ref, welcome: welcome.ref }),
    noted(`review-${community}/${cycle}/peer-review`, { community, cycle, comment: gone.ref }),
    noted('calendar', { year: 2024 }),
    { stream: `community-${community}`, type: 'WordsErased', data: { community, cycle, pieces: 1 } }
  ])
export const wordsOfHistory: NonNullable<BundlingLog['words']> = async ({ index }) => {
  const words = [entry, welcome].map(({ commitment, salt, text }) => ({
    ...{ line: 'words' as const, commitment, salt, text }
  }))
  if (index === 0) return right(words)
  const record = { stream: `community-${community}`, version: 2 }
  return right(index === 1 ? [{ line: 'erased' as const, commitment: gone.commitment, ...record }] : [])
}

const report = {
  ...{ cycle, revision: 1, status: 'published', publishedOn: '2024-10-14' },
  members: { all: 3, bySector: { ADTC: 1, CYP: 2 } },
  standards: [
    {
      standard: 'CS1/a',
      section: null,
      groups: [
        { group: 'all', shown: true, n: 3, met: 2, percentMet: 66.7, selfPercentMet: 33.3, points: -33.3 },
        { group: 'CYP', shown: false }
      ]
    }
  ],
  outcomes: [{ measure: 'self-harm', groups: [{ group: 'all', count: 7, perPlaceYear: 1.2 }] }],
  participation: { clients: 9, of: null }
}
const text = JSON.stringify(report)
const communities = ['TC-0001', 'TC-0002', 'TC-0042']
const reviewOf = (community: string, of = cycle): string => `review-${community}/${of}/peer-review`

export const historyWithReport = (): Promise<EventStore> =>
  historyOf([
    noted('calendar', { year: 2024 }),
    noted('cycle-2022-2023', { cycle: '2022-2023' }),
    { stream: `cycle-${cycle}`, type: 'CyclePlanned', data: { cycle } },
    ...communities.flatMap(community => [
      noted(`membership-${community}`, { community }),
      noted(reviewOf(community), { community, cycle }),
      noted(reviewOf(community, '2022-2023'), { community, cycle: '2022-2023' })
    ]),
    noted('accreditation-TC-0042', { community: 'TC-0042' }),
    {
      ...{ stream: `cycle-${cycle}`, type: 'NationalReportPublished' },
      data: { cycle, revision: 1, report: hash('sha256', text, 'hex') }
    },
    noted('service-access-TC-0042', { community: 'TC-0042' }),
    noted(reviewOf('TC-0001'), { community: 'TC-0001', late: true })
  ])

type Row = readonly [contributes: number, of: number | null]
const rowsOver = (streams: ReadonlyArray<string>, rows: ReadonlyArray<Row>): FigureLine['rows'] =>
  rows.map(([contributes, of], at) => ({
    ...{ key: communities[at] ?? '', stream: streams[at] ?? '', contributes, of }
  }))
const reviews = communities.map(community => reviewOf(community))
const figure = (address: string, unit: FigureLine['unit'], more: Partial<FigureLine>): FigureLine => ({
  ...{ line: 'figure', address, definition: 'what is counted', unit },
  ...{ figure: null, rows: [], of: [], hidden: null, ...more }
})
const inAll = 'standards/CS1%2Fa/all'
export const figuresOfReport: ReadonlyArray<FigureLine> = [
  figure('members/all', 'count', {
    figure: 3,
    rows: rowsOver(
      communities.map(community => `membership-${community}`),
      [1, 1, 1].map(one => [one, null])
    )
  }),
  figure(`${inAll}/percentMet`, 'percent', {
    figure: 66.7,
    rows: rowsOver(reviews, [
      [1, 1],
      [0, 1],
      [1, 1]
    ])
  }),
  figure(`${inAll}/selfPercentMet`, 'percent', {
    figure: 33.3,
    rows: rowsOver(reviews, [
      [1, 1],
      [0, 1],
      [0, 1]
    ])
  }),
  figure(`${inAll}/points`, 'difference', {
    ...{ figure: -33.3, of: [`${inAll}/selfPercentMet`, `${inAll}/percentMet`] }
  }),
  figure('outcomes/self-harm/all/perPlaceYear', 'per-place-year', {
    figure: 1.2,
    rows: rowsOver(reviews, [
      [4, 1000],
      [3, 1100]
    ])
  }),
  figure('standards/CS1%2Fa/CYP', 'hidden', { hidden: 'D1301: a group is shown from five communities on' }),
  figure('participation/clients', 'printed', { figure: 9 })
]
export const issuedReport: ReportScope & IssuedReport = {
  ...{ report: 'national', cycle, revision: 1, text, figures: figuresOfReport }
}
