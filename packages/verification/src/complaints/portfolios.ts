/** Portfolios that were never asked for or handed in, are empty, or were checked on no day on which they could be. */
import { grouped, type Row } from '../folder.ts'
import { failing, reviewOf, type Check, type NetworkRecord } from './record.ts'

interface Portfolio {
  readonly review: Row
  readonly pieces: number
  readonly checkedOn: ReadonlyArray<string>
  readonly draftedOn: string | undefined
}
/** A folder may leave the columns out. */
const dayIn = (review: Row, column: 'portfolio_due' | 'portfolio_on') => review[column] ?? ''
const isAnything = ({ review, checkedOn }: Portfolio) =>
  dayIn(review, 'portfolio_due') !== '' || dayIn(review, 'portfolio_on') !== '' || checkedOn.length > 0

const checks: ReadonlyArray<Check<Portfolio>> = [
  ['a portfolio where peers visit', ({ review }) => review['kind'] !== 'self-review'],
  ['an empty portfolio', ({ review, pieces }) => dayIn(review, 'portfolio_on') !== '' && pieces === 0],
  [
    'checked and not handed in',
    ({ review, checkedOn }) => checkedOn.length > 0 && dayIn(review, 'portfolio_on') === ''
  ],
  ['checked too early', ({ review, checkedOn }) => checkedOn.some(day => day < dayIn(review, 'portfolio_on'))],
  ['checked twice', ({ checkedOn }) => new Set(checkedOn).size > 1],
  [
    'drafted before the portfolio was checked',
    ({ checkedOn, draftedOn }) => draftedOn !== undefined && !checkedOn.some(day => day <= draftedOn)
  ]
]

export const areBadPortfolios = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const of = (file: string) => grouped(rows(file), reviewOf)
  const [evidence, checked, reports] = [of('evidence.csv'), of('portfolio.csv'), of('reports.csv')]
  return rows('reviews.csv').flatMap(review => {
    const key = reviewOf(review)
    const portfolio = {
      review,
      pieces: evidence.get(key)?.length ?? 0,
      checkedOn: (checked.get(key) ?? []).map(row => row['checked_on']!),
      draftedOn: reports.get(key)?.[0]?.['draft_on']
    }
    return isAnything(portfolio) ? failing(portfolio, checks).map(what => `${key}: ${what}`) : []
  })
}
