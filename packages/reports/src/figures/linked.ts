/**
 * Every relation among the figures that are published on one cycle, in one place: what a reader can add up and subtract.
 *
 * The unknowns are how many communities of one part of the network were rated met, partly or not on one standard, those
 * that peers and the community itself rated apart from the others. Each published count is a sum of some of them.
 */
import { ratings, type Counts } from './counts.ts'
import { everyGroup, partsOf, type AnyGroup, type Part } from './groups.ts'

/** Over the communities of the whole network that were rated by themselves and by peers. */
export interface RatedByBoth {
  readonly n: number
  readonly selfMet: number
  readonly peerMet: number
}
/** What is published on one standard. */
export interface PublishedStandard {
  readonly standard: string
  readonly section: string
  /** Those with a member in scope. */
  readonly parts: ReadonlyArray<Part>
  readonly shown: ReadonlyMap<AnyGroup, Counts>
  /** `null` when self beside peer is hidden. */
  readonly both: RatedByBoth | null
}

type Rating = (typeof ratings)[number]
export type Rater = 'both' | 'other'
/** They are told apart only where self beside peer is shown. */
const ratersOn = ({ both }: Pick<PublishedStandard, 'both'>): ReadonlyArray<Rater> =>
  both === null ? ['other'] : ['both', 'other']
export type Unknown = `${string} ${Part} ${Rater} ${Rating}`

/** A sum of unknowns that is published, and where. */
export interface Relation {
  readonly of: string
  readonly terms: ReadonlyArray<Unknown>
  readonly value: number
}

interface Among {
  readonly by?: Rater
  readonly rated?: Rating
}
/** The unknowns of some parts on a standard: of all raters and ratings, or of one. */
export const unknownsOf = (
  on: PublishedStandard,
  among: ReadonlyArray<Part>,
  { by, rated }: Among = {}
): ReadonlyArray<Unknown> =>
  on.parts
    .filter(part => among.includes(part))
    .flatMap(part =>
      (by === undefined ? ratersOn(on) : [by]).flatMap(rater =>
        (rated === undefined ? ratings : [rated]).map((rating): Unknown => `${on.standard} ${part} ${rater} ${rating}`)
      )
    )

/** The counts of a group shown; its n is their sum, and its percentage a share of it. */
const ofGroup = (on: PublishedStandard, group: AnyGroup, counts: Counts): ReadonlyArray<Relation> =>
  ratings.map(rating => ({
    of: `standards/${on.standard}/${group}/${rating}`,
    terms: unknownsOf(on, partsOf(group), { rated: rating }),
    value: counts[rating]
  }))

/**
 * Who was not rated by both: the self-rated and no one else, where they are as many. Where all of a group are self-rated
 * none of it was rated by both.
 */
const ofRaters = (on: PublishedStandard, group: AnyGroup, { n, selfRated }: Counts): ReadonlyArray<Relation> => {
  const all = on.shown.get('all')
  if (on.both === null || all === undefined || group === 'audited' || group === 'prison') return []
  const of = `standards/${on.standard}/${group}/selfRated`
  const terms = (by: Rater) => unknownsOf(on, partsOf(group), { by })
  return [
    ...(all.n - on.both.n === all.selfRated ? [{ of, terms: terms('other'), value: selfRated }] : []),
    ...(selfRated === n ? [{ of, terms: terms('both'), value: 0 }] : [])
  ]
}

/** Self beside peer is of those rated by both, and of the whole network. */
const ofBoth = (on: PublishedStandard): ReadonlyArray<Relation> =>
  on.both === null
    ? []
    : [
        { of: `selfAndPeer/${on.standard}/n`, terms: unknownsOf(on, partsOf('all'), { by: 'both' }), value: on.both.n },
        {
          of: `selfAndPeer/${on.standard}/peerPercentMet`,
          terms: unknownsOf(on, partsOf('all'), { by: 'both', rated: 'met' }),
          value: on.both.peerMet
        }
      ]

export const relationsOn = (on: PublishedStandard): ReadonlyArray<Relation> => [
  ...[...on.shown].flatMap(([group, counts]) => [...ofGroup(on, group, counts), ...ofRaters(on, group, counts)]),
  ...ofBoth(on)
]

/** A section's percentage of a group pools what is shown of it: met ratings out of all. */
const ofSection = (section: string, standards: ReadonlyArray<PublishedStandard>): ReadonlyArray<Relation> =>
  everyGroup.flatMap(group => {
    const shown = standards.filter(on => on.shown.has(group))
    return shown.length === 0
      ? []
      : [
          {
            of: `sections/${section}/${group}/percentMet`,
            terms: shown.flatMap(on => unknownsOf(on, partsOf(group), { rated: 'met' })),
            value: shown.reduce((met, on) => met + (on.shown.get(group)?.met ?? 0), 0)
          }
        ]
  })

/** All of one section, whose figures are linked with no other section's. */
export const relationsIn = (section: string, standards: ReadonlyArray<PublishedStandard>): ReadonlyArray<Relation> => [
  ...standards.flatMap(relationsOn),
  ...ofSection(section, standards)
]

/** How a published figure is linked with others. */
export type Link =
  /** It is the value of a relation. */
  | { readonly sum: string }
  /** It follows from figures that are shown. */
  | { readonly follows: string }
  /** It is no sum of ratings that another figure is a sum of. */
  | { readonly unlinked: string }

