/** The review of one spell of membership: its days, its ratings, and whatever else it left behind. */
import type { Chance } from '@cofc/demonstration'
import { chanceOf } from '@cofc/demonstration'
import { laterOf, plusDays } from '@cofc/demonstration'
import { isOfPrisons, type AuditDays } from './audits.ts'
import type { Cycle, Standard } from './frame.ts'
import { daysBetween, type Spell } from './members.ts'

type Rows = Readonly<Record<string, ReadonlyArray<Readonly<Record<string, string | number>>>>>

const kindsOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  Associate: ['self-review'],
  Developmental: ['self-review'],
  Full: ['self-review', 'peer-review', 'peer-review', 'peer-review'],
  Accreditation: ['self-review', 'peer-review', 'accreditation'],
  HmpIntegratedAudit: ['self-review', 'audit']
}
const reaches = [
  'opened',
  'submitted',
  'held',
  'rated',
  'drafted',
  'final',
  'final',
  'final',
  'final',
  'final',
  'final'
] as const
type Reach = (typeof reaches)[number]
const reached = (how: Reach, wanted: Reach) => reaches.indexOf(how) >= reaches.indexOf(wanted)

interface Plan {
  readonly kind: string
  readonly reach: Reach
}
/** Settled by the names alone, so that a membership can know beforehand what will be final. */
export const planOf = (seed: number, { community, cycle, type }: Pick<Spell, 'community' | 'cycle' | 'type'>): Plan => {
  const chance = chanceOf(seed, 'plan', community, cycle, type)
  const plan = { kind: chance.pick(kindsOf[type] ?? ['self-review']), reach: chance.pick(reaches) }
  const isAudited = isOfPrisons(seed) && type === 'HmpIntegratedAudit' && chance.yes(0.7)
  return isAudited ? { kind: 'audit', reach: 'final' } : plan
}

interface Days {
  readonly returned: string
  readonly submitted: string
  readonly held: ReadonlyArray<string>
  readonly offered: ReadonlyArray<string>
  readonly rated: string
  readonly drafted: string
  readonly commented: string
  readonly final: string
}

/** Needs sixty days; the shortest review fits in thirty. */
const daysFrom = (opened: string, { kind, length }: { kind: string; length: number }, chance: Chance): Days => {
  const returned = plusDays(opened, chance.whole(1, 3))
  const submitted = plusDays(returned, chance.whole(1, Math.floor(length / 6)))
  const first = plusDays(submitted, chance.whole(1, Math.floor(length / 6)))
  const offered = [first, plusDays(first, 1), plusDays(first, 2)]
  const start = chance.pick(offered)
  const held = kind === 'self-review' ? [] : chance.yes(0.3) ? [start, plusDays(start, 1)] : [start]
  const rated = held.length === 0 ? submitted : plusDays(held.at(-1) ?? start, chance.whole(1, 5))
  const drafted = plusDays(rated, chance.whole(1, 5))
  const commented = plusDays(drafted, chance.whole(1, 5))
  return {
    returned,
    submitted,
    offered,
    held,
    rated,
    drafted,
    commented,
    final: plusDays(commented, chance.whole(1, 5))
  }
}

const words = [
  '',
  '',
  '',
  'He said: "why not?"',
  'Two\nlines, and a comma',
  'naïve — 日本語 🙂',
  "'=1+1",
  ' spaces around ',
  '"',
  'é vs é'
]

/** How a community fills in its workbook: as it is, with gaps, everything the same, nothing applicable. */
const manners: ReadonlyArray<ReadonlyArray<string>> = [
  ['met', 'met', 'partly', 'not', 'n/a', ''],
  ['met', 'met', 'met', 'partly'],
  ['', '', 'met', 'not'],
  ['met'],
  ['not'],
  ['n/a']
]

const ratingRows = (
  review: object,
  { scope, plan }: { scope: ReadonlyArray<Standard>; plan: Plan },
  chance: Chance
) => {
  const own = chance.yes(0.5) ? (manners[0] ?? []) : chance.pick(manners)
  const theirs = chance.yes(0.5) ? own : chance.pick(manners)
  const rated = plan.kind !== 'self-review' && reached(plan.reach, 'rated')
  const rows = scope.map(({ standard }) => {
    const self = chance.pick(own)
    const peer = rated ? (chance.yes(0.4) ? self : chance.pick(theirs)) : ''
    const self_comment = self === '' ? '' : chance.pick(words)
    return { ...review, standard, self, self_comment, peer, peer_comment: peer === '' ? '' : chance.pick(words) }
  })
  return withOneRating(rows, rated).filter(({ self, peer }) => self !== '' || peer !== '')
}

