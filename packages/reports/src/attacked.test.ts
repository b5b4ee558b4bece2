/** An attacker that shares no code with the reports is given what is published, and finds nothing out. */
import {
  attack,
  attackTogether,
  byProgramming,
  byPropagation,
  type Claim,
  type Known,
  type Published
} from '@cofc/verification'
import { expect, test } from 'vitest'
import { ratedStandards } from './national-report/tallies.ts'
import { hiddenIn, knownOf, recovered } from './testing/published-of.ts'
import { randomNetwork } from './testing/random-network.ts'
import { figuresAfter } from './testing/rows-after.ts'

const cycles = ['2022-2023', '2023-2024']
const byNight = process.env['COFC_NIGHTLY'] !== undefined
const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last }, (_, place) => place + 1)

interface Size {
  readonly standards: number | ((seed: number) => number)
  /** Of each network as many; else of 12, 30 and 68 in turn. */
  readonly communities?: number
}
const sizes = [12, 30, 68]
/** What is found out in so many networks. How much was tried is printed. */
const attackAll = async (
  seeds: ReadonlyArray<number>,
  { standards, ...size }: Size,
  attackOn: (known: Known) => ReadonlyArray<Claim>
): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  let hidden = 0
  for (const seed of seeds) {
    const communities = size.communities ?? sizes[seed % sizes.length] ?? 68
    const count = typeof standards === 'number' ? standards : standards(seed)
    const history = randomNetwork({ seed, communities, standards: count, cycles })
    for (const cycle of cycles) {
      const known = await knownOf(history, cycle)
      hidden += hiddenIn(known)
      for (const { how, about } of recovered(history, cycle, attackOn(known)))
        found.push(`network ${String(seed)} of ${String(communities)}, ${String(count)}, ${cycle}: ${about} by ${how}`)
    }
  }
  const reports = `${String(seeds.length)} networks, ${String(seeds.length * cycles.length)} reports`
  console.info(`${reports}, ${String(hidden)} hidden figures attacked, ${String(found.length)} recovered`)
  return found
}

const editions = [40, 20, 12]
/** By day each edition has networks of each size; by night every network has every edition. */
const inEditions = byNight
  ? editions.map(standards => ({ standards }))
  : [{ standards: (seed: number) => editions[Math.floor(seed / sizes.length) % editions.length] ?? 40 }]

test('an attacker with all that is published finds no rating of a small group, no community and no sector behind a code', async () => {
  for (const size of inEditions)
    expect(await attackAll(upTo(byNight ? 200 : 9), size, known => attack(known, byPropagation))).toEqual([])
}, 1_800_000)

test('nor does one that solves whole-number programs for each count', async () => {
  const bounds = await byProgramming()
  expect(
    await attackAll(upTo(byNight ? 20 : 2), { standards: byNight ? 50 : 5 }, known => attack(known, bounds))
  ).toEqual([])
}, 3_600_000)

test('an attacker who reckons how many of each sector were reviewed, and by whom, finds no more', async () => {
  const bounds = await byProgramming()
  // By day those in which small sectors were told once by what others had been reviewed, and by whom.
  const [seeds, standards] = byNight
    ? [upTo(60), undefined]
    : [
        [4, 13, 24, 26],
        ['CS1', 'S2', 'S4', 'CS9']
      ]
  expect(await attackAll(seeds, { standards: 12 }, known => attackTogether(known, bounds, standards))).toEqual([])
}, 3_600_000)

test('an attacker who has many standards to reckon from finds no more either', async () => {
  const bounds = await byProgramming()
  // What is hidden together on one standard tells of the reviews behind another: by day on those where it told most.
  const [seeds, standards] = byNight ? [[32, 79, 121, 222, 477, 486], undefined] : [[79], ['CS5', 'S15', 'S34']]
  const size = { standards: 60, communities: 68 }
  expect(await attackAll(seeds, size, known => attackTogether(known, bounds, standards))).toEqual([])
}, 3_600_000)

test('the attacker finds what a report gives away that hides each table by itself', async () => {
  const history = randomNetwork({ seed: 3, communities: 68, standards: 40, cycles })
  const known = await knownOf(history, '2023-2024')
  const standard = known.report.standards.find(
    ({ groups: [all, ...others] }) => all?.shown === true && others.filter(({ shown }) => !shown).length === 2
  )
  const hidden = standard?.groups.filter(({ shown }) => !shown) ?? []
  const { standards, counted, members } = figuresAfter(history, '2023-2024')
  const parts = ratedStandards(standards, counted, members).find(on => on.standard === standard?.standard)?.parts
  const larger = hidden.toSorted(
    (one, other) => (parts?.get(other.group as never)?.n ?? 0) - (parts?.get(one.group as never)?.n ?? 0)
  )[0]
  const shown = { group: larger?.group, shown: true, ...parts?.get(larger?.group as never) }
  const careless = {
    ...known.report,
    standards: known.report.standards.map(on => ({
      ...on,
      groups: on === standard ? on.groups.map(group => (group === larger ? shown : group)) : on.groups
    }))
  } as Published
  expect(attack({ ...known, report: careless })).toMatchObject([{ how: 'elimination', standard: standard?.standard }])
})
