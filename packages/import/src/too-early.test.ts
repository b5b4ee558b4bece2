/**
 * A step dated before one that it needs: where that stands in the folder too, one of the two days is wrong. It is told once,
 * with both places, and neither is taken.
 */
import { added, changed, smallNetwork, without, type Cells, type Files } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { happened } from './testing/happened.ts'
import { memoryStores } from './testing/memory-stores.ts'

const small = smallNetwork
const one = ': one of the two days is wrong'
const several = ': correct it, or the others'

/** TC-0002 left, and came back. */
const back = added(
  changed(small, 'memberships.csv', 2, { left_on: '2021-12-01', left_how: 'withdrew' }),
  'memberships.csv',
  2,
  { seq: '2', type: 'Full', applied_on: '2022-01-01', admitted_on: '2022-01-10', left_on: '', left_how: '' }
)
/** TC-0002 merged into one that is registered later than others. */
const merged = added(
  changed(small, 'memberships.csv', 2, { left_on: '2022-02-01', left_how: 'merged-into', merged_into: 'TC-0003' }),
  'communities.csv',
  2,
  { community: 'TC-0003', from: '2022-01-01' }
)
/** A reviewer who was on two visits. */
const visitedTwice = added(small, 'visits.csv', 0, {
  ...{ seq: '2', offered: '2021-09-20;2021-09-21;2021-09-22', agreed: '2021-09-20', held_on: '2021-09-20' }
})

