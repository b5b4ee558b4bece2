/** The attacker is given networks in which many prison communities are under joint audit, and finds nothing out. */
import { isRight } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import { attack, attackIssues, byPropagation, type Published } from '@cofc/verification'
import { expect, test } from 'vitest'
import { disclosureCheck } from './disclosure-check/report.ts'
import type { Solver } from './figures/solver.ts'
import { answerAfter } from './testing/answer-after.ts'
import { published, type EventText } from './testing/history.ts'
import { hiddenIn, knownOf, recovered } from './testing/published-of.ts'
import { randomNetwork } from './testing/random-network.ts'

const cycle = '2023-2024'
const networks = Number(process.env['COFC_AUDITED_NETWORKS'] ?? (process.env['COFC_NIGHTLY'] === undefined ? 16 : 400))
const seeds = Array.from({ length: networks }, (_, place) => place + 1)
const networkOf = (seed: number, communities: number): ReadonlyArray<EventText> =>
  randomNetwork({ seed, communities, standards: 8, cycles: [cycle], isOfPrisons: true })
/** From those that have hardly five audits to those that have a dozen. */
const small = (seed: number): ReadonlyArray<EventText> => networkOf(seed, 10 + ((seed * 7) % 30))
/** Half of whose audits may be enough for an issue. */
const large = (seed: number): ReadonlyArray<EventText> => networkOf(seed, 60 + ((seed * 7) % 30))

test('an attacker with the areas and items of joint audits finds no more', async () => {
  let [hidden, shown] = [0, 0]
  for (const seed of seeds) {
    const history = small(seed)
    const known = await knownOf(history, cycle)
    expect([seed, recovered(history, cycle, attack(known, byPropagation))]).toEqual([seed, []])
    hidden += hiddenIn(known)
    shown += known.report.hmp.audits?.items.filter(one => one.shown).length ?? 0
  }
  console.info(
    `${String(networks)} networks, ${String(shown)} items shown, ${String(hidden)} hidden figures attacked, 0 recovered`
  )
  expect(Math.min(hidden, shown)).toBeGreaterThan(50)
}, 1_800_000)

const solver: Solver = ({ known, sum }) =>
  byPropagation({ constraints: known.map(({ terms, ...between }) => ({ cells: terms as never, ...between })) })({
    cells: sum as never
  } as never)
const mayBePublished = async (history: ReadonlyArray<EventText>): Promise<boolean> => {
  const check = await answerAfter(history)(disclosureCheck(solver), { cycle: cycle as Cycle })
  if (!isRight(check)) throw new Error(check.left.type)
  return check.right.mayBePublished
}

/** A history apart from the reports of some of its audits: one to four of them, or half. */
const withLate = (seed: number) => {
  const history = large(seed)
  const audited = history.flatMap(event =>
    event.type === 'LocalReportIssued' && event['kind'] === 'audit' ? [event['community']] : []
  )
  const late = new Set(audited.slice(0, seed % 3 === 0 ? 1 + (seed % 4) : Math.ceil(audited.length / 2)))
  const isLate = (event: EventText): boolean =>
    event.type === 'LocalReportIssued' && event['kind'] === 'audit' && late.has(event['community'])
  return { before: history.filter(event => !isLate(event)), after: history.filter(isLate) }
}

test('an attacker with two issues finds no more of joint audits either', async () => {
  const tried = { published: 0, shown: 0, found: 0 }
  for (const seed of seeds) {
    const { before, after } = withLate(seed)
    const revised = [...before, published(1), ...after]
    const all = [...revised, published(2)]
    const [one, two] = [await knownOf(all, cycle, 1), await knownOf(all, cycle, 2)]
    const found = recovered(all, cycle, [...attack(two), ...attackIssues(one, two)])
    const isPublished = await mayBePublished(revised)
    if (isPublished) expect([seed, found]).toEqual([seed, []])
    if (isPublished && after.length > 0) {
      tried.published += 1
      tried.shown += two.report.hmp.audits?.items.filter(({ shown }) => shown).length ?? 0
    } else if (found.some(({ about }) => about.startsWith('item '))) tried.found += 1
  }
  console.info(
    `${String(networks)} pairs, ${String(tried.published)} of them with late audits may be published: ${String(tried.shown)} items shown, 0 recovered`
  )
  // Both happen: else nothing would be tried, or everything be allowed.
  expect(Math.min(tried.published, tried.shown, tried.found)).toBeGreaterThan(0)
}, 1_800_000)

test('the attacker finds what an area gives away that adds up what is hidden', async () => {
  const known = await knownOf(large(1), cycle)
  const { audits } = known.report.hmp
  const careless = (more: Partial<Published['hmp']['audits']>) => {
    const hmp = { ...known.report.hmp, audits: { ...audits, ...more } }
    return attack({ ...known, report: { ...known.report, hmp } as Published }).map(({ how, about }) => [how, about])
  }
  const [first, ...others] = audits?.areas ?? []
  const groups = first?.groups.map(group => (group.shown ? { ...group, met: group.met + 1 } : group)) ?? []
  expect(careless({})).toEqual([])
  expect(careless({ areas: [{ area: 'all', groups }, ...others] })).toContainEqual(['an area', 'area all, all'])
  const few = { area: 'A', item: 'A9', shown: true, n: 4, selfRated: 0, met: 4, partly: 0, not: 0 } as const
  expect(careless({ items: [...(audits?.items ?? []), few] })).toContainEqual(['a small item', 'item A/A9'])
})
