/**
 * What can be worked out from the figures that are shown together, and what is hidden so that nothing is.
 *
 * First each breakdown hides what it must; then elimination over all relations of a section finds what would follow all
 * the same, and more is hidden until nothing does.
 */
import { addUp, sum } from './counts.ts'
import { leavesDoubtBeside, type HiddenBoth } from './doubt.ts'
import { spanOf, type SparseRow } from './gauss.ts'
import { everyGroup, partsOf, type AnyGroup, type Part } from './groups.ts'
import { smallestGroup } from './hiding.ts'
import {
  relationsIn,
  unknownsOf,
  type PublishedStandard,
  type RatedByBoth,
  type Rater,
  type Relation,
  type Unknown
} from './linked.ts'
import { countsOf, hideNext, shownOn, staysHidden, type PartsOnStandard } from './on-standard.ts'

export interface RatedStandard {
  readonly standard: string
  readonly section: string
  readonly parts: PartsOnStandard
  readonly both: ReadonlyMap<Part, RatedByBoth>
  /** The groups that an earlier issue of the report hid. */
  readonly hiddenBefore: ReadonlySet<AnyGroup>
  /** Whether an earlier issue hid self beside peer. */
  readonly bothHiddenBefore: boolean
}
/** What is shown of a standard so far. */
interface Shown {
  readonly on: RatedStandard
  readonly groups: ReadonlySet<AnyGroup>
  readonly selfBesidePeer: boolean
}

export const bothIn = ({ both }: Pick<RatedStandard, 'both'>, among: ReadonlyArray<Part>): RatedByBoth => {
  const found = among.flatMap(part => both.get(part) ?? [])
  return {
    n: sum(found, ({ n }) => n),
    selfMet: sum(found, ({ selfMet }) => selfMet),
    peerMet: sum(found, ({ peerMet }) => peerMet)
  }
}

const few = (n: number): boolean => n > 0 && n < smallestGroup

/** How many of the hidden both sides rated, and between which values those lie whose peers say met, by what is shown. */
const hiddenBoth = (on: RatedStandard, groups: ReadonlySet<AnyGroup>): HiddenBoth => {
  const sectorsHere = partsOf('all').filter(part => on.parts.has(part))
  const shown = sectorsHere.filter(part => groups.has(part)).map(part => countsOf(on.parts, part))
  const hidden = bothIn(
    on,
    sectorsHere.filter(part => !groups.has(part))
  ).n
  const { n, peerMet } = bothIn(on, partsOf('all'))
  // Of those shown whom peers rated, so many were rated by nobody else, in whichever of the sectors.
  const peerRated = sum(shown, counts => counts.n - counts.selfRated)
  const peersAlone = peerRated - (n - hidden)
  const most = Math.min(
    sum(shown, counts => Math.min(counts.met, counts.n - counts.selfRated)),
    peerRated - peersAlone
  )
  const least = Math.max(0, sum(shown, ({ met, selfRated }) => Math.max(0, met - selfRated)) - peersAlone)
  return { n: hidden, met: { low: peerMet - most, high: peerMet - least } }
}
const hiddenSectors = (on: RatedStandard, groups: ReadonlySet<AnyGroup>) =>
  partsOf('all').flatMap(part => (groups.has(part) ? [] : (on.parts.get(part) ?? [])))

/** Hidden too when the few rated by one side only could be told by taking this figure from the standard's own. */
const bothCanBeShown = (on: RatedStandard, groups: ReadonlySet<AnyGroup>): boolean => {
  const { n } = bothIn(on, partsOf('all'))
  const others = countsOf(on.parts, 'all').n - n
  if (on.bothHiddenBefore || !groups.has('all') || n < smallestGroup || few(others)) return false
  return leavesDoubtBeside(hiddenSectors(on, groups), hiddenBoth(on, groups))
}

const publishedOf = ({ on, groups, selfBesidePeer }: Shown): PublishedStandard => ({
  standard: on.standard,
  section: on.section,
  parts: [...on.parts.keys()],
  shown: new Map(everyGroup.filter(group => groups.has(group)).map(group => [group, countsOf(on.parts, group)])),
  both: selfBesidePeer ? bothIn(on, partsOf('all')) : null
})

/** A sum that must not follow, and what is hidden when it does. */
interface Secret {
  readonly of: Shown
  readonly hides: 'selfBesidePeer' | 'next'
  readonly terms: ReadonlyArray<Unknown>
}
interface Met {
  readonly n: number
  readonly met: number
}
const isOfAllOrNone = ({ n, met }: Met): boolean => met === 0 || met === n

