/** Reviews as people really hold them. */
import { plusDays, type PlainDate } from '@cofc/core'
import type { NationalReport } from '@cofc/reports'
import { expect, test } from 'vitest'
import { networkInMemory } from '../testing/network-in-memory.ts'
import {
  cycleOf,
  editionOf,
  joins,
  network,
  nextCycle,
  profileOf,
  publishEdition,
  renews,
  reviewOf,
  words
} from '../testing/told-commands.ts'

const { key, ask, submitted, agreed, dates, held, final, rated } = reviewOf()
const [first = ''] = dates

const e11 = [
  ...editionOf('E11', [['CS1'], ['CS2A'], ['CS2B']], '2023-12-01'),
  {
    ...{ type: 'MapEdition', edition: 'E11', from: 'E10', on: '2023-12-02' },
    lines: [
      { from: 'CS1', to: 'CS1', change: 'same' },
      { from: 'CS2', to: 'CS2A', change: 'split' },
      { from: 'CS2', to: 'CS2B', change: 'split' },
      { from: 'CS3', to: null, change: 'dropped' }
    ]
  },
  publishEdition('E11', '2023-12-10')
]

test('a new edition is published in the middle of a review, which goes on against the standards it began with', async () => {
  const { give, refused, told, review, local } = networkInMemory()
  await give(...network, ...submitted, ...e11, ...agreed, held([first]))
  expect(await refused(ask('SavePeerRatings', '2024-01-20', { ratings: [rated('CS2A', 'met')] }))).toMatchObject({
    ...{ type: 'StandardOutsideScope', standard: 'CS2A', edition: 'E10' }
  })
  await give(...final)
  expect(await review(key)).toMatchObject({ status: 'Final', edition: 'E10' })
  const { cover, standards } = await local(key)
  expect([cover.edition, cover.editionTitle]).toEqual(['E10', 'Edition E10'])
  expect(standards.map(({ standard }) => standard)).toEqual(['CS1', 'CS2'])
  expect(await told('TC-0001', '2023-09-05')).toContain(
    'The peer-review of 2023-2024 opened against edition E10, with 2 standards in scope.'
  )
})

test('a workbook is reopened after it was locked, changed and submitted again, and the report has what was said last', async () => {
  const { give, refused, told, due, local } = networkInMemory()
  await give(...network, ...submitted, ask('LockWorkbook', '2023-11-27'))
  const change = ask('SaveSelfRatings', '2023-12-05', { ratings: [rated('CS2', 'met')] })
  expect(await refused(change)).toEqual({ type: 'WorkbookIsLocked', submittedOn: '2023-11-20' })
  await give(
    ask('ReopenWorkbook', '2023-12-04', { reason: words('The second part was left out.'), until: '2023-12-08' })
  )
  const of = { communities: ['TC-0001'], cycles: ['2023-2024'], reviews: [key] } as never
  const selfReviews = async () => (await due('2023-12-08', of)).filter(({ kind }) => kind === 'self-review')
  expect(await selfReviews()).toMatchObject([{ community: 'TC-0001', cycle: '2023-2024' }])
  await give(change, ask('SubmitSelfReview', '2023-12-07'))
  expect(await selfReviews()).toEqual([])
  expect(await told('TC-0001', '2023-11-27')).toEqual([
    'The workbook of the peer-review of 2023-2024 was locked.',
    'The workbook of the peer-review of 2023-2024 was reopened until 8 December 2023, with a reason.',
    'The community saved 1 rating in its peer-review of 2023-2024.',
    'The community submitted its self-review (peer-review of 2023-2024).'
  ])
  const { cover, standards } = await local(key)
  expect(cover.submittedOn).toBe('2023-12-07')
  expect(standards.map(({ self }) => self)).toEqual(['met', 'met'])
})

/** All of a network of six, each rated not met on CS1 by those who visited. */
const six = ['TC-0001', 'TC-0002', 'TC-0003', 'TC-0004', 'TC-0005', 'TC-0006']
const correctionOf = (community: string) =>
  reviewOf(community).ask('CorrectLocalReport', '2024-10-07', {
    ...{ reason: words('Two pages of the notes were mixed up.') },
    corrections: [{ by: 'peer', standard: 'CS1', rating: 'met' }]
  })
