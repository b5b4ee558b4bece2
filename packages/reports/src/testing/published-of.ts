/** What everybody can read of a cycle, as the attacker is given it, and which of its claims are true. */
import type { Cycle } from '@cofc/core'
import type { Claim, Known, Published } from '@cofc/verification'
import { smallestGroup } from '../figures/hiding.ts'
import { ratedStandards } from '../national-report/tallies.ts'
import type { EventText } from './history.ts'
import { nationalAfter } from './national.ts'
import { figuresAfter } from './rows-after.ts'

export const knownOf = async (history: ReadonlyArray<EventText>, cycle: string, revision?: number): Promise<Known> => {
  const { members, standards } = figuresAfter(history, cycle)
  const ask = { cycle: cycle as Cycle, ...(revision === undefined ? {} : { revision }) }
  return {
    // As JSON, which is all that anybody has of it.
    report: JSON.parse(JSON.stringify(await nationalAfter(history, ask))) as Published,
    register: members.flatMap(({ community, last, profile }) =>
      profile === null ? [] : [{ community, sector: profile.sector, membershipType: last.membershipType }]
    ),
    edition: standards.map(({ standard, section, core, sectors, supplement }) => ({
      ...{ standard, section, core, sectors, supplement }
    }))
  }
}
/** How many figures an attacker has to find: every group and comparison that is hidden. */
export const hiddenIn = ({ report: { standards, hmp, outcomes, selfAndPeer } }: Known): number => {
  const inGroups = [...standards, ...hmp.standards, ...outcomes].map(
    ({ groups }: { readonly groups: ReadonlyArray<{ readonly shown: boolean }> }) =>
      groups.filter(({ shown }) => !shown).length
  )
  const items = hmp.audits?.items ?? []
  return inGroups.reduce((sum, hidden) => sum + hidden, [...selfAndPeer, ...items].filter(({ shown }) => !shown).length)
}

/** What was found out of a group of fewer than five, and is true. */
export const recovered = (
  history: ReadonlyArray<EventText>,
  cycle: string,
  claims: ReadonlyArray<Claim>
): ReadonlyArray<Claim> => {
  const { standards, counted, members } = figuresAfter(history, cycle)
  const truth = new Map(ratedStandards(standards, counted, members).map(on => [on.standard, on.parts]))
  return claims.filter(({ standard, part }) => {
    if (standard === undefined || part === undefined) return true
    const n = truth.get(standard)?.get(part)?.n ?? 0
    return n > 0 && n < smallestGroup
  })
}
