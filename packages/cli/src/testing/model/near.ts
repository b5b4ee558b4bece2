/** Any command of the domain, as its codec allows, with what decides whether commands meet drawn from near by. */
import { entries, privateFactsText } from '@cofc/core'
import { anyOfThe } from '@cofc/core/testing'
import fc from 'fast-check'
import type { Spoken } from '../network-in-memory.ts'
import { clientMember, lead, nextCycle, profileOf, substitute, team, thisCycle } from '../told-commands.ts'
import { numbersOf } from './account-script.ts'
import { communities, scripts } from './scripts.ts'

const days = [...new Set(scripts.flat().map(({ on }) => on))].toSorted()
const day = fc.constantFrom(...days, '2023-09-01', '2024-01-15', '2024-01-16', '2024-09-20')
const standard = fc.constantFrom('CS1', 'CS2', 'CS3', 'CS9')
const saved = fc.uniqueArray(fc.record({ standard, rating: fc.constantFrom('met', 'not', 'n/a', null) }), {
  maxLength: 3,
  selector: one => one.standard
})
const reviewer = fc.constantFrom('R-001', 'R-014', 'R-031', 'R-040', 'R-060')
const counts = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 })

/** By the names of fields, for those that would else seldom be the same. */
const near = fc.record({
  community: fc.constantFrom(...communities, 'TC-0007'),
  into: fc.constantFrom('TC-0002', 'TC-0003'),
  cycle: fc.constantFrom(thisCycle, thisCycle, nextCycle),
  kind: fc.constantFrom('peer-review', 'peer-review', 'peer-review', 'self-review'),
  edition: fc.constantFrom('E10', 'E11', 'E12'),
  from: fc.constantFrom('E10', 'E11'),
  membershipType: fc.constantFrom('Full', 'Full', 'Accreditation', 'Developmental'),
  forms: fc.constantFrom(['joining', 'finance'], ['joining']),
  on: day,
  until: day,
  date: day,
  due: day,
  portfolioDue: day,
  dates: fc.array(day, { minLength: 2, maxLength: 4 }),
  days: fc.array(day, { minLength: 1, maxLength: 2 }),
  visit: fc.constantFrom(1, 1, 2),
  finding: fc.constantFrom(1, 2, 3),
  reviewer,
  rule: fc.constantFrom('ReviewerBusyThatDay', 'ReviewerFromTheArea', 'TooFewClientMembers', 'ReviewerObjectedTo'),
  team: fc.constantFrom(team, [lead, substitute], [lead, clientMember, substitute], [lead, lead], [clientMember]),
  ratings: saved.map(all => all.map(one => ({ ...one, comment: null }))),
  corrections: saved.map(all => all.map(one => ({ ...one, by: 'peer' }))),
  standards: fc.array(standard, { maxLength: 2 }),
  gathering: fc.constantFrom('F-24', 'F-24', 'T-24'),
  booking: fc.constantFrom('B1', 'B2', 'B3', 'B4'),
  bookings: fc.subarray(['B1', 'B2', 'B3']),
  attendee: fc.constantFrom('P-1', 'P-2', 'P-3', 'p-3', 'R-014'),
  places: fc.constantFrom(0, 1, 2, 3, null),
  announcement: fc.constantFrom('A-1', 'A-2'),
  person: fc.constantFrom('P-1', 'P-2'),
  link: fc.constantFrom(null, 'https://example.org'),
  invoice: fc.constantFrom(...communities.slice(0, 3).flatMap(numbersOf), 'OLD-17'),
  payment: fc.constantFrom('P-1', 'P-2', 'P-3'),
  charge: fc.constantFrom('K-1', 'K-2'),
  charges: fc.subarray(['K-1', 'K-2']),
  quotes: fc.subarray([1, 2, 3]),
  quote: fc.constantFrom(1, 2, 3),
  code: fc.constantFrom('forum-place', 'biscuits'),
  amount: fc.constantFrom(1, 33, 10_001, 150_000, 295_200),
  allocation: fc.constantFrom('A-1', 'A-2', 'A-3'),
  refund: fc.constantFrom('F-1', 'F-2'),
  credit: fc.constantFrom('C-1', 'C-2', 'C-3'),
  formerNumber: fc.constantFrom(null, null, 'OLD-C1'),
  taxPoint: fc.constantFrom(null, null, '2023-09-01'),
  level: fc.constantFrom(1, 2, 3),
  survey: fc.constantFrom('s1', 's2'),
  answers: fc.integer({ min: 4, max: 12 }),
  tallies: counts.map(all => [{ question: 'q1', counts: all }]),
  profile: fc.constantFrom(profileOf('TC-0001'), profileOf('TC-0002', { sector: 'LD', linkPerson: null })),
  cause: fc.constantFrom('fees-unpaid', 'other'),
  present: fc.constantFrom(['R-001', 'R-014'], null),
  stoodAside: fc.constantFrom([], ['R-014'], null),
  book: fc.constantFrom(
    {},
    { visitDatesOffered: 2 },
    { surveyMinimum: 7 },
    { clientMembersOnTeam: 0 },
    { rearrangementFee: 75_000, rearrangementNoticeDays: 30 },
    { portfolioDays: 56 }
  ),
  privateFacts: fc
    .constantFrom('TC-0001', null)
    .map(home => ({ words: privateFactsText({ kind: 'client', home: home as never, localArea: null, servedIn: [] }) }))
})

const itemRatings = fc.sample(
  fc.record({
    item: fc.constantFrom('A1', 'A2', 'D1'),
    rating: fc.constantFrom('met', 'not'),
    comment: fc.constant(null)
  }),
  { numRuns: 1, seed: 1 }
)
/** Where a field of that name is another thing. */
const otherwise = (type: string, { until }: { readonly until: string }): object => {
  if (type === 'RecordProgrammeAccreditation') return { from: until }
  if (type === 'AnnounceGathering') return { kind: 'forum', title: 'Forum' }
  if (type === 'MakeAnnouncement') return { kind: 'news' }
  return type === 'RateAuditItems' ? { ratings: itemRatings } : {}
}

const isReference = (value: object): boolean => 'commitment' in value
/** Words in place of each reference: the same for the same one. */
const spoken = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spoken)
  if (typeof value !== 'object' || value === null) return value
  if (isReference(value)) return { words: `said ${JSON.stringify(value).slice(15, 18)}` }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoken(one)]))
}

export const nearCommand: fc.Arbitrary<Spoken> = fc
  .tuple(fc.oneof(...entries.map(({ aggregate }) => anyOfThe(aggregate.commands))), near)
  .map(([command, drawn]) => {
    const shared = Object.entries({ ...drawn, ...otherwise(command.type, drawn) }).filter(([field]) => field in command)
    return { ...(spoken(command) as Spoken), ...Object.fromEntries(shared) }
  })
