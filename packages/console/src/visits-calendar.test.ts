import type { CommunityId, Cycle, PlainDate, ReviewerId } from '@cofc/core'
import type { CalendarReader } from '@cofc/http'
import type { VisitCalendar, VisitListed } from '@cofc/reports'
import { inMemoryGrantStore, newApiKey } from '@cofc/access-store'
import { calendarReaderBy, keptAsCalendar } from '@cofc/http'
import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterEach, expect, test, vi } from 'vitest'
import { ask, visitedBy } from './testing/ask-page.ts'
import { network, today } from './testing/network.ts'
import { visitCalendar } from './testing/team-reports.ts'
import { calendarOf } from './visits-calendar.ts'

afterEach(() => vi.unstubAllEnvs())
const visit = (more: Partial<Record<keyof VisitListed, unknown>>): VisitListed =>
  ({
    ...{ community: 'TC-1' as CommunityId, name: 'Ash, Elm; House', kind: 'peer-review', visit: 1, status: 'agreed' },
    ...{ days: ['2024-03-31'], mode: 'in-person', team: [{ reviewer: 'R-014' as ReviewerId, role: 'lead' }] },
    ...more
  }) as unknown as VisitListed
const team: CalendarReader = { role: 'network-team', own: null }
const calendar = (visits: ReadonlyArray<VisitListed>, reader = team): string =>
  calendarOf([{ cycle: '2023-2024' as Cycle, visits } satisfies VisitCalendar], {
    reader,
    on: '2024-03-01' as PlainDate
  })
/** Each entry by its names, unfolded. */
const entriesIn = (text: string): ReadonlyArray<Readonly<Record<string, string>>> =>
  [...text.replaceAll(/\r\n[ \t]/g, '').matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(([, inside = '']) => {
    const lines = inside.trim().split('\r\n')
    return Object.fromEntries(
      lines.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const)
    )
  })

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'a visit stands in a calendar on its days, wherever the server is: %s',
  zone => {
    vi.stubEnv('TZ', zone)
    expect(entriesIn(calendar([visit({ days: ['2024-03-30', '2024-03-31'], status: 'held' })]))).toEqual([
      expect.objectContaining({
        UID: 'urn:cofc:visit:TC-1/2023-2024/peer-review/1',
        'DTSTART;VALUE=DATE': '20240330',
        'DTEND;VALUE=DATE': '20240401',
        DTSTAMP: '20240301T000000Z',
        STATUS: 'CONFIRMED',
        SUMMARY: String.raw`Peer-review of Ash\, Elm\; House`
      })
    ])
  }
)
test('each date that is offered stands for itself until one is agreed, and what is cancelled leaves the calendar', () => {
  const offered = entriesIn(calendar([visit({ status: 'offered', days: ['2024-02-01', '2024-02-08'] })]))
  expect(offered.map(({ STATUS, SUMMARY }) => [STATUS, SUMMARY?.startsWith('Offered: ')])).toEqual([
    ['TENTATIVE', true],
    ['TENTATIVE', true]
  ])
  expect(new Set(offered.map(({ UID }) => UID)).size).toBe(2)
  expect(entriesIn(calendar([visit({ status: 'cancelled', days: [] })]))).toEqual([])
})
test('whoever follows a calendar sees the visits that are theirs, and nobody’s id', () => {
  const visits = [visit({}), visit({ community: 'TC-2', team: [], name: null })]
  const seenBy = (role: CalendarReader['role'], own: string | null) =>
    entriesIn(calendar(visits, { role, own })).map(({ UID }) => String(UID).split('/')[0]?.slice(-4))
  expect(seenBy('network-team', null)).toEqual(['TC-1', 'TC-2'])
  expect(seenBy('reviewer', 'R-014')).toEqual(['TC-1'])
  expect(seenBy('reviewer', 'R-099')).toEqual([])
  expect(seenBy('link-person', 'TC-2')).toEqual(['TC-2'])
  expect(calendar(visits)).not.toContain('R-014')
})

const now = () => `${today}T10:00:00.000Z`
const opened = async (more: object = {}) => {
  const [grants, { id, digest, text }] = [inMemoryGrantStore(), newApiKey()]
  const key = {
    id,
    digest,
    role: keptAsCalendar('network-team'),
    own: null,
    at: now(),
    expiresAt: `${today}T23:59:59.999Z`
  }
  await grants.addKey({ ...key, ...more })()
  return { id, text, grants, calendars: calendarReaderBy({ grants, now }) }
}
const anybody = visitedBy({ role: 'public' })

test('a calendar is read at its secret address, by whoever knows it, and is kept by nobody on its way', async () => {
  const { text, calendars } = await opened()
  const inEach = ({ cycle }: { readonly cycle: Cycle }) =>
    right({ cycle, visits: cycle === visitCalendar.cycle ? visitCalendar.visits : [] })
  const reader = network.reader.but({ 'visit-calendar': inEach })
  const { statusCode, headers, body } = await ask(`/calendars/visits/${text}.ics`, { ...anybody, calendars, reader })
  expect([statusCode, headers['content-type'], headers['cache-control'], headers['referrer-policy']]).toEqual([
    ...[200, 'text/calendar; charset=utf-8', 'no-store', 'no-referrer']
  ])
  expect(headers['etag']).toBeUndefined()
  expect(entriesIn(body).length).toBeGreaterThan(1)
})
test('an address that is revoked, out of force, wrong or of something else leads to nothing, and says no more', async () => {
  const good = await opened()
  const revoked = await opened()
  await revoked.grants.revoke(revoked.id, now())()
  const old = await opened({ expiresAt: `${today}T09:59:59.999Z` })
  const worker = await opened({ role: 'worker' })
  const asked = [
    [good.calendars, `${good.text}x`],
    [good.calendars, newApiKey().text],
    [good.calendars, 'none'],
    ...[revoked, old, worker].map(({ calendars, text }) => [calendars, text] as const)
  ] as const
  const answers = await Promise.all(
    asked.map(async ([calendars, text]) => ask(`/calendars/visits/${text}.ics`, { ...anybody, calendars }))
  )
  for (const { statusCode } of answers) expect(statusCode).toBe(404)
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect((await ask(`/calendars/visits/${good.text}`, { ...anybody, calendars: good.calendars })).statusCode).toBe(404)
  expect((await ask(`/calendars/visits/${good.text}.ics`, anybody)).statusCode).toBe(404)
})
test('a store of access that is away gives no calendar, and not its reason', async () => {
  const calendars = () => TE.left({ type: 'AccessStoreUnavailable', reason: '/data/access.db' } as const)
  const { statusCode, body } = await ask('/calendars/visits/x.ics', { ...anybody, calendars })
  expect(statusCode).toBe(503)
  expect(body).not.toContain('access.db')
})
