/** Which groups are shown on one standard: small ones hidden, and others with them as long as subtraction finds a small one. */
import { sectors } from '@cofc/core'
import { addUp, type Counts } from './counts.ts'
import { leavesDoubt, type HiddenPart, type MostRated } from './doubt.ts'
import { partsOf, type AnyGroup, type Part } from './groups.ts'
import { hiding, small, smallest, smallestGroup } from './hiding.ts'

export interface PartOnStandard extends Counts, MostRated {}
/** Only of parts with a member in scope. */
export type PartsOnStandard = ReadonlyMap<Part, PartOnStandard>

export const countsOf = (parts: PartsOnStandard, group: AnyGroup): Counts =>
  addUp(partsOf(group).flatMap(part => parts.get(part) ?? []))

const sectorsIn = (parts: PartsOnStandard): ReadonlyArray<Part> => sectors.filter(sector => parts.has(sector))
const nIn = (parts: PartsOnStandard) => (part: Part) => parts.get(part)?.n ?? 0
const largeSectors = (parts: PartsOnStandard) => sectorsIn(parts).filter(part => nIn(parts)(part) >= smallestGroup)

/** The next smallest sector goes; the network's own figure last, and then its large sectors have nothing to hide. */
export const hideNext = (shown: ReadonlySet<AnyGroup>, parts: PartsOnStandard): ReadonlySet<AnyGroup> => {
  const next = smallest(
    sectorsIn(parts).filter(part => shown.has(part)),
    nIn(parts)
  )
  const left = next === undefined ? largeSectors(parts) : [...shown].filter(group => group !== next)
  return withPrison(new Set(left), parts)
}

const hiddenSectors = (shown: ReadonlySet<AnyGroup>, parts: PartsOnStandard): ReadonlyArray<HiddenPart> =>
  sectorsIn(parts)
    .filter(part => !shown.has(part))
    .flatMap(part => parts.get(part) ?? [])

/** Audited communities are in no total but the prisons', which stands only where both of its parts do. */
const withPrison = (shown: ReadonlySet<AnyGroup>, parts: PartsOnStandard): ReadonlySet<AnyGroup> => {
  const network = [...shown].filter(group => group !== 'audited' && group !== 'prison')
  const audited = parts.get('audited')
  const withAudited = new Set<AnyGroup>(audited === undefined || small(audited) ? network : [...network, 'audited'])
  const inPrison = partsOf('prison').filter(part => parts.has(part))
  return inPrison.length > 0 && inPrison.every(part => withAudited.has(part)) ? withAudited.add('prison') : withAudited
}

const leavesDoubtOn = (shown: ReadonlySet<AnyGroup>, parts: PartsOnStandard): boolean =>
  !shown.has('all') || leavesDoubt(hiddenSectors(shown, parts))

/** What is shown so that no small sector follows too narrowly from the total. */
const withDoubt = (breakdown: ReadonlySet<AnyGroup>, parts: PartsOnStandard): ReadonlySet<AnyGroup> => {
  let shown = breakdown
  while (!leavesDoubtOn(shown, parts)) shown = hideNext(shown, parts)
  if (!shown.has('all')) return shown
  // A sector that went before a larger one had to go as well may not be needed any more.
  for (const part of sectorsIn(parts).toSorted((one, other) => nIn(parts)(other) - nIn(parts)(one))) {
    const more = withPrison(new Set([...shown, part]), parts)
    if (breakdown.has(part) && !shown.has(part) && leavesDoubtOn(more, parts)) shown = more
  }
  return shown
}

/** What was hidden once stays hidden: else the two issues together would give it away. */
export const staysHidden = (
  shown: ReadonlySet<AnyGroup>,
  hiddenBefore: ReadonlySet<AnyGroup>,
  parts: PartsOnStandard
): ReadonlySet<AnyGroup> => {
  const left = withPrison(new Set([...shown].filter(group => !hiddenBefore.has(group))), parts)
  return new Set([...left].filter(group => !hiddenBefore.has(group)))
}

export const shownOn = (parts: PartsOnStandard): ReadonlySet<AnyGroup> => {
  const bySector = sectorsIn(parts)
  const hidden = hiding(
    countsOf(parts, 'all'),
    bySector.map(part => ({ n: nIn(parts)(part) }))
  )
  const sectorsShown = bySector.filter((_, place) => hidden.parts[place] === false)
  const breakdown = new Set<AnyGroup>(hidden.total ? sectorsShown : ['all', ...sectorsShown])
  return withDoubt(withPrison(breakdown, parts), parts)
}
