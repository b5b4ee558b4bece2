import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { entries, type DomainEvent } from '../domain.ts'
import type { RecordsOfDues } from '../due/index.ts'
import { review } from '../review/index.ts'
import { examplesOf } from '../testing/examples-of.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { actingRoles } from '../waiting/index.ts'
import { noticeNames, noticesOn, noticeTemplates, placesIn } from './index.ts'
import { noticesOfEvent, toldOf } from './notices-of-events.ts'

const day = (text: string): PlainDate => text as PlainDate
const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
const planned = {
  status: 'Planned',
  edition: 'E10',
  windows: {
    ...{ opens: '2023-09-01', selfReviewDue: '2023-12-01', visitsFrom: '2023-12-15' },
    ...{ visitsUntil: '2024-05-31', closes: '2024-07-31' }
  }
}
const opened = { type: 'ReviewOpened', ...key, on: '2023-09-01', scope: [] } as unknown as DomainEvent
const records = {
  ...{ communities: new Map(), memberships: new Map(), cycles: new Map([['2023-2024', planned]]) },
  reviews: [{ key, review: replay(review)([opened as never]) }],
  ...{ audits: new Map(), accounts: new Map(), accreditations: new Map(), policy: [] },
  ...{ gatherings: [], announcements: [], serviceAccess: new Map() }
} as unknown as RecordsOfDues
const on = (text: string, holidays: ReadonlyArray<string> = []) =>
  noticesOn(day(text), { records, happened: [opened], holidays: holidays.map(day) })
const said = (text: string, holidays?: ReadonlyArray<string>) => on(text, holidays).map(({ notice }) => notice)

test('what waits is told ten and three working days before its day, on that day, and five working days after it', () => {
  // The self-review is due on Friday 1 December.
  const told = ['2023-11-17', '2023-11-20', '2023-11-28', '2023-11-29', '2023-12-01', '2023-12-08', '2023-12-11']
  expect(told.map(text => said(text))).toEqual([['due-soon'], [], ['due-soon'], [], ['due-today'], ['due-late'], []])
  expect(on('2023-11-28')).toEqual([
    {
      ...{ on: '2023-11-28', notice: 'due-soon', version: 1, to: { role: 'link-person', community: 'TC-0001' } },
      values: {
        ...{ what: 'Submit the self-review', about: 'TC-0001, 2023-2024' },
        ...{ by: '1 December 2023', daysLeft: '3' }
      }
    }
  ])
})

test('nothing of what waits is told on a day on which nobody works', () => {
  expect(said('2023-12-09')).toEqual([])
  expect(said('2023-12-08', ['2023-12-08'])).toEqual([])
  expect(said('2023-12-11', ['2023-12-08'])).toEqual(['due-late'])
})

test('what happened is told on its day to the roles that it concerns, and on no other', () => {
  expect(on('2023-09-01')).toEqual([
    {
      ...{ on: '2023-09-01', notice: 'review-opened', version: 1, to: { role: 'link-person', community: 'TC-0001' } },
      values: { community: 'TC-0001', cycle: '2023-2024', review: 'peer-review' }
    }
  ])
  expect(said('2023-09-04')).toEqual([])
})

const examples = entries.flatMap(({ aggregate }) =>
  Object.entries(aggregate.events)
    .filter(([type]) => (toldOf as ReadonlyArray<string>).includes(type))
    .flatMap(([, { codec }]) => examplesOf(codec as never) as ReadonlyArray<DomainEvent>)
)

test('every place of a template has what stands in it, and nothing else is told', () => {
  expect(new Set(examples.map(({ type }) => type))).toEqual(new Set(toldOf))
  const used = new Set<string>(['due-soon', 'due-today', 'due-late'])
  for (const event of examples)
    for (const { notice, values } of noticesOfEvent(event)) {
      used.add(notice)
      expect([event.type, Object.keys(values).toSorted()]).toEqual([
        ...[event.type, placesIn(noticeTemplates[notice]).toSorted()]
      ])
      expect(Object.values(values).join()).not.toMatch(/undefined|null|\[object/)
    }
  for (const text of ['2023-11-28', '2023-12-01', '2023-12-08'])
    for (const { notice, values } of on(text))
      expect(Object.keys(values).toSorted()).toEqual(placesIn(noticeTemplates[notice]).toSorted())
  expect([...used].toSorted()).toEqual([...noticeNames].toSorted())
})

test('a notice is told to a role, and holds no id of a person and no words that people gave', () => {
  for (const event of examples)
    for (const { to, values } of noticesOfEvent(event)) {
      expect(actingRoles).toContain(to.role)
      expect(JSON.stringify({ to, values })).not.toMatch(/R-014|L-7|P-1\b|commitment|ccccc|Näher/)
    }
  const places = noticeNames.flatMap(name => placesIn(noticeTemplates[name]))
  expect(places.filter(place => /name|person|address|mail|reviewer/i.test(place))).toEqual([])
})

test('a template that is changed has the next version', () => {
  const kept = noticeNames.map(name => {
    const { version, subject, words } = noticeTemplates[name]
    return `${name} ${String(version)} ${createHash('sha256').update(`${subject}\n${words}`).digest('hex').slice(0, 8)}`
  })
  expect(kept).toMatchInlineSnapshot(`
    [
      "due-soon 1 16b2b2c1",
      "due-today 1 d5080ad1",
      "due-late 1 f4df87fd",
      "review-opened 1 be40af45",
      "self-review-submitted 1 ebe14a35",
      "workbook-returned 1 90dd701f",
      "visit-dates-offered 1 aeb2904d",
      "visit-agreed 1 fda5af69",
      "visit-moved 1 0b07d86d",
      "visit-cancelled 1 d784103a",
      "team-chosen 1 336fc3e4",
      "draft-ready 1 a8f61b22",
      "comments-came 1 e1c58075",
      "report-final 1 c148a518",
      "admitted 1 06403924",
      "renewed 1 57b2fb8c",
      "applied-for 1 cdc4a146",
      "lapsed 1 150b36ba",
      "decision-letter 1 bf613b6d",
      "invoice 1 7ae49337",
      "invoice-reminder 1 bb891507",
      "receipt 1 186aca22",
      "place-booked 1 720ee8d4",
      "place-waits 1 51d151c7",
      "news-sent 1 1febd079",
      "announced 1 e25c6dee",
    ]
  `)
})
