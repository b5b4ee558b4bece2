import type { CommunityId, PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { besideReviews } from '../testing/beside-reviews.ts'
import { happened, ref, registered, reviewOf, type EventText } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { actionsOutstandingReport } from './report.ts'

const said = ({ commitment }: { readonly commitment: string }) => (commitment.startsWith('w') ? 'Meet daily.' : null)
const asked = async (history: ReadonlyArray<EventText>, on: string, community?: string) =>
  answered(
    await answerAfter(history, { said })(actionsOutstandingReport, {
      on: on as PlainDate,
      ...(community === undefined ? {} : { community: community as CommunityId })
    })
  )
const reviewIn = (cycle: string, community = 'TC-1') => {
  const { tell, opened } = reviewOf({ community, cycle })
  const year = cycle.slice(5)
  return {
    tell,
    opened: opened(['CS1']),
    point: (finding: number, due: string | null, words = 'w', findingKind = 'action') =>
      tell('FindingRecorded', { finding, findingKind, standard: 'CS1', words: ref(words), due }),
    issued: [
      tell('SelfReviewSubmitted'),
      tell('LocalReportDrafted', { on: `${year}-02-01`, commentsDue: `${year}-02-15` }),
      tell('LocalReportIssued', { membershipType: 'Full', on: `${year}-03-01` })
    ]
  }
}
const first = reviewIn('2022-2023')
const next = reviewIn('2023-2024')
const carried = next.tell('ActionPointsCarried', {
  ...{ from: '2022-2023', fromKind: 'peer-review', on: '2023-09-02' },
  points: [{ finding: 1, standard: 'CS1' }]
})
const settled = first.tell('ActionPointSettled', { finding: 1, outcome: 'done', on: '2024-02-01' })
/** Both the self-review and the findings stand before the draft, as the rules ask. */
const history = [
  registered('TC-1'),
  first.opened,
  ...first.issued.slice(0, 1),
  ...[first.point(1, '2023-06-01'), first.point(2, null, 'e'), first.point(3, null, 'w', 'achievement')],
  ...first.issued.slice(1),
  next.opened,
  carried
]

test('an action point of a final report is outstanding until it is settled, over all cycles, for the network team alone', async () => {
  expect(actionsOutstandingReport.roles).toEqual({ 'network-team': 'any' })
  const told = async (on: string) => (await asked([...history, settled], on)).actions.map(({ finding }) => finding)
  expect(await told('2023-02-28')).toEqual([])
  expect(await told('2023-03-01')).toEqual([1, 2])
  expect(await told('2024-01-31')).toEqual([1, 2])
  expect(await told('2024-02-01')).toEqual([2])
})
test('each is told with its words while they are kept, its day, the working days since, and where it went on', async () => {
  const { outstanding, overdue, actions } = await asked(history, '2023-09-04')
  expect([outstanding, overdue]).toEqual([2, 1])
  expect(actions).toMatchObject([
    {
      ...{ community: 'TC-1', name: 'House TC-1', cycle: '2022-2023', kind: 'peer-review', standard: 'CS1' },
      ...{ words: { words: 'Meet daily.' }, due: '2023-06-01', standing: 'overdue', workingDaysOverdue: 67 },
      carriedTo: ['2023-2024']
    },
    { finding: 2, words: { erased: true }, due: null, standing: 'no-day', workingDaysOverdue: 0, carriedTo: [] }
  ])
  const holiday = happened('HolidaysDeclared', { year: 2023, days: ['2023-08-28'], on: '2023-01-01' })
  expect((await asked([...history, holiday], '2023-09-04')).actions[0]?.workingDaysOverdue).toBe(66)
})
test('whoever sees to it, and until when, counts from then on', async () => {
  const assigned = first.tell('ActionPointAssigned', {
    ...{ finding: 2, owner: 'staff-team', due: '2023-12-01', on: '2023-10-01' }
  })
  const progressed = first.tell('ActionPointProgressed', { finding: 2, words: ref('p'), on: '2023-11-01' })
  const [, second] = (await asked([...history, assigned, progressed], '2023-11-01')).actions
  expect(second).toMatchObject({ owner: 'staff-team', due: '2023-12-01', standing: 'due', progress: 1 })
})
test('what became of the points of each cycle is counted', async () => {
  expect((await asked([...history, settled], '2024-02-01')).cycles).toEqual([
    { cycle: '2022-2023', points: 2, done: 1, dropped: 0, outstanding: 1 }
  ])
  expect((await asked(history, '2024-02-01', 'TC-2')).actions).toEqual([])
})
test('words stay out of the table', async () => {
  const { columns, rows } = actionsOutstandingReport.csv(await asked(history, '2023-09-04'))
  expect(columns).not.toContain('words')
  expect(rows[0]).toMatchObject({ community: 'TC-1', carriedTo: '2023-2024', workingDaysOverdue: 67 })
})

/** As the rules ask: findings after the self-review is in, what is settled after the report is issued. */
const inOrder = (network: ReadonlyArray<EventText>): ReadonlyArray<EventText> => [
  ...network.flatMap((event): ReadonlyArray<EventText> => {
    if (event.type === 'ReviewOpened') return [event, { ...event, type: 'SelfReviewSubmitted' }]
    if (event.type === 'LocalReportIssued')
      return [{ ...event, type: 'LocalReportDrafted', commentsDue: event['on'] }, event]
    return event.type === 'ActionPointSettled' ? [] : [event]
  }),
  ...network.filter(({ type }) => type === 'ActionPointSettled')
]
const idOf = (event: EventText): string =>
  ['community', 'cycle', 'kind', 'finding'].map(field => String(event[field])).join(' ')

test('the points agree with what is counted from the events alone, over whole networks', async () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const network = inOrder(besideReviews(seed, randomNetwork({ seed, communities: 40, standards: 6 })))
    // Every review of such a network has a final report.
    const points = network.filter(event => event.type === 'FindingRecorded' && event['findingKind'] === 'action')
    const settledPoints = new Set(network.filter(({ type }) => type === 'ActionPointSettled').map(idOf))
    const open = points.map(idOf).filter(id => !settledPoints.has(id))
    expect(open.length).toBeGreaterThan(20)
    const told = await asked(network, '2026-01-01')
    expect(told.actions.map(one => [one.community, one.cycle, one.kind, one.finding].join(' ')).toSorted()).toEqual(
      open.toSorted()
    )
    expect(told.cycles.reduce((sum, one) => sum + one.points, 0)).toBe(points.length)
  }
})