const publish = (revision: number, on: string) => ({ type: 'PublishNationalReport', cycle: '2023-2024', revision, on })
const metOnCs1 = ({ standards }: NationalReport) => {
  const all = standards.find(({ standard }) => standard === 'CS1')?.groups[0]
  return all?.shown === true ? [all.met, all.n] : 'hidden'
}

test('a rating is found wrong after publication: the local report is corrected, the issue stays as it was printed, and a revision says so once it tells nobody apart', async () => {
  const { give, refused, told, local, national } = networkInMemory()
  await give(...network, ...six.slice(1).flatMap(community => joins(community)))
  for (const [place, community] of six.entries()) {
    const its = reviewOf(community)
    // One after another, for the same team goes to all.
    const date = plusDays(first as PlainDate, place)
    const agreed = [
      ...its.agreed.slice(0, 2),
      ...(place === 0 ? [] : [its.ask('MoveVisit', '2023-12-04', { visit: 1, date })])
    ]
    await give(...its.submitted, ...agreed, its.held([date]), ...its.final)
  }
  await give(publish(1, '2024-09-20'))
  const issued = await national('2023-2024', 1)
  expect(metOnCs1(issued)).toEqual([0, 6])

  await give(correctionOf('TC-0001'))
  const { cover, summary, coreStandards } = await local(key)
  expect([cover.version, cover.finalOn, cover.correctedOn]).toEqual([2, '2024-02-26', '2024-10-07'])
  expect(coreStandards[0]).toMatchObject({ standard: 'CS1', peer: 'met', agreed: true })
  expect(summary.corrections).toMatchObject([{ version: 2, on: '2024-10-07' }])
  expect(await told('TC-0001', '2024-10-01')).toEqual([
    'Version 2 of the local report of the peer-review of 2023-2024 was issued, with 1 correction.'
  ])
  expect(await national('2023-2024')).toEqual(issued)
  expect(await refused(publish(2, '2024-10-21'))).toMatchObject({ type: 'MustWait' })

  await give(...six.slice(1).map(correctionOf), publish(2, '2024-10-21'))
  expect(await national('2023-2024', 1)).toEqual(issued)
  const revised = await national('2023-2024')
  expect(revised).toMatchObject({ revision: 2, publishedOn: '2024-10-21', status: 'published' })
  expect(metOnCs1(revised)).toEqual([6, 6])
})

test('action points go on in the next workbook, under the standards that the new edition put in their place', async () => {
  const { give, told, review, local, events } = networkInMemory()
  const next = reviewOf('TC-0001', nextCycle, 'E11')
  const action = (standard: string, says: string) =>
    ask('RecordFinding', '2024-02-01', { findingKind: 'action', standard, words: words(says), due: null })
  const [opens = ask('', '')] = next.submitted
  await give(...network, ...e11, ...cycleOf(nextCycle, 'E11'), ...submitted, ...agreed, held([first]))
  await give(
    action('CS1', 'Welcome newcomers.'),
    action('CS2', 'Hold a daily meeting.'),
    action('CS2', 'Mend the roof.')
  )
  await give(...final, ask('AssignActionPoint', '2024-03-06', { finding: 2, owner: 'staff-team', due: '2024-12-01' }))
  await give(
    ask('ReportProgress', '2024-06-03', { finding: 2, words: words('It is held on weekdays.') }),
    ask('SettleActionPoint', '2024-06-04', { finding: 3, outcome: 'done' }),
    renews('TC-0001')
  )
  expect(await give(opens)).toEqual(['ReviewOpened', 'ActionPointsCarried'])
  expect(await told('TC-0001', '2024-09-05')).toEqual([
    'The peer-review of 2024-2025 opened against edition E11, with 3 standards in scope.',
    '2 open action points of the peer-review of 2023-2024 went on in the peer-review of 2024-2025.'
  ])
  const [, carried] = await events('review-TC-0001/2024-2025/peer-review')
  expect(carried?.data).toMatchObject({ points: [{ standard: 'CS1' }, { standard: 'CS2A' }] })
  expect(await review(next.key)).toMatchObject({
    carried: [
      { from: '2023-2024', fromKind: 'peer-review', finding: 1 },
      { from: '2023-2024', fromKind: 'peer-review', finding: 2 }
    ]
  })
  expect((await local(next.key)).summary.lastYear).toMatchObject({
    cycle: '2023-2024',
    actionPoints: [
      { standard: 'CS1', outcome: 'open' },
      { standard: 'CS2', outcome: 'open', owner: 'staff-team', progress: [{ on: '2024-06-03' }] },
      { standard: 'CS2', outcome: 'done' }
    ]
  })
})

