import { submitWithReactions, uuidOf } from '@cofc/application'
import { changed, smallNetwork, without, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { history, importFiles } from './testing/importing.ts'
import { temporaryStores, type TemporaryStores } from './testing/stores.ts'

/** The one visit, offered for 2021-09-09, agreed for 2021-09-09 and held then. */
const visit = (cells: Cells): Files => changed(smallNetwork, 'visits.csv', 0, cells)
const moved = (cells: Cells): Files => visit({ agreed: '2021-09-14', held_on: '2021-09-09', ...cells })

const fee = { rearrangementFee: 75_000 }
const adopting = { type: 'AdoptPolicy', inForceFrom: '2021-01-01', book: fee, on: '2020-12-01' }
const charging = async ({ composed: { dependencies } }: TemporaryStores): Promise<void> => {
  const id = uuidOf('5f0c9f64-3a0e-4d53-8c1e-9d3f6f1d2b70', 'policy')
  const actor = { role: 'network-team', subject: 'test' } as const
  expect(await submitWithReactions(dependencies)({ id, command: adopting, actor })()).toMatchObject({ _tag: 'Right' })
}
const imported = async (...folders: ReadonlyArray<Files>) => {
  await using stores = await temporaryStores()
  await charging(stores)
  const summaries = []
  for (const folder of folders) summaries.push(await importFiles(stores, folder, { keepGoing: true }))
  const rearranged = ['VisitAgreed', 'VisitMoved', 'VisitCancelled', 'RearrangementFeeFellDue']
  const events = (await history(stores)).filter(({ type }) => rearranged.includes(type))
  return { summaries, told: events.map(({ type, data }) => [data['on'], type, data['noticeDays']]) }
}

test('who asked for a visit to be moved, and when, is read from its row, and the fee falls due', async () => {
  const { summaries, told } = await imported(moved({ asked_by: 'host', asked_on: '2021-08-25' }))
  expect(summaries[0]?.refusals).toEqual([])
  expect(told).toEqual([
    ['2021-08-25', 'VisitAgreed', undefined],
    ['2021-08-25', 'VisitMoved', undefined],
    ['2021-08-25', 'RearrangementFeeFellDue', 20]
  ])
})

test('in an emergency, at the network’s asking or where no cell says who asked, no fee falls due', async () => {
  for (const cells of [
    { asked_by: 'host', asked_on: '2021-08-25', emergency: 'yes' },
    { asked_by: 'network', asked_on: '2021-08-25' },
    { asked_on: '2021-08-25' },
    {}
  ]) {
    const { summaries, told } = await imported(moved(cells))
    expect(summaries[0]?.refusals).toEqual([])
    expect(told.map(([, type]) => type)).toEqual(['VisitAgreed', 'VisitMoved'])
  }
})

test('a cancelled visit tells who asked as well, and other cells than were recorded are differences', async () => {
  const cancelled = (cells: Cells): Files => ({
    ...without(visit({ status: 'cancelled', held_on: '', team: '', ...cells }), 'findings.csv'),
    'reports.csv': [smallNetwork['reports.csv']![1]!],
    'ratings.csv': smallNetwork['ratings.csv']!.map(row => ({ ...row, peer: '', peer_comment: '' })),
    'reviews.csv': smallNetwork['reviews.csv']!.map(row => ({ ...row, peer_rated_on: '' }))
  })
  const first = cancelled({ asked_by: 'host', asked_on: '2021-09-01', emergency: 'no' })
  const { summaries, told } = await imported(
    first,
    first,
    cancelled({ asked_by: 'team', asked_on: '2021-09-01', emergency: 'yes' })
  )
  expect(told.slice(1)).toEqual([
    ['2021-09-01', 'VisitCancelled', undefined],
    ['2021-09-01', 'RearrangementFeeFellDue', 8]
  ])
  expect(summaries.map(({ outcome }) => outcome)).toEqual(['imported', 'nothing-new', 'nothing-new'])
  expect(summaries.map(({ differences }) => differences.map(({ column, was, is }) => [column, was, is]))).toEqual([
    [],
    [],
    [
      ['asked_by', 'host', 'team'],
      ['emergency', 'no', 'yes']
    ]
  ])
})

test('who asked, filled in later, is told as a difference, for the visit is recorded as moved', async () => {
  const { summaries } = await imported(
    moved({ asked_on: '2021-08-25' }),
    moved({ asked_on: '2021-08-25', asked_by: 'host' })
  )
  expect(summaries[1]?.differences).toMatchObject([
    { file: 'visits.csv', line: 2, column: 'asked_by', was: 'not given', is: 'host' }
  ])
})

test.each([
  ['asked_by', visit({ asked_by: 'host', asked_on: '2021-08-25' }), 'neither moved nor cancelled'],
  ['emergency', visit({ emergency: 'no' }), 'neither moved nor cancelled'],
  ['asked_on', moved({ asked_by: 'host' }), 'on which day'],
  ['asked_by', moved({ asked_on: '2021-08-25', emergency: 'yes' }), 'who asked'],
  ['asked_on', moved({ asked_by: 'host', asked_on: '2021-09-10' }), 'moved before that']
])('cells about who asked that do not hold together are told at %s', async (column, files, says) => {
  const { summaries } = await imported(files)
  const [refusal] = summaries[0]?.refusals ?? []
  expect(refusal).toMatchObject({ file: 'visits.csv', line: 2, column })
  expect(refusal?.says).toContain(says)
})
