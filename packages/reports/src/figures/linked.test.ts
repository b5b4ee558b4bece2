/** Every figure that is published is in a relation, or is declared to be in none. */
import { expect, test } from 'vitest'
import { sectionsOf } from '../national-report/cycle-figures.ts'
import { publishedFigures } from '../national-report/published-figures.ts'
import { nationalAfter } from '../testing/national.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { figuresAfter } from '../testing/rows-after.ts'
import { links, relationsIn } from './linked.ts'

interface Leaf {
  /** Where it stands, without what tells one item of a list from another. */
  readonly path: string
  readonly address: string
  readonly value: number
}
const names = ['group', 'code', 'standard', 'measure', 'section', 'area', 'item']
const nameOf = (item: unknown): string => {
  const found = Object.entries(item as object).find(([name]) => names.includes(name))
  return String(found?.[1] ?? '')
}
const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value)
/** The names that the keys of a count have are data too. */
const counts = ['byType', 'bySector', 'byCountry', 'byKind', 'visitsByMode', 'placesByRole', 'quartiles']

/** Each inner value, with what it adds to the path and to the address. */
const innerOf = (value: object, path: ReadonlyArray<string>): ReadonlyArray<readonly [unknown, string, string]> => {
  if (isList(value)) return value.map(item => [item, '', typeof item === 'number' ? '' : nameOf(item)])
  const isCount = counts.includes(path.at(-1) ?? '')
  return Object.entries(value).map(([name, inner]) => [inner, isCount ? '' : name, isCount ? '' : name])
}
const joined = (names: ReadonlyArray<string>): string => names.filter(name => name !== '').join('/')

function* leaves(value: unknown, path: ReadonlyArray<string>, address: ReadonlyArray<string>): Generator<Leaf> {
  if (typeof value === 'number') yield { path: joined(path), address: joined(address), value }
  if (typeof value !== 'object' || value === null) return
  for (const [inner, name, named] of innerOf(value, path))
    yield* leaves(inner, name === '' ? path : [...path, name], [...address, named])
}
const history = randomNetwork({ seed: 3, communities: 200 })
const report = await nationalAfter(history)
const figures = [...leaves(report, [], [])]

test('every figure that is published is in a relation, or is declared to be in none', () => {
  expect(figures.length).toBeGreaterThan(1_000)
  for (const { path } of figures) expect(Object.keys(links)).toContain(path)
})

test('no figure is declared that is not published', () => {
  const paths = new Set(figures.map(({ path }) => path))
  const never = Object.keys(links).filter(path => !paths.has(path))
  // Only where audited communities are shown everywhere are reviews counted by kind; and no visit was held here.
  expect(never).toEqual([
    ...['reviews/byKind', 'method/hmpOnly', 'participation/clientMembers/places'],
    ...['participation/clientMembers/percent', 'participation/clientMembers/erased'],
    ...['hmp/reviews/final', 'hmp/reviews/byKind', 'hmp/audits/final']
  ])
})

test('the relations give each published count', () => {
  const now = figuresAfter(history)
  const published = [...publishedFigures([{ figures: now, kept: null }]).values()]
  const relations = new Map(
    sectionsOf(now)
      .flatMap(section =>
        relationsIn(
          section,
          published.filter(on => on.section === section)
        )
      )
      .map(({ of, value }) => [of, value])
  )
  const addressOf = ({ address }: Leaf): string => address.replace(/^hmp\//, '').replace('/groups/', '/')
  const sums = figures.filter(({ path }) => 'sum' in (links[path] ?? {}) && !path.endsWith('selfRated'))
  for (const sum of sums) expect([addressOf(sum), relations.has(addressOf(sum))]).toEqual([addressOf(sum), true])
  for (const sum of sums.filter(({ path }) => !path.includes('percent') && !path.includes('Percent')))
    expect([sum.address, relations.get(addressOf(sum))]).toEqual([sum.address, sum.value])
})
