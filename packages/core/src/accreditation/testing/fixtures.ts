/** How tests tell the story of an accreditation: the commands, events and facts of TC-0001, whose case is of 2023-2024. */
import type { Of } from '../../aggregate.ts'
import { defaultBook, type PolicyBook } from '../../policy/index.ts'
import type { AccreditationCommand } from '../commands.ts'
import type { AccreditationEvent } from '../events.ts'
import type { AccreditationFacts, CommitteeMember } from '../facts.ts'
import type { AccreditationRefusal } from '../refusals.ts'

/** Brands and references left aside, so that tests hold literals. */
type Plain<A> = A extends string
  ? string
  : A extends number
    ? number
    : A extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Plain<Item>>
      : A extends object
        ? { readonly [K in keyof A]: Plain<A[K]> }
        : A
type Fields<M, Given extends PropertyKey> = keyof Omit<M, Given> extends never
  ? []
  : [fields: Partial<Plain<Omit<M, Given>>>]

export const cycle = '2023-2024'
const tell =
  <M extends AccreditationCommand | AccreditationEvent>(usual: { readonly [Type in M['type']]?: object }) =>
  <Type extends M['type']>(
    type: Type,
    on: string,
    ...fields: Partial<Fields<Of<M, Type>, 'type' | 'community' | 'on'>>
  ): Of<M, Type> =>
    ({
      ...{ type, community: 'TC-0001', on, ...usual[type] },
      ...(fields as ReadonlyArray<object>)[0]
    }) as unknown as Of<M, Type>

/** A reference to words, told apart by one letter. */
export const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 9 })

const four = { inFavour: 4, against: 0, abstained: 0, castingVote: false }
const sat = { chair: 'R-001', present: ref('p'), stoodAside: ref('s'), votes: four }
/** The chair alone. */
export const alone = { chair: 'R-001', present: null, stoodAside: null, votes: null }
const ofCase = { cycle }

export const ask = tell<AccreditationCommand>({
  JudgeCriterion: { criterion: 'C1', shown: true, judgedBy: 'J-1', reason: ref('r') },
  AttestAward: { certificate: 'OLD-7', edition: 'E9', from: '2020-10-05', until: '2023-10-04' },
  ApplyForAccreditation: ofCase,
  SubmitPack: ofCase,
  DecideAccreditation: {
    ...{ ...ofCase, ...sat, decision: 'accredited', acceptedNotApplicable: [] },
    ...{ commendations: [], minute: ref('m') }
  },
  SendDecisionLetter: ofCase,
  SubmitEvidence: { ...ofCase, standards: ['S1'], evidence: ref('e') },
  ReviewEvidence: { ...ofCase, standards: [{ standard: 'S1', met: true }] },
  LodgeAppeal: { ...ofCase, against: 'decision', grounds: 'process', words: ref('w') },
  AppointAppealPanel: { ...ofCase, panel: ['R-005', 'R-006', 'R-007'] },
  DecideAppeal: {
    ...{ ...ofCase, chair: 'R-005', present: ref('q'), stoodAside: ref('s') },
    ...{ votes: { ...four, inFavour: 3 }, outcome: 'stands', decision: null, acceptedMet: [], minute: ref('n') }
  },
  WithdrawApplication: ofCase,
  RecordInterimReview: { cycle: '2025-2026', outcome: 'kept' },
  ReferAward: { cause: 'concern', cycle: null, merged: null },
  DecideOnAward: { ...sat, decision: 'kept', cause: 'referral', until: null, words: ref('d') },
  ReplyToSuspension: { words: ref('y') },
  WaiveAccreditationRule: { ...ofCase, rule: 'AppealWindowClosed', reason: ref('v'), approvedBy: 'committee-chair' }
})

export const because = <Type extends AccreditationRefusal['type']>(type: Type, fields: object = {}) =>
  ({ type, ...fields }) as unknown as AccreditationRefusal