interface Case {
  readonly right?: Files
  readonly wrong: readonly [file: string, row: number, cells: Cells]
  readonly told: readonly [file: string, line: number, column: string, says: string]
}
const cases: Readonly<Record<string, Case>> = {
  'a report drafted before the visit': {
    wrong: ['reports.csv', 0, { draft_on: '2021-09-08' }],
    told: [
      ...(['reports.csv', 2, 'draft_on'] as const),
      `draft_on 2021-09-08 is before peer_rated_on 2021-09-09 (reviews.csv line 2) and held_on 2021-09-09 (visits.csv line 2)${several}`
    ]
  },
  'a report drafted before peers had rated': {
    wrong: ['reviews.csv', 0, { peer_rated_on: '2021-10-02' }],
    told: [
      ...(['reports.csv', 2, 'draft_on'] as const),
      `draft_on 2021-10-01 is before peer_rated_on 2021-10-02 (reviews.csv line 2)${one}`
    ]
  },
  'peers who rated after the report was final': {
    wrong: ['reviews.csv', 0, { peer_rated_on: '2022-09-09' }],
    told: [
      ...(['reviews.csv', 2, 'peer_rated_on'] as const),
      `peer_rated_on 2022-09-09 is after draft_on 2021-10-01 (reports.csv line 2), commented_on 2021-10-08 (reports.csv line 2) and final_on 2021-10-20 (reports.csv line 2)${several}`
    ]
  },
  'a report drafted before its review was open, with the findings that take their day from it': {
    wrong: ['reports.csv', 0, { draft_on: '2020-10-01' }],
    told: [
      ...(['reports.csv', 2, 'draft_on'] as const),
      `draft_on 2020-10-01 is before admitted_on 2021-04-10 (memberships.csv line 2), self_submitted_on 2021-08-02 (reviews.csv line 2), peer_rated_on 2021-09-09 (reviews.csv line 2) and 1 more${several}`
    ]
  },
  'a report of a review without a visit that was drafted before the self-review was in': {
    wrong: ['reports.csv', 1, { draft_on: '2021-08-31' }],
    told: [
      ...(['reports.csv', 3, 'draft_on'] as const),
      `draft_on 2021-08-31 is before self_submitted_on 2021-09-01 (reviews.csv line 3)${one}`
    ]
  },
  'peers who rated before the visit': {
    wrong: ['reviews.csv', 0, { peer_rated_on: '2021-09-08' }],
    told: [
      ...(['reviews.csv', 2, 'peer_rated_on'] as const),
      `peer_rated_on 2021-09-08 is before held_on 2021-09-09 (visits.csv line 2)${one}`
    ]
  },
  'a visit held after all that follows it': {
    wrong: ['visits.csv', 0, { held_on: '2022-09-09', agreed: '', offered: '2021-09-09;2021-09-10;2022-09-09' }],
    told: [
      ...(['visits.csv', 2, 'held_on'] as const),
      `held_on 2022-09-09 is after peer_rated_on 2021-09-09 (reviews.csv line 2), draft_on 2021-10-01 (reports.csv line 2), commented_on 2021-10-08 (reports.csv line 2) and 1 more${several}`
    ]
  },
  'a visit held before the self-review was in': {
    wrong: ['visits.csv', 0, { held_on: '2021-08-01', agreed: '', offered: '2021-08-01;2021-09-10;2021-09-14' }],
    told: [
      ...(['visits.csv', 2, 'held_on'] as const),
      `held_on 2021-08-01 is before self_submitted_on 2021-08-02 (reviews.csv line 2)${one}`
    ]
  },
  'a visit held on the day agreed, before the self-review was in': {
    wrong: ['visits.csv', 0, { held_on: '', agreed: '2021-08-01', offered: '2021-08-01;2021-09-10;2021-09-14' }],
    told: [
      ...(['visits.csv', 2, 'agreed'] as const),
      `agreed 2021-08-01 is before self_submitted_on 2021-08-02 (reviews.csv line 2)${one}`
    ]
  },
  'a self-review submitted after the visit': {
    wrong: ['reviews.csv', 0, { self_submitted_on: '2021-09-20' }],
    told: [
      ...(['reviews.csv', 2, 'self_submitted_on'] as const),
      `self_submitted_on 2021-09-20 is after peer_rated_on 2021-09-09 and held_on 2021-09-09 (visits.csv line 2)${several}`
    ]
  },
  'a self-review submitted before the admission': {
    wrong: ['reviews.csv', 0, { self_submitted_on: '2021-04-09' }],
    told: [
      ...(['reviews.csv', 2, 'self_submitted_on'] as const),
      `self_submitted_on 2021-04-09 is before admitted_on 2021-04-10 (memberships.csv line 2)${one}`
    ]
  },
  'an admission after the renewal and the self-review': {
    wrong: ['memberships.csv', 0, { admitted_on: '2022-03-31' }],
    told: [
      ...(['memberships.csv', 2, 'admitted_on'] as const),
      `admitted_on 2022-03-31 is after self_submitted_on 2021-08-02 (reviews.csv line 2) and admitted_on 2022-03-01 (memberships.csv line 3)${several}`
    ]
  },
  'a renewal before the admission': {
    wrong: ['memberships.csv', 1, { admitted_on: '2021-04-09' }],
    told: [
      ...(['memberships.csv', 3, 'admitted_on'] as const),
      `admitted_on 2021-04-09 is before admitted_on 2021-04-10 (memberships.csv line 2)${one}`
    ]
  },
  'an application before the membership before it had ended': {
    right: back,
    wrong: ['memberships.csv', 3, { applied_on: '2021-11-30' }],
    told: [
      ...(['memberships.csv', 5, 'applied_on'] as const),
      `applied_on 2021-11-30 is before left_on 2021-12-01 (memberships.csv line 4)${one}`
    ]
  },
  'an application before the membership before it had begun': {
    right: back,
    wrong: ['memberships.csv', 3, { applied_on: '2020-01-01' }],
    told: [
      ...(['memberships.csv', 5, 'applied_on'] as const),
      `applied_on 2020-01-01 is before admitted_on 2021-03-20 (memberships.csv line 4) and left_on 2021-12-01 (memberships.csv line 4)${several}`
    ]
  },
  'a whole membership before the one before it': {
    right: back,
    wrong: ['memberships.csv', 3, { applied_on: '2020-01-01', admitted_on: '2020-01-10' }],
    told: [
      ...(['memberships.csv', 5, 'admitted_on'] as const),
      `admitted_on 2020-01-10 is before admitted_on 2021-03-20 (memberships.csv line 4) and left_on 2021-12-01 (memberships.csv line 4)${several}`
    ]
  },
  'an end after the membership that follows it had begun': {
    right: back,
    wrong: ['memberships.csv', 2, { left_on: '2022-02-01' }],
    told: [
      ...(['memberships.csv', 4, 'left_on'] as const),
      `left_on 2022-02-01 is after applied_on 2022-01-01 (memberships.csv line 5) and admitted_on 2022-01-10 (memberships.csv line 5)${several}`
    ]
  },
  'a merger before the other community was registered': {
    right: merged,
    wrong: ['memberships.csv', 2, { left_on: '2021-12-31' }],
    told: [
      ...(['memberships.csv', 4, 'left_on'] as const),
      `left_on 2021-12-31 is before from 2022-01-01 (communities.csv line 5)${one}`
    ]
  },
  'an application before the community was registered': {
    wrong: ['communities.csv', 2, { from: '2021-02-02' }],
    told: [
      ...(['memberships.csv', 4, 'applied_on'] as const),
      `applied_on 2021-02-01 is before from 2021-02-02 (communities.csv line 4)${one}`
    ]
  },
  'a community registered after its admission': {
    wrong: ['communities.csv', 2, { from: '2021-03-21' }],
    told: [
      ...(['communities.csv', 4, 'from'] as const),
      `from 2021-03-21 is after applied_on 2021-02-01 (memberships.csv line 4) and admitted_on 2021-03-20 (memberships.csv line 4)${several}`
    ]
  },
  'a visit before one of its reviewers was registered': {
    wrong: ['reviewers.csv', 1, { from: '2021-09-10' }],
    told: [
      ...(['visits.csv', 2, 'held_on'] as const),
      `held_on 2021-09-09 is before from 2021-09-10 (reviewers.csv line 3)${one}`
    ]
  },
  'a reviewer registered after the visits they were on': {
    right: visitedTwice,
    wrong: ['reviewers.csv', 1, { from: '2021-09-21' }],
    told: [
      ...(['reviewers.csv', 3, 'from'] as const),
      `from 2021-09-21 is after held_on 2021-09-09 (visits.csv line 2) and held_on 2021-09-20 (visits.csv line 3)${several}`
    ]
  },
  'a cycle opened before its edition was published': {
    wrong: ['editions.csv', 0, { published_on: '2021-04-02' }],
    told: [
      ...(['cycles.csv', 2, 'opens'] as const),
      `opens 2021-04-01 is before published_on 2021-04-02 (editions.csv line 2)${one}`
    ]
  },
  'an edition published after the cycles that use it had opened': {
    wrong: ['editions.csv', 0, { published_on: '2022-06-01' }],
    told: [
      ...(['editions.csv', 2, 'published_on'] as const),
      `published_on 2022-06-01 is after opens 2021-04-01 (cycles.csv line 2), closes 2022-03-31 (cycles.csv line 2) and opens 2022-04-01 (cycles.csv line 3)${several}`
    ]
  },
  'outcomes returned before the review was open': {
    wrong: ['outcomes.csv', 0, { returned_on: '2021-04-09' }],
    told: [
      ...(['outcomes.csv', 2, 'returned_on'] as const),
      `returned_on 2021-04-09 is before admitted_on 2021-04-10 (memberships.csv line 2)${one}`
    ]
  },
  'evidence and ratings of a self-review that was submitted before its cycle': {
    wrong: ['reviews.csv', 1, { self_submitted_on: '2020-09-01' }],
    told: [
      ...(['reviews.csv', 3, 'self_submitted_on'] as const),
      `self_submitted_on 2020-09-01 is before admitted_on 2021-03-20 (memberships.csv line 4) and opens 2021-04-01 (cycles.csv line 2)${several}`
    ]
  }
}
const names = Object.keys(cases)
const wrongOf = ({ right = small, wrong }: Case): Files => changed(right, ...wrong)
const refusalOf = ({ told: [file, line, column, says] }: Case) => [
  { file, line, column, says, rule: 'ContradictoryCells' }
]

