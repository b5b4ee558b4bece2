/** What whoever watches the server is told, and what they are not. */
import { inMemoryEventStore } from '@cofc/event-store'
import { inMemoryReportStore } from '@cofc/projections'
import { eventFormat, reportReader } from '@cofc/reports'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { at, facadeOn, fresh, give, register, send, withPlaces, type Parts } from '../testing/records.ts'
import { reader } from '../testing/small-network.ts'
import { newMetrics } from './metrics.ts'
import { prometheusText } from './prometheus-text.ts'

const watched = async (parts: Parts = {}) => {
  const metrics = newMetrics()
  const events = metrics.countedStore(inMemoryEventStore())
  const facade = await facadeOn({ metrics, dependencies: { events }, ...parts })
  const told = async (): Promise<string> => (await send(facade, '/metrics')).body
  return { facade, told, metrics }
}

test('commands are counted by type and outcome, appends by theirs, answers by the pattern of their address', async () => {
  const { facade, told } = await watched()
  await give(facade, at, { headers: fresh, body: register })
  await give(facade, at, { body: withPlaces(13) })
  await give(facade, at, { body: withPlaces(13) })
  await give(facade, at, { body: { ...withPlaces(14), on: '1999-01-01' } })
  await give(facade, at, { body: { type: 'Jane' } })
  await send(facade, '/api/community/TC-9999')
  const text = await told()
  for (const line of [
    'cofc_commands_total{type="RegisterCommunity",outcome="applied"} 1',
    'cofc_commands_total{type="ChangeProfile",outcome="applied"} 1',
    'cofc_commands_total{type="ChangeProfile",outcome="already-so"} 1',
    'cofc_commands_total{type="ChangeProfile",outcome="refused"} 1',
    'cofc_commands_total{type="unknown",outcome="not-a-command"} 1',
    'cofc_appends_total{outcome="appended"} 2',
    'cofc_events_appended_total{type="CommunityRegistered"} 1',
    'cofc_http_requests_total{method="POST",route="/api/community/:community",status="200"} 3',
    'cofc_http_requests_total{method="GET",route="/api/community/:community",status="404"} 1',
    'cofc_http_request_duration_seconds_count{method="POST",route="/api/community/:community"} 5',
    'cofc_http_request_duration_seconds_bucket{method="GET",route="/api/community/:community",le="+Inf"} 1',
    'cofc_http_requests_open{method="GET",route="/metrics"} 1'
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).not.toMatch(/TC-\d|Jane|Elm House|R-\d/)
  expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m)
})
test('the figures of the engine that keeps the reports are told, asked by the clock of the server', async () => {
  const now = () => Date.parse('2024-09-01T10:01:30.000Z')
  const oldest = 'cofc_report_oldest_unseen_seconds'
  const figures: typeof reader.figures = clock =>
    TE.right([
      {
        ...{ name: oldest, help: 'How long ago', kind: 'gauge' },
        samples: [{ labels: { report: 'national' }, value: (clock() - Date.parse('2024-09-01T10:00:00.000Z')) / 1_000 }]
      },
      { name: 'cofc_events_folded_total', help: 'Events', kind: 'counter', samples: [{ labels: {}, value: 7 }] }
    ])
  const { told } = await watched({ now, reader: { ...reader, figures }, reactions: () => 'stopped' })
  const text = await told()
  for (const line of [
    'cofc_reports_up 1',
    'cofc_reactions_stopped 1',
    'cofc_report_oldest_unseen_seconds{report="national"} 90',
    'cofc_events_folded_total 7'
  ])
    expect(text.split('\n')).toContain(line)
})
test('no figure is told twice', async () => {
  const events = inMemoryEventStore()
  const nothing = () => TE.right('')
  const following = { events, reports: inMemoryReportStore(), format: eventFormat }
  const { told } = await watched({
    reader: reportReader({ ...following, words: (() => nothing) as never, codeKey: nothing })
  })
  const names = [...(await told()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)
  expect(names).toContain('cofc_report_position')
  expect(new Set(names).size).toBe(names.length)
})
test('where the reports cannot be read the rest is told, and that they cannot', async () => {
  const away = () => TE.left({ type: 'ReportsUnavailable', reason: '/data/reports.db' } as const)
  const { told } = await watched({ reader: { ...reader, figures: away } })
  expect(await told()).toMatch(/^cofc_reports_up 0$/m)
  expect(await told()).not.toContain('reports.db')
})
test.each([
  ['network-team', 200],
  ['auditor', 200],
  ['worker', 200],
  ['reviewer', 403],
  ['public', 403]
] as const)('%s is answered %s', async (role, status) => {
  const subject = 'S-1'
  const principal = () => TE.right(role === 'reviewer' ? { role, subject, reviewer: 'R-001' } : { role, subject })
  const { facade } = await watched({ principal: principal as never })
  expect((await send(facade, '/metrics')).statusCode).toBe(status)
})
test('who was denied is counted by the reason, and a page that nobody has is none', async () => {
  const { facade, told } = await watched()
  await send(facade, '/api/cycles', { headers: { host: 'evil.example' } })
  await send(facade, '/api/cycles', { headers: { origin: 'https://evil.example' } })
  await send(facade, '/nowhere')
  const text = await told()
  expect(text).toContain('cofc_denials_total{reason="not-our-host"} 1\n')
  expect(text).toContain('cofc_denials_total{reason="not-authenticated"} 1\n')
  expect(text).not.toContain('/nowhere')
})
test('a feed is counted while it is open, and no longer when its reader is gone', async () => {
  const { facade, told } = await watched({ feed: { events: inMemoryEventStore() } })
  await facade.app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((facade.app.server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET /api/events HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n')
  await once(socket, 'data')
  const open = async () => /cofc_http_requests_open\{method="GET",route="\/api\/events"\} (\d)/.exec(await told())?.[1]
  expect(await open()).toBe('1')
  socket.destroy()
  await expect.poll(open).toBe('0')
  await facade.app.close()
})
test('whoever has more to tell adds it', async () => {
  const { told, metrics } = await watched()
  metrics.add(() => [{ name: 'engine_folded_total', help: 'Events\nfolded', kind: 'counter', samples: [{ value: 3 }] }])
  expect(await told()).toContain(
    '# HELP engine_folded_total Events folded\n# TYPE engine_folded_total counter\nengine_folded_total 3\n'
  )
})
test('what two tell is told once, as the first tells it', async () => {
  const { told, metrics } = await watched()
  metrics.add(() => [{ name: 'cofc_reports_up', help: 'Another', kind: 'gauge', samples: [{ value: 7 }] }])
  expect((await told()).match(/^cofc_reports_up .*$/gm)).toEqual(['cofc_reports_up 1'])
})
test('without metrics there is no such address', async () => {
  expect((await send(await facadeOn(), '/metrics')).statusCode).toBe(404)
})
test('labels and numbers are written as they are read', () => {
  const samples = [{ labels: { said: 'a "b"\\\n' }, value: Infinity }, { value: NaN }]
  expect(prometheusText([{ name: 'n', help: 'h', kind: 'gauge', samples }])).toBe(
    '# HELP n h\n# TYPE n gauge\nn{said="a \\"b\\"\\\\\\n"} +Inf\nn NaN\n'
  )
})