type MemberWord = 'lay' | 'chairs' | 'interest' | 'retired'
/** A member of the committee, and what else is known of them. */
export const member = (id: string, ...words: ReadonlyArray<MemberWord>): CommitteeMember =>
  ({
    ...{ member: id, inOffice: !words.includes('retired'), chairs: words.includes('chairs') },
    ...{ lay: words.includes('lay'), interest: words.includes('interest') }
  }) as unknown as CommitteeMember

/** R-001 chairs and R-002 is a lay member; R-009 visited. */
export const committee: ReadonlyArray<CommitteeMember> = [
  ...[member('R-001', 'chairs'), member('R-002', 'lay'), member('R-003'), member('R-004')],
  ...[member('R-005'), member('R-006'), member('R-007'), member('R-008', 'interest'), member('R-009')]
]
const first = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, place) => `R-00${String(place + 1)}`)

/** Who is there, and who of them stands aside. */
export const there = (present: ReadonlyArray<string>, stoodAside: ReadonlyArray<string> = []) =>
  ({ present, stoodAside }) as unknown as Pick<AccreditationFacts, 'present' | 'stoodAside'>
export const panelThere = there(['R-005', 'R-006', 'R-007'])

type Sort = 'met' | 'partly' | 'not' | 'n/a' | null
/** So many standards of a type that were rated so: `S1`, `S2`, … by their type. */
export const rated = (standardType: 1 | 2 | 3, ...some: ReadonlyArray<readonly [count: number, rating: Sort]>) =>
  some
    .flatMap(([count, rating]) => Array.from({ length: count }, () => rating))
    .map((rating, place) => ({ standard: `T${standardType}.${place + 1}`, standardType, core: false, rating }))
export const core = (standard: string, rating: Sort, standardType = 1) => ({
  standard,
  standardType,
  core: true,
  rating
})

const branded = <A>(plain: unknown): A => plain as A
export const finalReview = (standards: ReadonlyArray<object>, issuedOn = '2024-01-10') =>
  branded<AccreditationFacts['accreditationReview']>({
    ...{ edition: 'E10', version: 1, issuedOn, visitors: ['R-009'], standards }
  })
/** All met but S1, of type 2, which alone is one of five. */
export const almost = [
  core('CS1', 'met'),
  ...rated(2, [3, 'met']),
  { standard: 'S1', standardType: 2, core: false, rating: 'partly' },
  { standard: 'S2', standardType: 2, core: false, rating: null }
]
export const allMet = [core('CS1', 'met'), ...rated(2, [4, 'met']), ...rated(3, [2, 'met'])]

export const selfReviewed = (standards: ReadonlyArray<object>, edition = 'E10') =>
  branded<AccreditationFacts['selfReview']>({ edition, standards })
export const mapped = (
  from: string,
  ...lines: ReadonlyArray<readonly [from: string | null, to: string | null]>
): AccreditationFacts['selfReviewMappings'] =>
  branded<AccreditationFacts['selfReviewMappings']>([{ from, lines: lines.map(([one, to]) => ({ from: one, to })) }])
export const book = (numbers: Partial<Record<keyof PolicyBook, unknown>>): PolicyBook =>
  branded<PolicyBook>({ ...defaultBook, ...numbers })
export const holidays = branded<AccreditationFacts['holidays']>(['2024-12-25', '2024-12-26', '2025-01-01'])
export const heldFrom = (from: string, endedOn: string | null = null, of = cycle) =>
  branded<AccreditationFacts['cyclesHeld'][number]>({ cycle: of, from, endedOn })

/** The default policy, an Accreditation member, a review in which all is met, and four of the committee. */
export const facts: AccreditationFacts = {
  policy: defaultBook,
  holidays: [],
  communityName: 'Elm House',
  membershipType: 'Accreditation',
  typeThatDay: 'Accreditation',
  lastCycle: null,
  yearAfter: null,
  next: null,
  fullCycles: branded<AccreditationFacts['fullCycles']>(2),
  cyclesHeld: [heldFrom('2020-09-01')],
  accreditationReview: finalReview(allMet),
  selfReview: selfReviewed(allMet),
  selfReviewMappings: [],
  ...there(first(4)),
  described: [],
  members: committee
}
