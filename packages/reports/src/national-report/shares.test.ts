/** How much is shown, in networks of 68 communities and of 30: a share for each, and the worst is named. */
import { sectors } from '@cofc/core'
import { expect, test } from 'vitest'
import { smallestGroup } from '../figures/hiding.ts'
import { countsOf } from '../figures/on-standard.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { figuresAfter } from '../testing/rows-after.ts'
import { publishedFigures } from './published-figures.ts'
import { ratedStandards } from './tallies.ts'

interface Share {
  readonly seed: number
  readonly network: number
  readonly sectors: number
  readonly sections: number
}
const shareOf = (flags: ReadonlyArray<boolean>): number => flags.filter(shown => shown).length / flags.length

const sharesOf = (seed: number, communities: number): Share => {
  const figures = figuresAfter(randomNetwork({ seed, communities }))
  const published = [...publishedFigures([{ figures, kept: null }]).values()]
  const rated = new Map(
    ratedStandards(figures.standards, figures.counted, figures.members).map(on => [on.standard, on.parts])
  )
  const isLarge = (standard: string, group: 'all' | (typeof sectors)[number]): boolean =>
    countsOf(rated.get(standard) ?? new Map(), group).n >= smallestGroup
  const large = published.filter(({ standard }) => isLarge(standard, 'all'))
  const bySection = Map.groupBy(large, ({ section }) => section)
  return {
    seed,
    network: shareOf(large.map(({ shown }) => shown.has('all'))),
    sectors: shareOf(
      published.flatMap(({ standard, shown }) =>
        sectors.filter(sector => isLarge(standard, sector)).map(sector => shown.has(sector))
      )
    ),
    sections: shareOf([...bySection.values()].map(standards => standards.some(({ shown }) => shown.has('all'))))
  }
}

const byNight = process.env['COFC_NIGHTLY'] !== undefined
const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last }, (_, place) => place + 1)
const percentOf = (share: number): string => `${(100 * share).toFixed(0)}%`
const lineOf = ({ seed, network, sectors: ofSectors, sections }: Share): string =>
  `network ${String(seed)}: standards ${percentOf(network)}, sectors of five or more ${percentOf(ofSectors)}, sections ${percentOf(sections)}`
const leastOf = (shares: ReadonlyArray<Share>, of: 'network' | 'sectors'): string =>
  shares
    .toSorted((one, other) => one[of] - other[of])
    .slice(0, 1)
    .map(lineOf)
    .join('')

/** The shares of some networks, printed with the worst named. */
const toldIn = (seeds: ReadonlyArray<number>, communities: number): ReadonlyArray<Share> => {
  const shares = seeds.map(seed => sharesOf(seed, communities))
  const worst = `worst of ${String(communities)} communities, by standards: ${leastOf(shares, 'network')}; by sectors: ${leastOf(shares, 'sectors')}`
  console.info([...shares.map(lineOf), worst].join('\n'))
  return shares
}

test('most of what may be told is told: of the network’s standards nine in ten, of large sectors mostly two in three', () => {
  // The 79th tells least of 500: its two smallest sectors count four together, and take a third with them on a third of the
  // standards; on eight more whoever reckons who was reviewed would find a small one.
  const seeds = [...new Set([...upTo(byNight ? 500 : 20), 79])]
  const shares = toldIn(seeds, 68)
  for (const { seed, network, sectors: ofSectors, sections } of shares)
    expect([seed, network >= 0.9, ofSectors >= 0.6, sections]).toEqual([seed, true, true, 1])
  const less = shares.filter(({ sectors: ofSectors }) => ofSectors < 0.65)
  expect(less.length).toBeLessThanOrEqual(byNight ? 0.02 * seeds.length : 1)
}, 600_000)

test('of a network of 30 most standards are told, and every section', () => {
  for (const { seed, network, sections } of toldIn(upTo(byNight ? 50 : 5), 30))
    expect([seed, network >= 0.85, sections]).toEqual([seed, true, 1])
}, 600_000)