describe('a day before that of what it needs is told once, with both places', () => {
  test.each(names)('%s', async name => {
    const { outcome, refusals } = await memoryStores().import(wrongOf(cases[name]!))
    expect({ outcome, refusals }).toMatchObject({ outcome: 'refused', refusals: refusalOf(cases[name]!) })
  })
})

const whole = new Map<Files, ReadonlyArray<string>>()
const undisturbed = async (files: Files): Promise<ReadonlyArray<string>> => {
  const known = whole.get(files)
  if (known !== undefined) return known
  const stores = memoryStores()
  expect(await stores.import(files)).toMatchObject({ outcome: 'imported' })
  const events = await happened(stores)
  whole.set(files, events)
  return events
}
describe('told to keep going it is told alike, and the right folder leaves no trace of it', () => {
  test.each(names)('%s', async name => {
    const { right = small } = cases[name]!
    const stores = memoryStores()
    const { outcome, refusals } = await stores.import(wrongOf(cases[name]!), { keepGoing: true })
    expect({ outcome, refusals }).toMatchObject({ outcome: 'partly-imported', refusals: refusalOf(cases[name]!) })
    expect(await stores.import(right)).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
    expect(await happened(stores)).toEqual(await undisturbed(right))
  })
})

describe('which of the two days is corrected makes no difference', () => {
  const either: ReadonlyArray<readonly [wrong: Case['wrong'], other: Case['wrong']]> = [
    [
      ['reviews.csv', 0, { peer_rated_on: '2021-09-08' }],
      ['visits.csv', 0, { held_on: '2021-09-08', agreed: '2021-09-08', offered: '2021-09-08;2021-09-10;2021-09-14' }]
    ],
    [
      ['reviews.csv', 0, { peer_rated_on: '2021-10-02' }],
      ['reports.csv', 0, { draft_on: '2021-10-04' }]
    ],
    [
      ['reviews.csv', 0, { self_submitted_on: '2021-04-09' }],
      ['memberships.csv', 0, { admitted_on: '2021-04-08' }]
    ],
    [
      ['memberships.csv', 1, { admitted_on: '2021-04-09' }],
      ['memberships.csv', 0, { admitted_on: '2021-04-08' }]
    ],
    [
      ['communities.csv', 2, { from: '2021-02-02' }],
      ['memberships.csv', 2, { applied_on: '2021-02-03' }]
    ],
    [
      ['reviewers.csv', 1, { from: '2021-09-10' }],
      ['visits.csv', 0, { held_on: '2021-09-10', agreed: '2021-09-10' }]
    ]
  ]
  test.each(either)('%j, then %j', async (wrong, other) => {
    const stores = memoryStores()
    await stores.import(changed(small, ...wrong), { keepGoing: true })
    const right = changed(changed(small, ...wrong), ...other)
    const corrected = { ...right, 'reviews.csv': afterTheVisit(right) }
    expect(await stores.import(corrected)).toMatchObject({ refused: 0, differing: 0 })
    expect(await happened(stores)).toEqual(await undisturbed(corrected))
  })
  /** Peers rate on the day of the visit or later. */
  const afterTheVisit = (files: Files) =>
    files['reviews.csv']!.map(row => {
      const [held] = files['visits.csv']!.map(({ held_on }) => held_on ?? '')
      return row['peer_rated_on'] === '' || row['peer_rated_on']! >= held! ? row : { ...row, peer_rated_on: held! }
    })
})

