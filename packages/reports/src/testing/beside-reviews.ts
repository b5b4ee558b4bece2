/** What happens beside the ratings of a random network: visits, findings, and cases of accreditation. */
import { accreditationOf } from './accreditations.ts'
import { chanceOf } from './chance.ts'
import { ref, reviewOf, type EventText } from './history.ts'

const modes = ['in-person', 'virtual', 'hybrid']
const outcomes = ['done', 'dropped']
const teamOf = (members: number) => [
  { reviewer: 'R-1', role: 'lead' },
  ...Array.from({ length: members }, (_, place) => ({ reviewer: `R-${String(place + 2)}`, role: 'member' })),
  { reviewer: 'R-9', role: 'observer' }
]
const caseOf = (community: string, lot: number): ReadonlyArray<EventText> => {
  const told = accreditationOf(community)
  const applied = told.applied('2023-11-01')
  if (lot < 0.3) return [applied, told.withdrew('2024-01-01')]
  if (lot < 0.6) return [applied, told.awarded('2024-02-01', ['2024-02-01', '2027-01-31'])]
  return lot < 0.8 ? [applied, told.deferred('2024-02-01', '2025-02-01')] : []
}

/** Before the last of the events of each review: those of its final report stay the last. */
export const besideReviews = (seed: number, history: ReadonlyArray<EventText>): ReadonlyArray<EventText> => {
  const chance = chanceOf(seed)
  const lot = (many: number): number => Math.floor(chance() * many)
  return history.flatMap(event => {
    if (event.type !== 'ReviewOpened') return [event]
    const { community, cycle, kind } = event as unknown as { community: string; cycle: string; kind: string }
    const { tell } = reviewOf({ community, cycle, kind })
    const visit = { days: ['2024-01-10'], mode: modes[lot(3)], team: teamOf(lot(4)), clientMembers: lot(3) }
    const found = (finding: number, standard: string | null) =>
      tell('FindingRecorded', {
        ...{ finding, findingKind: chance() < 0.7 ? 'action' : 'achievement', standard },
        ...{ words: ref('w'), due: null }
      })
    return [
      event,
      ...(chance() < 0.5 ? [tell('VisitHeld', { visit: 1, stakeholders: 2, ...visit })] : []),
      found(1, 'CS1'),
      found(2, null),
      ...(chance() < 0.5 ? [tell('ActionPointSettled', { finding: 1, outcome: outcomes[lot(2)] })] : []),
      ...(cycle === '2023-2024' ? caseOf(community, chance()) : [])
    ]
  })
}
