import { submitWithReactions } from '@cofc/application'
import { p1 } from '@cofc/core/testing'
import { isRight } from 'fp-ts/lib/Either.js'
import {
  accountNetwork,
  accreditedNetwork,
  added,
  auditedNetwork,
  gatheringNetwork,
  changed,
  lacking,
  smallNetwork,
  told,
  without,
  writeFolder
} from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { csvFiles } from './mappings/index.ts'
import { prepare } from './prepare.ts'
import { rowsOf } from './mappings/step.ts'
import { openStaging } from './staging/staging.ts'
import { temporaryStores } from './testing/stores.ts'
import { commandsOf } from './testing/commands-of.ts'
import { history, importFiles } from './testing/importing.ts'
import { priceRows } from './testing/price-rows.ts'

describe('importing a folder', () => {
  test('every row becomes what a person would have recorded, in the order of the days', async () => {
    await using stores = await temporaryStores()
    const summary = await importFiles(stores, smallNetwork)
    expect(summary).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
    const events = await history(stores)
    expect(events.map(({ type, data }) => `${data['on'] as string} ${type}`)).toMatchInlineSnapshot(`
      [
        "0001-01-01 EditionDrafted",
        "0001-01-01 StandardWritten",
        "0001-01-01 StandardWritten",
        "0001-01-01 StandardWritten",
        "0001-01-01 StandardWritten",
        "0001-01-01 CommunityRegistered",
        "0001-01-01 CommunityRegistered",
        "0001-01-01 EarlierYearsAttested",
        "0001-01-01 CyclePlanned",
        "0001-01-01 CyclePlanned",
        "0001-01-01 ReviewerRegistered",
        "0001-01-01 ReviewerRegistered",
        "2020-01-01 EditionPublished",
        "2021-02-01 MembershipAppliedFor",
        "2021-03-01 MembershipAppliedFor",
        "2021-03-20 CommunityAdmitted",
        "2021-03-20 AccountOpened",
        "2021-04-01 CycleOpened",
        "2021-04-01 ReviewOpened",
        "2021-04-10 CommunityAdmitted",
        "2021-04-10 AccountOpened",
        "2021-04-10 ReviewOpened",
        "2021-08-01 OutcomesReturned",
        "2021-08-02 SelfRatingsSaved",
        "2021-08-02 EvidenceAdded",
        "2021-08-02 SelfReviewSubmitted",
        "2021-09-01 SelfRatingsSaved",
        "2021-09-01 SelfReviewSubmitted",
        "2021-09-09 VisitDatesOffered",
        "2021-09-09 VisitAgreed",
        "2021-09-09 VisitHeld",
        "2021-09-09 TeamCameFrom",
        "2021-09-09 ReviewerAllocated",
        "2021-09-09 ReviewerAllocated",
        "2021-09-09 PeerRatingsSaved",
        "2021-10-01 FindingRecorded",
        "2021-10-01 FindingRecorded",
        "2021-10-01 LocalReportDrafted",
        "2021-10-02 LocalReportDrafted",
        "2021-10-08 HostCommented",
        "2021-10-20 LocalReportIssued",
        "2021-10-20 FullCycleCompleted",
        "2021-10-21 LocalReportIssued",
        "2022-01-01 ProfileChanged",
        "2022-03-01 MembershipRenewed",
        "2022-03-31 CycleClosed",
        "2022-04-01 CycleOpened",
        "2022-04-01 MembershipLapsed",
        "2022-06-01 ActionPointSettled",
        "2023-03-31 CycleClosed",
      ]
    `)
  })

  test('a dry run writes nothing', async () => {
    await using stores = await temporaryStores()
    const summary = await importFiles(stores, smallNetwork, { dryRun: true })
    expect(summary).toMatchObject({ outcome: 'would-import', refused: 0 })
    expect(summary.events).toBeGreaterThan(30)
    expect(await history(stores)).toEqual([])
  })

  test('the same folder again adds nothing', async () => {
    await using stores = await temporaryStores()
    await importFiles(stores, smallNetwork)
    const before = told(await history(stores))
    const again = await importFiles(stores, smallNetwork)
    expect(again).toMatchObject({ outcome: 'nothing-new', commands: 0, events: 0, refused: 0, differing: 0 })
    expect(told(await history(stores))).toEqual(before)
  })

  test('an import equals the same commands submitted one by one', async () => {
    await using imported = await temporaryStores()
    await using submitted = await temporaryStores()
    await importFiles(imported, smallNetwork)
    using folder = writeFolder(smallNetwork)
    for await (const submission of commandsOf(folder.path, submitted.composed.dependencies)) {
      const result = await submitWithReactions(submitted.composed.dependencies)(submission)()
      expect(isRight(result)).toBe(true)
    }
    expect(told(await history(submitted))).toEqual(told(await history(imported)))
  })

  test('lines may stand in any order', async () => {
    await using one = await temporaryStores()
    await using other = await temporaryStores()
    const backwards = Object.fromEntries(Object.entries(smallNetwork).map(([file, rows]) => [file, rows.toReversed()]))
    const keptInOrder = {
      ...backwards,
      'standards.csv': smallNetwork['standards.csv']!,
      'findings.csv': smallNetwork['findings.csv']!
    }
    await importFiles(one, smallNetwork)
    expect(await importFiles(other, keptInOrder)).toMatchObject({ outcome: 'imported' })
    const types = async (stores: typeof one) =>
      (await history(stores)).map(({ stream, type }) => `${stream} ${type}`).toSorted()
    expect(await types(other)).toEqual(await types(one))
  })

  test('a file may wait for a later import, and finds there what was imported before', async () => {
    await using stores = await temporaryStores()
    await importFiles(stores, lacking(without(without(smallNetwork, 'evidence.csv'), 'outcomes.csv'), 'reports.csv', 1))
    const evidence = { 'evidence.csv': smallNetwork['evidence.csv']! }
    expect(await importFiles(stores, evidence)).toMatchObject({
      outcome: 'nothing-new',
      differences: [{ rule: 'WorkbookIsLocked' }]
    })
    const outcomes = {
      'outcomes.csv': [
        { community: 'TC-0002', cycle: '2021-2022', returned_on: '2021-08-20', measure: 'self-harm', count: '0' }
      ]
    }
    expect(await importFiles(stores, outcomes)).toMatchObject({ outcome: 'imported', events: 1 })
  })

  test('next year comes as a folder of its own', async () => {
    await using stores = await temporaryStores()
    await importFiles(stores, smallNetwork)
    const next = {
      'cycles.csv': [
        {
          ...smallNetwork['cycles.csv']![1]!,
          cycle: '2023-2024',
          opens: '2023-04-01',
          self_review_due: '2023-09-30',
          visits_from: '2023-07-01',
          visits_until: '2024-02-28',
          closes: '2024-03-31'
        }
      ],
      'memberships.csv': [{ community: 'TC-0001', cycle: '2023-2024', type: 'Accreditation' }]
    }
    expect(await importFiles(stores, next)).toMatchObject({ outcome: 'imported', refused: 0 })
    expect(await importFiles(stores, next)).toMatchObject({ outcome: 'nothing-new' })
    expect((await history(stores)).filter(({ type }) => type === 'MembershipRenewed')).toHaveLength(2)
  })

  test('a file of evidence is kept as its bytes', async () => {
    await using stores = await temporaryStores()
    const network = changed(smallNetwork, 'evidence.csv', 0, { file: 'files/rota.txt' })
    const summary = await importFiles(stores, { ...network, 'files/rota.txt': 'Monday: soup' })
    expect(summary).toMatchObject({ outcome: 'imported' })
    const added = (await history(stores)).find(({ type }) => type === 'EvidenceAdded')
    const words = await stores.composed.dependencies.content.read([added!.data['file'] as never])()
    expect(words).toMatchObject({ right: [`base64:${Buffer.from('Monday: soup').toString('base64')}`] })
    expect(await importFiles(stores, { ...network, 'files/rota.txt': 'Monday: soup' })).toMatchObject({
      outcome: 'nothing-new',
      differing: 0
    })
  })

  test('who is neither renewed nor ended lapses when the next cycle opens', async () => {
    await using stores = await temporaryStores()
    await importFiles(stores, smallNetwork)
    const lapsed = (await history(stores)).filter(({ type }) => type === 'MembershipLapsed')
    expect(lapsed.map(({ data }) => data)).toEqual([
      { type: 'MembershipLapsed', v: 2, community: 'TC-0002', cycle: '2022-2023', on: '2022-04-01' }
    ])
  })

  test('a renewal after the opening is a new application after a lapse', async () => {
    await using stores = await temporaryStores()
    const late = changed(smallNetwork, 'memberships.csv', 1, {
      admitted_on: '2022-05-01',
      joining_form: 'yes',
      finance_form: 'yes'
    })
    expect(await importFiles(stores, late)).toMatchObject({ outcome: 'imported' })
    const types = (await history(stores))
      .filter(({ stream }) => stream === 'membership-TC-0001')
      .map(({ type }) => type)
    expect(types).toEqual([
      'EarlierYearsAttested',
      'MembershipAppliedFor',
      'CommunityAdmitted',
      'FullCycleCompleted',
      'MembershipLapsed',
      'MembershipAppliedFor',
      'CommunityAdmitted'
    ])
  })

  test('files that nobody knows are warned about, with the nearest name', async () => {
    await using stores = await temporaryStores()
    const summary = await importFiles(stores, { ...smallNetwork, 'rating.csv': [{ community: 'TC-0001' }] })
    expect(summary.outcome).toBe('imported')
    expect(summary.warnings).toEqual([
      'rating.csv is none of the files of an import and is not read: did you mean ratings.csv?'
    ])
  })

  test('a second spell in one cycle is told apart by seq', async () => {
    await using stores = await temporaryStores()
    const left = changed(smallNetwork, 'memberships.csv', 2, { left_on: '2021-12-01', left_how: 'withdrew' })
    const again = added(left, 'memberships.csv', 2, {
      seq: '2',
      type: 'Full',
      applied_on: '2022-01-10',
      admitted_on: '2022-02-01',
      left_on: '',
      left_how: ''
    })
    expect(await importFiles(stores, again)).toMatchObject({ outcome: 'imported', refused: 0 })
    const types = (await history(stores))
      .filter(({ stream }) => stream === 'membership-TC-0002')
      .map(({ type }) => type)
    expect(types).toEqual([
      'MembershipAppliedFor',
      'CommunityAdmitted',
      'MembershipWithdrawn',
      'MembershipAppliedFor',
      'CommunityAdmitted',
      'MembershipLapsed'
    ])
  })
})