test('told to keep going, the visit is listed under the day that contradicts its own, and not refused', async () => {
  const { refusals } = await memoryStores().import(changed(small, 'reports.csv', 0, { draft_on: '2021-09-08' }), {
    keepGoing: true
  })
  expect(refusals[0]?.waiting).toContainEqual({
    ...{ file: 'visits.csv', line: 2, column: null, value: null, rule: 'WaitsForAnother' }
  })
})

test('told to keep going, a slip in one row does not make a network wait for the opening of its cycle', async () => {
  const names = Array.from({ length: 12 }, (_, place) => `TC-01${String(place).padStart(2, '0')}`)
  const copies = (file: string, cells: Cells = {}) =>
    names.map(community => ({ ...small[file]![2]!, community, ...cells }))
  // Each lapsed at the opening, and applied anew.
  const anew = { cycle: '2022-2023', type: 'Full', applied_on: '2022-04-02', admitted_on: '2022-04-05' }
  const right = {
    ...small,
    'communities.csv': [...small['communities.csv']!, ...copies('communities.csv')],
    'memberships.csv': [...small['memberships.csv']!, ...copies('memberships.csv'), ...copies('memberships.csv', anew)]
  }
  const wrong = changed(right, 'memberships.csv', 20, { applied_on: '2022-03-31' })
  const stores = memoryStores()
  const { refusals, counts } = await stores.import(wrong, { keepGoing: true })
  const says = `applied_on 2022-03-31 is before opens 2022-04-01 (cycles.csv line 3)${one}`
  expect(refusals).toMatchObject([{ file: 'memberships.csv', line: 22, column: 'applied_on', says }])
  expect(counts).toMatchObject({ refused: 1, waiting: 1 })
  expect(await stores.import(right)).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
})