const smallParts = (of: Shown, published: PublishedStandard, hidden: ReadonlyArray<Part>): ReadonlyArray<Secret> =>
  isOfAllOrNone(addUp(hidden.flatMap(part => of.on.parts.get(part) ?? [])))
    ? []
    : hidden
        .filter(part => (of.on.parts.get(part)?.n ?? 0) < smallestGroup)
        .map(part => ({ of, hides: 'next', terms: unknownsOf(published, [part], { rated: 'met' }) }))

const metBy = (rater: Rater, { on }: Shown, among: ReadonlyArray<Part>): Met => {
  const both = bothIn(on, among)
  if (rater === 'both') return { n: both.n, met: both.peerMet }
  const { n, met } = addUp(among.flatMap(part => on.parts.get(part) ?? []))
  return { n: n - both.n, met: met - both.peerMet }
}

/** The few of a group that were rated by both, or were not. */
const fewRaters = (of: Shown, published: PublishedStandard, group: ReadonlyArray<Part>): ReadonlyArray<Secret> =>
  isOfAllOrNone(addUp(group.flatMap(part => of.on.parts.get(part) ?? [])))
    ? []
    : (['both', 'other'] as const)
        .filter(rater => few(metBy(rater, of, group).n) && !isOfAllOrNone(metBy(rater, of, partsOf('all'))))
        .map(by => ({ of, hides: 'selfBesidePeer', terms: unknownsOf(published, group, { by, rated: 'met' }) }))

const secretsOf = (of: Shown): ReadonlyArray<Secret> => {
  const published = publishedOf(of)
  const hidden = published.parts.filter(part => part !== 'audited' && !of.groups.has(part))
  const shownParts = published.parts.filter(part => part !== 'audited' && of.groups.has(part))
  return [
    ...(of.groups.has('all') ? smallParts(of, published, hidden) : []),
    ...(of.selfBesidePeer
      ? [hidden, ...shownParts.map(part => [part])].flatMap(group => fewRaters(of, published, group))
      : [])
  ]
}

/** Rows by the number of each unknown; an unknown that a sum of nought holds is nought and left out. */
const rowsOf = (relations: ReadonlyArray<Relation>) => {
  const none = new Set(relations.filter(({ value }) => value === 0).flatMap(({ terms }) => terms))
  const numbers = new Map<Unknown, number>()
  const numberOf = (unknown: Unknown): number => {
    const known = numbers.get(unknown) ?? numbers.size
    numbers.set(unknown, known)
    return known
  }
  return (terms: ReadonlyArray<Unknown>): SparseRow =>
    new Map(terms.filter(unknown => !none.has(unknown)).map(unknown => [numberOf(unknown), 1]))
}

const workedOut = (section: string, shown: ReadonlyArray<Shown>): ReadonlyArray<Secret> => {
  const secrets = shown.flatMap(secretsOf)
  if (secrets.length === 0) return []
  const relations = relationsIn(section, shown.map(publishedOf))
  const rowOf = rowsOf(relations)
  const span = spanOf(relations.map(({ terms }) => rowOf(terms)))
  return secrets.filter(({ terms }) => span.has(rowOf(terms)))
}

const without = (shown: Shown, found: ReadonlyArray<Secret>): Shown => {
  const here = found.filter(({ of }) => of === shown)
  if (here.length === 0) return shown
  const groups = here.some(({ hides }) => hides === 'next')
    ? staysHidden(hideNext(shown.groups, shown.on.parts), shown.on.hiddenBefore, shown.on.parts)
    : shown.groups
  const selfBesidePeer = here.every(({ hides }) => hides === 'next') && bothCanBeShown(shown.on, groups)
  return { ...shown, groups, selfBesidePeer: shown.selfBesidePeer && selfBesidePeer }
}

/** What is shown of the standards of one section. */
export const publishedIn = (
  section: string,
  standards: ReadonlyArray<RatedStandard>
): ReadonlyArray<PublishedStandard> => {
  let shown = standards.map((on): Shown => {
    const groups = staysHidden(shownOn(on.parts), on.hiddenBefore, on.parts)
    return { on, groups, selfBesidePeer: bothCanBeShown(on, groups) }
  })
  for (let found = workedOut(section, shown); found.length > 0; found = workedOut(section, shown)) {
    const now = found
    shown = shown.map(one => without(one, now))
  }
  return shown.map(publishedOf)
}