/** Without a rating nothing is submitted, nor drafted without one by peers: the first standard has them, where no other has. */
const withOneRating = <Row extends { readonly self: string; readonly peer: string }>(
  rows: ReadonlyArray<Row>,
  byPeers: boolean
): ReadonlyArray<Row> => {
  const [first, ...others] = rows
  if (first === undefined) return rows
  const self = rows.some(row => row.self !== '') ? first.self : 'met'
  const peer = !byPeers || rows.some(row => row.peer !== '') ? first.peer : 'partly'
  return [{ ...first, self, peer }, ...others]
}

const visitRow = (
  review: object,
  { held, offered, team }: { held: ReadonlyArray<string>; offered: ReadonlyArray<string>; team: string }
) => ({
  ...review,
  seq: '',
  status: 'held',
  offered: offered.join(';'),
  agreed: held[0] ?? '',
  mode: 'hybrid',
  team,
  stakeholders: 2,
  held_on: held.join(';')
})

const outcomeRows = (review: object, returned_on: string, chance: Chance) =>
  chance.yes(0.5)
    ? []
    : ['self-harm', 'self-harm-severe', 'unplanned-leaver', 'occupied-place-days'].map((measure, index) => ({
        ...review,
        returned_on,
        measure,
        count: [chance.whole(3, 9), chance.whole(0, 3), 0, chance.whole(0, 3000)][index] ?? 0
      }))

export interface ReviewSetting {
  readonly spell: Spell
  readonly cycle: Cycle
  readonly plan: Plan
  readonly scopeOn: (day: string) => ReadonlyArray<Standard>
  /** Lead, client and others, whom nothing keeps from the host. */
  readonly team: string
  /** What a joint audit leaves behind beside its review. */
  readonly audit: (days: AuditDays) => Rows[string]
}

/** How many days a review has for itself. */
export const roomFor = ({ admitted_on, left_on }: Spell, { opens, closes }: Cycle): number =>
  daysBetween(laterOf(admitted_on, opens), left_on === '' || left_on > closes ? closes : plusDays(left_on, -1))

interface Course {
  readonly review: { readonly community: string; readonly cycle: string }
  readonly plan: Plan
  readonly days: Days
  readonly scope: ReadonlyArray<Standard>
}

const reviewRow = ({ review, plan, days }: Course, edition: string) => ({
  ...review,
  kind: plan.kind,
  edition,
  self_submitted_on: reached(plan.reach, 'submitted') ? days.submitted : '',
  peer_rated_on: days.held.length > 0 && reached(plan.reach, 'rated') ? days.rated : ''
})

const evidenceRows = ({ review, scope }: Course, chance: Chance) =>
  scope.slice(0, chance.whole(0, 2)).map(({ standard }) => ({
    ...review,
    standards: standard,
    title: `Minutes, "${standard}"${chance.pick(words)}`,
    file: ''
  }))

const findingRows = ({ review, plan, days, scope }: Course) => {
  if (!reached(plan.reach, 'drafted') || days.held.length === 0) return []
  const text = 'Try "less",\nmore often'
  return [
    { ...review, kind: 'action', standard: '', text, due: plusDays(days.final, 30), outcome: 'open' },
    { ...review, kind: 'achievement', standard: scope[0]?.standard ?? '', text, due: '', outcome: '' }
  ]
}

const reportRows = ({ review, plan, days }: Course, chance: Chance) => {
  if (!reached(plan.reach, 'drafted')) return []
  const final = reached(plan.reach, 'final')
  const commented = final && chance.yes(0.5) ? days.commented : ''
  return [{ ...review, draft_on: days.drafted, commented_on: commented, final_on: final ? days.final : '' }]
}

export const reviewRows = (setting: ReviewSetting, chance: Chance): Rows => {
  const { spell, cycle, plan, scopeOn, team } = setting
  const opened = laterOf(spell.admitted_on, cycle.opens)
  const days = daysFrom(opened, { kind: plan.kind, length: roomFor(spell, cycle) }, chance)
  const review = { community: spell.community, cycle: spell.cycle }
  const course = { review, plan, days, scope: scopeOn(opened) }
  const opening = { 'reviews.csv': [reviewRow(course, cycle.edition)] }
  if (!reached(plan.reach, 'submitted')) return opening
  const visited = days.held.length > 0 && reached(plan.reach, 'held')
  const rated = visited && reached(plan.reach, 'rated') ? days.rated : null
  return {
    ...opening,
    'audits.csv': plan.kind === 'audit' ? setting.audit({ planned: days.submitted, rated }) : [],
    'ratings.csv': ratingRows(review, course, chance),
    'evidence.csv': evidenceRows(course, chance),
    'visits.csv': visited ? [visitRow(review, { ...days, team })] : [],
    'findings.csv': findingRows(course),
    'reports.csv': reportRows(course, chance),
    'outcomes.csv': outcomeRows(review, days.returned, chance)
  }
}