test('what truly is nowhere is told as missing', async () => {
  const { refusals } = await memoryStores().import(without(small, 'visits.csv'))
  expect(refusals[0]).toMatchObject({
    rule: 'VisitNotHeldYet',
    says: expect.stringContaining('Record the visit first') as string
  })
})

test('a full cycle that is completed only after it was asked for is named beside the rule', async () => {
  const early = changed(small, 'memberships.csv', 1, { type: 'Accreditation', admitted_on: '2021-10-19' })
  const { refusals } = await memoryStores().import(early)
  expect(refusals).toMatchObject([{ file: 'memberships.csv', line: 3, column: 'type', rule: 'TooFewFullCycles' }])
  expect(refusals[0]?.says).toContain('there are 1: choose Full for now, or attest earlier years. One more comes later')
  expect(refusals[0]?.says).toContain('with final_on 2021-10-20 (reports.csv line 2)')
})

describe('beside what is recorded', () => {
  test('a new community whose days contradict each other is refused, and not told as coming too late', async () => {
    const stores = memoryStores()
    const first = { ...small, 'memberships.csv': small['memberships.csv']!.slice(0, 2) }
    const only = (file: string) => small[file]!.filter(row => row['community'] !== 'TC-0002')
    const others = Object.fromEntries(Object.keys(small).map(file => [file, only(file)]))
    expect(await stores.import({ ...first, ...others })).toMatchObject({ outcome: 'imported' })
    const summary = await stores.import(changed(back, 'memberships.csv', 3, { applied_on: '2021-11-30' }))
    expect(summary).toMatchObject({ outcome: 'refused', differing: 0, refused: 1 })
    expect(summary.refusals[0]).toMatchObject({ file: 'memberships.csv', line: 5, column: 'applied_on' })
  })

  test('a day before one that is recorded is told at the cell that tells it', async () => {
    const stores = memoryStores()
    const selfRated = {
      ...changed(without(without(small, 'reports.csv'), 'findings.csv'), 'reviews.csv', 0, { peer_rated_on: '' }),
      'ratings.csv': small['ratings.csv']!.map(row => ({ ...row, peer: '', peer_comment: '' }))
    }
    expect(await stores.import(selfRated)).toMatchObject({ outcome: 'imported' })
    const { refusals } = await stores.import(changed(small, 'reviews.csv', 0, { peer_rated_on: '2021-09-08' }))
    const says = expect.stringContaining(
      '2021-09-08 is too early: what it follows from happened on 2021-09-09'
    ) as string
    const place = { file: 'reviews.csv', line: 2, column: 'peer_rated_on', value: '2021-09-08' }
    expect(refusals).toMatchObject([{ ...place, rule: 'DayBeforeThat', says }])
    expect(refusals[0]?.waiting.map(({ file, line }) => `${file} ${line}`)).toContain('ratings.csv 2')
  })
})
