/**
 * What a reader finds out of the numbers of communities that were deferred, not accredited or withdrew, where they are
 * hidden. The reader has every issue, knows by which rule they are hidden, and has the register: who was accredited, and how
 * many others hold no award. Some know more: how many there were in all, for reviews are counted by kind, or how many of them
 * were decided; and what became of their own community.
 *
 * Every way in which it can have been is tried, and those are left that print what was printed.
 */
import {
  numberNames,
  type NumberName,
  type Numbers,
  type PrintedNumbers,
  type PrintingRule
} from './printed-numbers.ts'

export interface AccreditationsKnown {
  /** By the register: the Accreditation members that hold no award at the end. */
  readonly withoutAward: number
  /** In the order of the issues. `added`: how many communities more had come to no award since the issue before. */
  readonly issues: ReadonlyArray<{ readonly printed: PrintedNumbers; readonly added: number }>
  /** Of the first issue: all three together, where the reader knows it. */
  readonly inAll?: number
  /** Deferred and not accredited together. */
  readonly decided?: number
  /** What became of the reader's own community. */
  readonly own?: NumberName
}
export interface NumberFound {
  readonly number: NumberName | 'whether there is any'
  readonly issue: number
  readonly values: ReadonlyArray<number>
}
type World = ReadonlyArray<Numbers>

const upTo = (most: number): ReadonlyArray<number> => Array.from({ length: most + 1 }, (_, number) => number)
const allUpTo = (most: number): ReadonlyArray<Numbers> =>
  upTo(most).flatMap(deferred =>
    upTo(most - deferred).flatMap(notAwarded =>
      upTo(most - deferred - notAwarded).map(withdrawn => ({ deferred, notAwarded, withdrawn }))
    )
  )
const sumOf = ({ deferred, notAwarded, withdrawn }: Numbers): number => deferred + notAwarded + withdrawn
const plus = (one: Numbers, other: Numbers): Numbers => ({
  deferred: one.deferred + other.deferred,
  notAwarded: one.notAwarded + other.notAwarded,
  withdrawn: one.withdrawn + other.withdrawn
})
const same = (one: PrintedNumbers, other: PrintedNumbers): boolean =>
  numberNames.every(name => one[name] === other[name])

/** Nobody without an award can have come to none twice. */
const firstWorlds = ({ withoutAward, inAll, decided, own }: AccreditationsKnown): ReadonlyArray<World> =>
  allUpTo(inAll ?? withoutAward)
    .filter(
      one =>
        (inAll === undefined || sumOf(one) === inAll) &&
        (decided === undefined || one.deferred + one.notAwarded === decided) &&
        (own === undefined || one[own] > 0)
    )
    .map(one => [one])

const valuesOf = (worlds: ReadonlyArray<World>, issue: number, name: NumberName): ReadonlyArray<number> =>
  [...new Set(worlds.flatMap(world => world[issue]?.[name] ?? []))].toSorted((one, other) => one - other)

const leastDoubt = 3
/** What is never to be told. */
const isFew = (number: number): boolean => number > 0 && number < 5

/** A number with fewer values than are left without the report, unless three are. */
const foundIn = (
  issue: number,
  printed: PrintedNumbers,
  [before, after]: readonly [ReadonlyArray<World>, ReadonlyArray<World>]
): ReadonlyArray<NumberFound> =>
  numberNames.flatMap(number => {
    const shown = printed[number]
    if (shown !== null) return isFew(shown) ? [{ number, issue, values: [shown] }] : []
    const values = valuesOf(after, issue, number)
    return values.length >= Math.min(leastDoubt, valuesOf(before, issue, number).length)
      ? []
      : [{ number, issue, values }]
  })

/** Of a few communities it is found that one of them was not accredited; whoever knows how many there were knows that. */
const someFound = (
  { withoutAward, inAll, decided, own }: AccreditationsKnown,
  after: ReadonlyArray<World>
): ReadonlyArray<NumberFound> => {
  const sums = [...new Set(after.flatMap(([first]) => (first === undefined ? [] : sumOf(first))))]
  const isOpen = [inAll, decided, own].every(known => known === undefined) && isFew(withoutAward)
  return isOpen && !sums.includes(0) ? [{ number: 'whether there is any', issue: 0, values: sums }] : []
}

export const attackAccreditations = (known: AccreditationsKnown, rule: PrintingRule): ReadonlyArray<NumberFound> => {
  const { issues, withoutAward } = known
  const [first, ...later] = issues
  if (first === undefined) return []
  const possible = firstWorlds(known)
  let worlds = possible.filter(([one]) => one !== undefined && same(rule(one, withoutAward), first.printed))
  const found = [...foundIn(0, first.printed, [possible, worlds]), ...someFound(known, worlds)]
  later.forEach(({ printed, added }, place) => {
    const last = issues[place]
    const extended = worlds.flatMap(world =>
      allUpTo(added)
        .filter(one => sumOf(one) === added)
        .map(one => [...world, plus(world.at(-1) ?? one, one)])
    )
    // What says the same as before is known to repeat it, whatever came since.
    const repeats = last !== undefined && same(last.printed, printed)
    worlds = repeats ? extended : extended.filter(world => same(rule(world.at(-1) as Numbers, withoutAward), printed))
    found.push(...foundIn(place + 1, printed, [extended, worlds]))
    // Of so few that came since, it is found how they ended.
    if (!repeats && isFew(added)) found.push(...differences(place + 1, [extended, worlds]))
  })
  return found
}

/** How those ended that came since the issue before. */
const differences = (
  issue: number,
  [before, after]: readonly [ReadonlyArray<World>, ReadonlyArray<World>]
): ReadonlyArray<NumberFound> =>
  numberNames.flatMap(number => {
    const since = (worlds: ReadonlyArray<World>) => [
      ...new Set(worlds.map(world => (world[issue]?.[number] ?? 0) - (world[issue - 1]?.[number] ?? 0)))
    ]
    const values = since(after)
    return values.length >= Math.min(leastDoubt, since(before).length) ? [] : [{ number, issue, values }]
  })
