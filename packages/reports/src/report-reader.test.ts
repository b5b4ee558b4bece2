/** What is asked of the reports is answered from rows of this version, or not at all. */
import { createHash } from 'node:crypto'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { count, privateCountText, type CommunityId, type Cycle, type PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { allReports, allTables, eventFormat } from './all-reports.ts'
import { inMemoryReportStore, bringUpToDate } from '@cofc/projections'
import { cyclesOnRecord } from './cycles-on-record/report.ts'
import { reportReader } from './report-reader.ts'
import { reports as all } from './reports.ts'
import {
  admitted,
  drafted,
  planned,
  published,
  ratedOnCs1,
  ref,
  registered,
  reviewOf,
  wrote
} from './testing/history.ts'
import { record } from './testing/recorded.ts'

const history = [
  ...[drafted(), wrote('CS1'), planned(), registered('TC-ADTC-1'), ...admitted('TC-ADTC-1')],
  ...ratedOnCs1('mpn')
]
const [cycle, community, on] = ['2023-2024' as Cycle, 'TC-ADTC-1' as CommunityId, '2024-01-31' as PlainDate]

/** The reads of a program on rows that it folded itself, but for some tables that another version did. */
const readsWithOthers = async (others: ReadonlyArray<string>) => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  await record(events, history)
  const tables = allTables.map(table => ({ ...table, version: table.version + (others.includes(table.name) ? 1 : 0) }))
  expect(await bringUpToDate({ events, reports, format: eventFormat })(tables)()).toMatchObject({ _tag: 'Right' })
  const words = () => async () => right('')
  return reportReader({
    events,
    reports,
    format: eventFormat,
    words: words as never,
    codeKey: () => async () => right('a secret')
  })
}
const answersOf = async ({ ask }: Awaited<ReturnType<typeof readsWithOthers>>) => ({
  national: await ask(all.national)({ cycle })(),
  local: await ask(all.local)({ community, cycle })(),
  register: await ask(all.register)({ on })(),
  membersOf: await ask(all.register)({ on, cycle })(),
  cycles: await ask(cyclesOnRecord)({})()
})
const unavailable = (table: string) =>
  left({
    type: 'ReportsUnavailable',
    reason: `the rows of ${table} are of another version: the report must be rebuilt`
  })

test('rows of this version are read', async () => {
  for (const answer of Object.values(await answersOf(await readsWithOthers([]))))
    expect(answer).toMatchObject({ _tag: 'Right' })
})

test.each(allTables)('rows of another version of $name are never read, whatever is asked', async ({ name }) => {
  const answers = await answersOf(await readsWithOthers([name]))
  const readers = allReports.filter(({ tables }) => tables.some(table => table.name === name)).map(({ name: of }) => of)
  const answerOf = { national: 'national-report', local: 'local-report', register: 'membership-register' } as const
  for (const [asked, report] of Object.entries(answerOf) as ReadonlyArray<[keyof typeof answerOf, string]>)
    if (readers.includes(report)) expect(answers[asked]).toEqual(unavailable(name))
    else expect(answers[asked]).toMatchObject({ _tag: 'Right' })
})

test('a report whose rows are of another version has stopped, though no process here follows it', async () => {
  const reads = await readsWithOthers(['local-reviews'])
  expect(await reads.lag()()).toMatchObject({
    right: expect.arrayContaining([
      expect.objectContaining({ report: 'membership-register', stopped: null }),
      expect.objectContaining({ report: 'local-report', stopped: 'RebuildNeeded' }),
      expect.objectContaining({ report: 'national-report', stopped: null })
    ]) as unknown
  })
})

test('every report that reads a table says that its rows are of another version', async () => {
  const reads = await readsWithOthers(['memberships'])
  expect(await reads.lag()()).toMatchObject({
    right: expect.arrayContaining([
      expect.objectContaining({ report: 'membership-register', stopped: 'RebuildNeeded' }),
      expect.objectContaining({ report: 'local-report', stopped: null }),
      expect.objectContaining({ report: 'national-report', stopped: 'RebuildNeeded' })
    ]) as unknown
  })
})

test('an answer is remembered while no row has moved, and made anew once one has', async () => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  await record(events, history)
  const following = { events, reports, format: eventFormat }
  await bringUpToDate(following)(allTables)()
  let reads = 0
  const counting: typeof reports = {
    ...reports,
    readAs:
      taking =>
      (...wanted) => {
        reads += 1
        return reports.readAs(taking)(...wanted)
      }
  }
  const { ask } = reportReader({
    ...following,
    reports: counting,
    words: () => async () => right([]),
    codeKey: () => async () => right('a secret')
  })
  const national = async () => {
    const answer = await ask(all.national)({ cycle })()
    return answer._tag === 'Right' ? answer.right.reviews.final : null
  }
  expect([await national(), await national(), reads]).toEqual([3, 3, 1])
  await record(events, ratedOnCs1('m', { sector: 'CYP' }))
  await bringUpToDate(following)(allTables)()
  expect([await national(), await national(), reads]).toEqual([4, 4, 2])
})

