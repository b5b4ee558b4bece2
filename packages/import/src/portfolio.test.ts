import { added, changed, smallNetwork, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

const its = { community: 'TC-0002', cycle: '2021-2022' }
const found = (standard: string, text: string, checked_on = '2021-09-20'): Cells => ({
  ...{ ...its, checked_on, standard, text }
})
/** The self-review of TC-0002, submitted on 2021-09-01 and reported on a month later. */
const unvisited = (
  days: Cells = { portfolio_due: '2021-09-15', portfolio_on: '2021-09-10' },
  findings: ReadonlyArray<Cells> = [found('CS1', 'The minutes show it.'), found('', 'A clear portfolio.')]
): Files => ({
  ...added(changed(smallNetwork, 'reviews.csv', 1, days), 'evidence.csv', 0, {
    ...{ ...its, standards: 'CS1', title: 'Minutes', file: '' }
  }),
  'portfolio.csv': findings
})

const imported = async (...folders: ReadonlyArray<Files>) => {
  const stores = memoryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await stores.import(folder, { keepGoing: true }))
  const events = await stores.history()
  const own = events.filter(({ data }) => data['community'] === 'TC-0002' && data['kind'] === 'self-review')
  return { summaries, told: own.map(({ type, data }) => [data['on'], type]), data: own.map(({ data }) => data) }
}
const differing = (summary: { readonly differences: ReadonlyArray<object> } | undefined) => summary?.differences

test('a portfolio is asked for, handed in and checked as its rows say, and again there is nothing new', async () => {
  const { summaries, told, data } = await imported(unvisited(), unvisited())
  expect(summaries.map(({ outcome }) => outcome)).toEqual(['imported', 'nothing-new'])
  expect(summaries.flatMap(({ differences }) => differences)).toEqual([])
  expect(told).toEqual([
    ['2021-04-01', 'ReviewOpened'],
    ['2021-04-01', 'PortfolioAskedFor'],
    ['2021-09-01', 'SelfRatingsSaved'],
    ['2021-09-01', 'EvidenceAdded'],
    ['2021-09-01', 'SelfReviewSubmitted'],
    ['2021-09-10', 'PortfolioHandedIn'],
    ['2021-09-20', 'PortfolioChecked'],
    ['2021-10-02', 'LocalReportDrafted'],
    ['2021-10-21', 'LocalReportIssued']
  ])
  expect(data).toContainEqual(expect.objectContaining({ pieces: 1, checkDue: '2021-10-08' }))
  expect(data.find(({ type }) => type === 'PortfolioChecked')).toMatchObject({
    findings: [{ standard: 'CS1' }, { standard: null }]
  })
})

test('a folder without a word of portfolios is what it was', async () => {
  const { summaries, told } = await imported(smallNetwork)
  expect(summaries[0]?.outcome).toBe('imported')
  expect(told.map(([, type]) => type)).not.toContain('PortfolioAskedFor')
})

test('what was handed in before the ratings were was there by then', async () => {
  const { told } = await imported(unvisited({ portfolio_on: '2021-08-20' }))
  expect(told.slice(1, 5)).toEqual([
    ['2021-08-20', 'EvidenceAdded'],
    ['2021-08-20', 'PortfolioHandedIn'],
    ['2021-09-01', 'SelfRatingsSaved'],
    ['2021-09-01', 'SelfReviewSubmitted']
  ])
})

test('what a row says otherwise than it is recorded is told as a difference', async () => {
  const first = unvisited()
  const words = unvisited(undefined, [found('CS1', 'The minutes show little.'), found('', 'A clear portfolio.')])
  const due = unvisited({ portfolio_due: '2021-09-17', portfolio_on: '2021-09-12' })
  const more = unvisited(undefined, [...first['portfolio.csv']!, found('CS2', 'Nothing is shown of this.')])
  const { summaries } = await imported(first, words, due, more)
  const [, ofWords, ofDays, ofMore] = summaries
  expect(differing(ofWords)).toMatchObject([{ file: 'portfolio.csv', line: 2, column: 'text', was: null, is: null }])
  expect(differing(ofDays)).toMatchObject([
    { file: 'reviews.csv', column: 'portfolio_due', was: '2021-09-15', is: '2021-09-17' },
    { file: 'reviews.csv', column: 'portfolio_on', was: '2021-09-10', is: '2021-09-12' }
  ])
  expect(ofMore?.differences.map(({ file, rule }) => [file, rule])).toContainEqual([
    'portfolio.csv',
    'PortfolioAlreadyChecked'
  ])
  expect(summaries.slice(1).map(({ outcome }) => outcome)).toEqual(['nothing-new', 'nothing-new', 'nothing-new'])
})

test('a day until which it was asked for that is filled in later is told as a difference, for the review is open', async () => {
  const { summaries } = await imported(unvisited({ portfolio_on: '2021-09-10' }), unvisited())
  expect(differing(summaries[1])).toMatchObject([
    { file: 'reviews.csv', line: 3, column: 'portfolio_due', was: 'not given', is: '2021-09-15' }
  ])
})

test('a finding that is refused keeps the check out, and the report waits for it', async () => {
  const wrong = unvisited(undefined, [found('CS1', 'It shows.'), found('S1', 'It does not.')])
  const { summaries, told } = await imported(wrong, unvisited(undefined, [found('CS1', 'It shows.')]))
  expect(summaries[0]?.refusals).toMatchObject([
    { file: 'portfolio.csv', line: 3, column: 'standard', rule: 'StandardOutsideScope' }
  ])
  expect(summaries[0]?.refusals[0]?.waiting.map(({ file }) => file)).toContain('reports.csv')
  expect(summaries[1]?.refusals).toEqual([])
  expect(told.map(([, type]) => type)).toContain('LocalReportIssued')
})

test('a malformed finding keeps all of its check out', async () => {
  const wrong = unvisited(undefined, [found('CS1', 'It shows.'), found('', '')])
  const { summaries, told } = await imported(wrong)
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'portfolio.csv', line: 3, column: 'text' }])
  expect(told.map(([, type]) => type)).not.toContain('PortfolioChecked')
  expect(told.map(([, type]) => type)).not.toContain('LocalReportDrafted')
})
