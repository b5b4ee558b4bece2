/** What became of a portfolio, as the local report's page tells it. */
import { expect, test } from 'vitest'
import { portfolioInWords } from './portfolio.tsx'

const day = (text: string) => text as never
const nothingYet = { due: day('2023-11-10'), handedInOn: null, pieces: 0, checkDue: null, checkedOn: null }
const handedIn = { ...nothingYet, handedInOn: day('2023-11-09'), pieces: 2, checkDue: day('2023-12-07') }

test('a page tells in sentences how far a portfolio has come', () => {
  expect(portfolioInWords(nothingYet)).toEqual([
    'A portfolio was asked for, to be handed in by 10 November 2023.',
    'It has not been handed in.'
  ])
  expect(portfolioInWords(handedIn)).toEqual([
    'A portfolio was asked for, to be handed in by 10 November 2023.',
    'The community handed it in on 9 November 2023, with 2 pieces of evidence.',
    'The network checks it by 7 December 2023.'
  ])
  expect(portfolioInWords({ ...handedIn, due: null, pieces: 1, checkedOn: day('2023-12-01') })).toEqual([
    'The community handed a portfolio in on 9 November 2023, with 1 piece of evidence.',
    'The network checked it on 1 December 2023.'
  ])
})