const ofRegister = { unlinked: 'Membership is public.' }
const ofShownStandards = { follows: 'It is made of the ratings of standards that are shown for the group.' }
const count = { sum: 'standards' }
const ofStandard = { follows: 'It is a sum or a share of the counts that stand beside it.' }
/** Over the whole history of a review, and never over a rating. */
const ofVisits = { unlinked: 'Visits are held whatever is rated.' }
const ofFindings = { unlinked: 'Findings stand beside ratings and are no sum of them.' }
const ofReviews = { unlinked: 'It counts reviews, and is left out where it would tell the n of a hidden group.' }
const ofOutcomes = {
  unlinked: 'It counts people or incidents, is hidden by rules of its own, and no rating is part of it.'
}

const ofShownItems = {
  follows: 'It is made of the ratings of items and standards that are shown for audited communities.'
}
const ofItem = {
  unlinked: 'The audit alone rates the item, and no other figure adds its ratings up but those made of what is shown.'
}

const ofAwards = { unlinked: 'Who is accredited is public.' }
const ofCases = { unlinked: 'It stands in no total, and is told with all three or not at all.' }

const section: Readonly<Record<string, Link>> = {
  n: ofShownStandards,
  selfRated: ofShownStandards,
  'standards/shown': { follows: 'It counts the standards that are shown.' },
  'standards/of': ofRegister,
  percentMet: { sum: 'sections' }
}
const standard: Readonly<Record<string, Link>> = {
  n: ofStandard,
  selfRated: count,
  met: count,
  partly: count,
  not: count,
  percentMet: ofStandard
}
const under = (part: string, links: Readonly<Record<string, Link>>): Readonly<Record<string, Link>> =>
  Object.fromEntries(Object.entries(links).map(([name, link]) => [`${part}/${name}`, link]))

/** Every figure of the national report, by where it stands. A figure without a line here fails a test. */
export const links: Readonly<Record<string, Link>> = {
  revision: { unlinked: 'It numbers the report.' },
  erased: { unlinked: 'It counts pieces of words.' },
  ...under('members', {
    ...{ all: ofRegister, byType: ofRegister, bySector: ofRegister, byCountry: ofRegister },
    ...{ joined: ofRegister, left: ofRegister, endedWithin: ofRegister }
  }),
  ...under('reviews', { final: ofReviews, visits: ofVisits, byKind: ofReviews }),
  ...under('standards/groups', standard),
  'standards/type': { unlinked: 'It is a word of the edition.' },
  ...under('standards/change', {
    n: { follows: 'The report of the cycle before shows it.' },
    percentMet: { follows: 'The report of the cycle before shows it.' },
    points: { follows: 'Both reports show what it is the difference of.' }
  }),
  ...under('sections/groups', { ...section, quartiles: ofShownStandards }),
  ...under('method', {
    ...{ members: ofRegister, rated: ofReviews, selfRated: ofReviews, hmpOnly: ofReviews },
    smallestGroup: { unlinked: 'It is a rule.' },
    smallestForQuartiles: { unlinked: 'It is a rule.' }
  }),
  ...under('participation', {
    ...{ visitsByMode: ofVisits, placesByRole: ofVisits },
    ...{ 'clientMembers/places': ofVisits, 'clientMembers/percent': ofVisits, 'clientMembers/erased': ofVisits }
  }),
  ...under('mostMet', { n: ofStandard, percentMet: ofStandard }),
  ...under('leastMet', { n: ofStandard, percentMet: ofStandard }),
  ...under('selfAndPeer', {
    n: { sum: 'selfAndPeer' },
    selfPercentMet: { unlinked: 'Of those that peers rated too their own ratings stand nowhere else.' },
    peerPercentMet: { sum: 'selfAndPeer' },
    points: { follows: 'It is the difference of the two.' }
  }),
  ...under('outcomes/groups', { n: ofOutcomes, count: ofOutcomes, perPlaceYear: ofOutcomes }),
  ...under('hmp', { members: ofRegister, auditMembers: ofRegister }),
  ...under('hmp/reviews', { final: ofReviews, byKind: ofReviews }),
  ...under('hmp/groups', { ...section, percentMet: ofShownStandards }),
  ...under('hmp/sections/groups', section),
  ...under('hmp/standards/groups', standard),
  ...under('hmp/audits', { final: ofReviews }),
  ...under('hmp/audits/areas/groups', {
    ...{ n: ofShownItems, selfRated: ofShownItems, met: ofShownItems, partly: ofShownItems, not: ofShownItems },
    ...{ percentMet: ofShownItems, 'items/shown': { follows: 'It counts the items that are shown.' } },
    'items/of': { unlinked: 'What an audit asks is no rating.' }
  }),
  ...under('hmp/audits/items', {
    ...{ n: ofItem, selfRated: ofItem, met: ofItem, partly: ofItem, not: ofItem, percentMet: ofStandard }
  }),
  ...under('accreditation', {
    ...{ 'accredited/all': ofAwards, 'accredited/first': ofAwards, inForce: ofAwards },
    ...{ 'withoutAward/deferred': ofCases, 'withoutAward/notAwarded': ofCases, 'withoutAward/withdrawn': ofCases }
  }),
  ...under('themes', { n: ofReviews, achievements: ofFindings, actions: ofFindings }),
  ...under('lastYear', { n: ofReviews, actions: ofFindings, done: ofFindings, dropped: ofFindings, open: ofFindings }),
  'coded/sections/percentMet': ofShownStandards
}
