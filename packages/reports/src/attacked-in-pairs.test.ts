/** What may be published beside what has been is attacked together: two issues of a cycle, and change beside a report. */
import { isRight } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import { attackChange, attackIssues, byProgramming, byPropagation, type Claim } from '@cofc/verification'
import { expect, test } from 'vitest'
import { disclosureCheck } from './disclosure-check/report.ts'
import type { Solver } from './figures/solver.ts'
import { answerAfter } from './testing/answer-after.ts'
import { published, type EventText } from './testing/history.ts'
import { hiddenIn, knownOf, recovered } from './testing/published-of.ts'
import { randomNetwork } from './testing/random-network.ts'

const [last, now] = ['2022-2023', '2023-2024'] as const
const byNight = process.env['COFC_NIGHTLY'] !== undefined
const pairs = byNight ? 120 : 8
const bounds = byNight ? await byProgramming() : byPropagation
const solver: Solver = ({ known, sum }) =>
  bounds({ constraints: known.map(({ terms, ...between }) => ({ cells: terms as never, ...between })) })({
    cells: sum as never
  } as never)

const mayBePublished = async (history: ReadonlyArray<EventText>, cycle: string): Promise<boolean> => {
  const check = await answerAfter(history)(disclosureCheck(solver), { cycle: cycle as Cycle })
  if (!isRight(check)) throw new Error(check.left.type)
  return check.right.mayBePublished
}

/** A history apart from some reviews of its largest sector: few of them, or half. */
const withLate = (seed: number, cycle: string) => {
  const history = randomNetwork({ seed, communities: 68, standards: 12, cycles: [last, now] })
  const reviewed = history.flatMap(event =>
    event.type === 'ReviewOpened' && event['cycle'] === cycle && event['sector'] === 'ADTC' ? [event['community']] : []
  )
  const late = new Set(reviewed.slice(0, seed % 3 === 0 ? 1 + (seed % 4) : Math.ceil(reviewed.length / 2)))
  const isLate = (event: EventText): boolean =>
    event['cycle'] === cycle && 'kind' in event && late.has(event['community'])
  return { before: history.filter(event => !isLate(event)), after: history.filter(isLate) }
}
interface Tried {
  readonly published: boolean
  readonly hidden: number
  readonly found: ReadonlyArray<Claim>
}
const tellsNothing = (tried: ReadonlyArray<Tried>): void => {
  const may = tried.filter(one => one.published)
  const hidden = may.reduce((sum, one) => sum + one.hidden, 0)
  const recovered = may.reduce((sum, { found }) => sum + found.length, 0)
  console.info(
    `${String(tried.length)} pairs, ${String(may.length)} of them may be published: ${String(hidden)} hidden figures attacked, ${String(recovered)} recovered`
  )
  expect(tried.filter(one => one.published).flatMap(({ found }) => found)).toEqual([])
  // Both happen: else nothing would be tried, or everything be allowed.
  expect(tried.filter(one => one.published).length).toBeGreaterThan(0)
  expect(tried.filter(one => !one.published && one.found.length > 0).length).toBeGreaterThan(0)
}
const eachOf = async (attempt: (seed: number) => Promise<Tried>): Promise<ReadonlyArray<Tried>> => {
  const tried: Array<Tried> = []
  for (let seed = 1; seed <= pairs; seed += 1) tried.push(await attempt(seed))
  return tried
}

test('an attacker with two issues of a report finds no more than with each', async () => {
  const tried = await eachOf(async seed => {
    const { before, after } = withLate(seed, now)
    const revised = [...before, published(1), ...after]
    const all = [...revised, published(2)]
    const [one, two] = [await knownOf(all, now, 1), await knownOf(all, now, 2)]
    return {
      published: await mayBePublished(revised, now),
      hidden: hiddenIn(one) + hiddenIn(two),
      found: recovered(all, now, attackIssues(one, two, bounds))
    }
  })
  tellsNothing(tried)
}, 3_600_000)

test('an attacker with the change that a report tells finds no more than the report of the cycle before shows', async () => {
  const tried = await eachOf(async seed => {
    const { before, after } = withLate(seed, last)
    const told = [...before, published(1, now), ...after]
    const all = [...told, published(1, last)]
    const [then, repeated] = [await knownOf(all, last, 1), await knownOf(all, now, 1)]
    return {
      published: await mayBePublished(told, last),
      hidden: hiddenIn(then) + hiddenIn(repeated),
      found: attackChange(then, repeated)
    }
  })
  tellsNothing(tried)
}, 3_600_000)