test('an Associate hands in its portfolio late, the network finds something missing, and the report tells what was found in the end', async () => {
  const { give, refused, told, local, due } = networkInMemory()
  const abroad = { type: 'RegisterCommunity', community: 'TC-0009', profile: profileOf('TC-0009', { country: 'IT' }) }
  const membership = { type: 'ApplyForMembership', community: 'TC-0009', membershipType: 'Associate' }
  await give(
    ...network,
    { ...abroad, on: '2023-01-01' },
    { ...membership, forms: ['joining', 'finance'], on: '2023-08-01' },
    { type: 'AdmitCommunity', community: 'TC-0009', cycle: '2023-2024', on: '2023-08-10' }
  )
  const own = { community: 'TC-0009', cycle: '2023-2024', kind: 'self-review' }
  const does = (type: string, on: string, fields: object = {}) => ({ type, ...own, on, ...fields })
  const shows = (on: string, title: string) =>
    does('AddEvidence', on, { standards: ['CS1'], title: words(title), file: null })
  const finds = (says: string) => ({ findings: [{ standard: 'CS1', words: words(says) }] })
  await give(
    does('OpenReview', '2023-09-04', { edition: 'E10', portfolioDue: '2023-10-30' }),
    does('SaveSelfRatings', '2023-10-02', { ratings: [rated('CS1', 'met')] }),
    shows('2023-10-02', 'Timetable')
  )
  const of = { communities: [], cycles: [], reviews: [own] } as never
  expect((await due('2023-11-05', of)).map(({ kind, by }) => [kind, by])).toEqual([['portfolio', '2023-10-30']])
  await give(does('HandInPortfolio', '2023-11-06'), does('SubmitSelfReview', '2023-11-06'))
  expect((await due('2023-12-04', of)).map(({ kind, by }) => [kind, by])).toEqual([['portfolio-check', '2023-12-04']])
  const drafting = does('DraftLocalReport', '2023-12-11')
  expect(await refused(drafting)).toMatchObject({ type: 'PortfolioNotChecked', handedIn: true })
  await give(
    does('CheckPortfolio', '2023-11-27', finds('The nights are missing.')),
    does('ReturnWorkbook', '2023-11-28', { reason: words('Please show your nights.') }),
    shows('2023-12-01', 'Plan for nights'),
    does('HandInPortfolio', '2023-12-01'),
    does('SubmitSelfReview', '2023-12-01')
  )
  expect(await refused(drafting)).toMatchObject({ type: 'PortfolioNotChecked' })
  await give(
    does('CheckPortfolio', '2023-12-08', finds('Days and nights are shown.')),
    drafting,
    does('IssueLocalReport', '2024-01-08')
  )
  expect(await due('2024-01-08', of)).toEqual([])
  expect((await local(own)).portfolio).toEqual({
    ...{ due: '2023-10-30', handedInOn: '2023-12-01', pieces: 2, checkDue: '2023-12-29', checkedOn: '2023-12-08' },
    findings: [{ standard: 'CS1', words: { words: 'Days and nights are shown.' } }]
  })
  expect((await told('TC-0009', '2023-12-01')).filter(says => says.includes('ortfolio'))).toEqual([
    'The community handed in the portfolio of its self-review of 2023-2024, with 2 pieces of evidence; it is to be checked by 29 December 2023.',
    'The portfolio of the self-review of 2023-2024 was checked at the desk, with 1 finding.'
  ])
})