test('an answer made with a number that may be erased is made anew once it is', async () => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  const [kept, still] = [ref('k'), ref('s')]
  const visits = [kept, still].flatMap((clientMembers, place) => {
    const { opened, tell } = reviewOf({ community: `TC-V${String(place)}` })
    return [
      opened(['CS1']),
      tell('VisitHeld', {
        ...{ v: 2, visit: 1, days: ['2024-01-10'], mode: 'in-person', clientMemberRule: 'met', clientMembers },
        ...{ team: [{ reviewer: 'R-1', role: 'lead' }], stakeholders: null }
      })
    ]
  })
  await record(events, [...history, ...visits])
  await bringUpToDate({ events, reports, format: eventFormat })(allTables)()
  const erased = new Set<string>()
  const { ask } = reportReader({
    ...{ events, reports, format: eventFormat, codeKey: () => async () => right('a secret') },
    words: refs => async () =>
      right(refs.map(({ commitment }) => (erased.has(commitment) ? null : privateCountText(count(3)))))
  })
  const members = async () => {
    const answer = await ask(all.national)({ cycle })()
    return answer._tag === 'Right' ? answer.right.participation.clientMembers : null
  }
  const before = await members()
  expect(before).toMatchObject({ shown: true, places: 6 })
  expect(await members()).toBe(before)
  erased.add(kept.commitment)
  expect(await members()).toEqual({ shown: false, erased: 1 })
  expect(await members()).toEqual({ shown: false, erased: 1 })
})

test('an answer with people’s words is never remembered, for words can be erased', async () => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  await record(events, history)
  await bringUpToDate({ events, reports, format: eventFormat })(allTables)()
  let asked = 0
  const { ask } = reportReader({
    ...{ events, reports, format: eventFormat, codeKey: () => async () => right('a secret') },
    words: refs => async () => {
      asked += 1
      return right(refs.map(() => null))
    }
  })
  await ask(all.local)({ community, cycle })()
  await ask(all.local)({ community, cycle })()
  expect(asked).toBe(2)
})

const issuedAs = (text: string) => ({
  ...published(1),
  report: createHash('sha256').update(text).digest('hex')
})
const nationalFrom = async (issue: string | null, text: string) => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  await record(events, [...history, issuedAs(text)])
  await bringUpToDate({ events, reports, format: eventFormat })(allTables)()
  const { ask } = reportReader({
    ...{ events, reports, format: eventFormat, codeKey: () => async () => right('a secret') },
    words: () => async () => right([]),
    issue: () => async () => right(issue)
  })
  return { issued: await ask(all.national)({ cycle })(), next: await ask(all.national)({ cycle, revision: 'next' })() }
}

test('what was issued is told as it was, whatever the program has learnt since', async () => {
  const figures = { standards: [], hmp: { standards: [] }, selfAndPeer: [] }
  const text = JSON.stringify({ cycle, status: 'published', revision: 1, notice: 'As it was then.', ...figures })
  const { issued, next } = await nationalFrom(text, text)
  expect(issued).toEqual(right(JSON.parse(text)))
  expect(next).toMatchObject({ right: { status: 'provisional', revision: 0 } })
})

test('no row but the cycles is read for what was printed and is kept', async () => {
  const figures = { standards: [], hmp: { standards: [] }, selfAndPeer: [] }
  const text = JSON.stringify({ cycle, status: 'published', revision: 1, notice: 'As it was then.', ...figures })
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  await record(events, [...history, issuedAs(text)])
  await bringUpToDate({ events, reports, format: eventFormat })(allTables)()
  const read: Array<string> = []
  const { ask } = reportReader({
    ...{ events, format: eventFormat, codeKey: () => async () => right('a secret') },
    reports: {
      ...reports,
      readAs:
        taking =>
        (...wanted) =>
        async () => {
          const readings = await reports.readAs(taking)(...wanted)()
          if (!isLeft(readings)) read.push(...Object.keys(readings.right))
          return readings
        }
    },
    words: () => async () => right([]),
    issue: sha256 => async () => right(sha256 === issuedAs(text).report ? text : null)
  })
  expect(await ask(all.national)({ cycle })()).toEqual(right(JSON.parse(text)))
  expect(read).toEqual(['cycles'])
  await ask(all.national)({ cycle, revision: 'next' })()
  expect(read.slice(1)).toContain('national-reviews')
})

test('an issue that was not kept is worked out from the history up to then, and one that is damaged is not told', async () => {
  expect((await nationalFrom(null, 'x')).issued).toMatchObject({ right: { status: 'published', revision: 1 } })
  expect((await nationalFrom('changed', 'x')).issued).toMatchObject({
    left: { type: 'ReportsUnavailable', reason: expect.stringContaining('is not as it was issued') as string }
  })
})

test('whoever waits for what was recorded is told once the tables of that report hold it', async () => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  const following = { events, reports, format: eventFormat }
  await record(events, history)
  const head = await events.head()
  const position = isLeft(head) ? expect.unreachable() : head.right
  const reader = reportReader({
    ...following,
    words: (() => async () => right('')) as never,
    codeKey: () => async () => right('a secret'),
    // Each look finds the reports followed meanwhile.
    pause: async () => void (await bringUpToDate(following)(allTables)())
  })
  const [atOnce, forEver] = [AbortSignal.abort(), new AbortController().signal]
  expect(await reader.waitFor(all.register)(position, atOnce)()).toEqual(right({ type: 'NotYet', mark: '' }))
  expect(await reader.waitFor(all.register)(position, forEver)()).toEqual(right({ type: 'Reached', mark: position }))
})