test('every file of the registry is planned: its rows give commands, or stand in one', async () => {
  await using stores = await temporaryStores()
  const mapped = { from_edition: 'E0', from_standard: 'CS1', to_edition: 'E1', to_standard: 'CS1', change: 'same' }
  const its = { community: 'TC-0001', cycle: '2021-2022' }
  const earlier = { edition: 'E0', title: 'Before', status: 'retired', published_on: '2010-01-01' }
  using folder = writeFolder({
    ...added(auditedNetwork, 'editions.csv', 0, earlier),
    'mappings.csv': [mapped],
    'holidays.csv': [{ day: '2022-01-03' }],
    'price-list.csv': priceRows(p1),
    'exceptions.csv': [
      {
        ...{ file: 'visits.csv', key: 'TC-0001;2021-2022', rule: 'TooFewClientMembers', reason: 'Illness.' },
        ...{ approved_by_role: 'network-team', on: '2021-09-08' }
      }
    ],
    'portfolio.csv': [{ ...its, checked_on: '2021-09-20', standard: '', text: 'It shows what it should.' }],
    'surveys.csv': [{ ...its, survey: 'residents', on: '2022-01-20', people: '9', question: 'q1', counts: '9' }],
    'feedback.csv': [{ ...its, seq: '', by: 'host', on: '2022-01-20', question: 'welcome', score: '4', words: '' }],
    'obligations.csv': [{ community: 'TC-0001', cycle: '2021-2022', obligation: 'clients-sent', on: '2021-12-01' }],
    'criteria.csv': accreditedNetwork['criteria.csv']!,
    'accreditations.csv': [accreditedNetwork['accreditations.csv']![0]!],
    'events.csv': [gatheringNetwork['events.csv']![0]!],
    'bookings.csv': [gatheringNetwork['bookings.csv']![0]!],
    'announcements.csv': [gatheringNetwork['announcements.csv']![0]!],
    'invoices.csv': accountNetwork['invoices.csv']!,
    'payments.csv': accountNetwork['payments.csv']!
  })
  const staging = openStaging()
  const into = stores.composed.dependencies
  expect(await prepare({ staging, folder: folder.path, into, progress: () => undefined })()).toMatchObject({
    _tag: 'Right'
  })
  const planned = new Set([...staging.steps.inOrder()].flatMap(rowsOf).map(({ file }) => file))
  staging.close()
  expect([...planned].toSorted()).toEqual(csvFiles.map(({ name }) => name).toSorted())
})
