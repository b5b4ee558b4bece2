/**
 * All that the issues of a cycle's report say on each standard, as one system of sums. A reader of two issues knows besides
 * that a part of fewer than five communities is the same in both: else the later would have had to wait.
 *
 * A section adds up figures of standards that are shown, and change repeats what two reports show: neither says more.
 */
import { mostRatedOf } from '../figures/doubt.ts'
import { partsOf, type Part } from '../figures/groups.ts'
import { smallestGroup } from '../figures/hiding.ts'
import { relationsOn, unknownsOf, type PublishedStandard, type Unknown } from '../figures/linked.ts'
import { countsOf, type PartsOnStandard } from '../figures/on-standard.ts'
import type { SumBetween } from '../figures/solver.ts'
import type { CycleFigures } from '../national-report/cycle-figures.ts'
import { partOf, partOfMember, ratedStandards } from '../national-report/tallies.ts'
import type { Issue } from './issue.ts'

/** A small group that an issue hides on a standard. */
export interface Primary {
  readonly standard: string
  readonly part: Part
  readonly revision: number
  /** How many of it met the standard, as a sum of unknowns. */
  readonly terms: ReadonlyArray<string>
  /** The most of it that can have been rated. */
  readonly members: number
}
export interface Joined {
  readonly known: ReadonlyArray<Named>
  readonly primaries: ReadonlyArray<Primary>
}
/** A sum with the place where it is published. */
export type Named = SumBetween & { readonly of: string }

interface Told {
  readonly issue: Issue
  readonly parts: PartsOnStandard
  readonly on: PublishedStandard
  readonly nameOf: (unknown: Unknown) => string
}

const communitiesIn = ({ members, counted }: CycleFigures, part: Part): ReadonlyArray<string> => [
  ...members.flatMap(member => (partOfMember(member) === part ? [member.community] : [])),
  ...counted.flatMap(review => (partOf(review) === part ? [review.row.community] : []))
]
/** Parts that are the same in all issues, by what a reader knows. */
const unchanged = (issues: ReadonlyArray<Issue>): ReadonlySet<Part> =>
  new Set(
    partsOf('all')
      .concat('audited')
      .filter(part => new Set(issues.flatMap(({ figures }) => communitiesIn(figures, part))).size < smallestGroup)
  )

/** Raters stand apart everywhere, so that the unknowns of two issues are the same. */
const apart = (on: PublishedStandard, terms: ReadonlyArray<Unknown>): ReadonlyArray<Unknown> =>
  on.both === null ? terms.flatMap(term => [term, term.replace(' other ', ' both ') as Unknown]) : terms

const named = ({ on, nameOf }: Told, terms: ReadonlyArray<Unknown>): ReadonlyArray<string> =>
  apart(on, terms).map(nameOf)

const mostOf = (parts: PartsOnStandard, part: Part): number => {
  const on = parts.get(part)
  return on === undefined ? 0 : mostRatedOf(on)
}
const knownOf = (told: Told): ReadonlyArray<Named> => {
  const { issue, on, parts } = told
  const hidden = on.parts.filter(part => !on.shown.has(part))
  const place = (of: string) => `${of} of revision ${String(issue.revision)}`
  return [
    ...relationsOn(on).map(({ of, terms, value }) => ({
      of: place(of),
      terms: named(told, terms),
      low: value,
      high: value
    })),
    ...hidden.map(part => ({
      of: `the members of ${part}`,
      terms: named(told, unknownsOf(on, [part])),
      low: 0,
      high: mostOf(parts, part)
    }))
  ]
}

/** What is true of all hidden sectors together, or of none of them, is accepted. */
const isCommon = ({ on, parts }: Told): boolean => {
  const hidden = new Map([...parts].filter(([part]) => !on.shown.has(part)))
  const { n, met } = countsOf(hidden, 'all')
  return on.shown.has('all') && (met === 0 || met === n)
}

const primariesIn = (told: Told): ReadonlyArray<Primary> =>
  [...told.parts].flatMap(([part, on]) =>
    on.n >= smallestGroup || told.on.shown.has(part)
      ? []
      : [
          {
            ...{ standard: told.on.standard, part, revision: told.issue.revision, members: mostRatedOf(on) },
            terms: named(told, unknownsOf(told.on, [part], { rated: 'met' }))
          }
        ]
  )

const joinedOn = (told: ReadonlyArray<Told>): Joined => ({
  known: told.flatMap(knownOf),
  primaries: told.flatMap(one => primariesIn(one).filter(({ part }) => part === 'audited' || !told.some(isCommon)))
})

/** For each standard, what the issues say of it together. */
export const joinedIssues = (issues: ReadonlyArray<Issue>): ReadonlyArray<Joined> => {
  const same = unchanged(issues)
  const toldBy = (issue: Issue): ReadonlyArray<Told> => {
    const { standards, counted, members } = issue.figures
    const rated = new Map(ratedStandards(standards, counted, members).map(({ standard, parts }) => [standard, parts]))
    return [...issue.published].flatMap(([standard, on]) => {
      const parts = rated.get(standard)
      const nameOf = (unknown: Unknown) => {
        const [, part] = unknown.split(' ')
        return same.has(part as Part) ? unknown : `${String(issue.revision)} ${unknown}`
      }
      return parts === undefined ? [] : [{ issue, parts, on, nameOf }]
    })
  }
  return [...Map.groupBy(issues.flatMap(toldBy), ({ on }) => on.standard).values()].map(joinedOn)
}
