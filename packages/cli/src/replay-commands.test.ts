/** The commands that replay a history, on the small network of the examples, within this process. */
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { main } from './main.ts'

const network = fileURLToPath(new URL('../../../examples/a-small-network', import.meta.url))
let data: TemporaryFolder
beforeAll(async () => {
  data = temporaryFolder()
  expect(await ran('import', network)).toMatchObject({ code: 0 })
})
afterAll(() => data[Symbol.dispose]())
afterEach(() => vi.restoreAllMocks())

const ran = async (...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += text.toString()), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += text.toString()), true))
  const code = await main([...words, '--data', data.path])
  vi.restoreAllMocks()
  return { code, out, err }
}
const json = async <T>(...words: ReadonlyArray<string>): Promise<T> =>
  JSON.parse((await ran(...words, '--json')).out) as T
interface Event {
  readonly type: string
}
const community = 'TC-0042'

test('a field is explained in words and as JSON', async () => {
  const { code, out } = await ran('explain', 'field', community, 'membership', '--field', 'membershipType')
  expect(code).toBe(0)
  expect(out).toMatch(/cycles\.0\.membershipType: \w+/)
  expect(out).toMatch(/asked: AdmitCommunity \(Admit a community\)/)
  expect(out).toMatch(/the rule: An applicant with both forms is admitted/)
  expect(out).toMatch(/under the defaults of the policy|under version \d+ of the policy/)
  expect(out).toMatch(/recorded \d{4}-.*Z by network-team/)
  expect(out).toMatch(/knowing community from community-TC-0042 at version \d+/)
  const reasons = await json<ReadonlyArray<unknown>>('explain', 'field', community, 'membership')
  expect(reasons[0]).toMatchObject({ parts: expect.any(Array) as unknown, because: { stream: 'membership-TC-0042' } })
})
test('a figure is explained row by row, and a hidden one by its rule alone', async () => {
  const figure = async (...words: ReadonlyArray<string>) =>
    ran('explain', 'figure', 'national', ...words, '--cycle', '2023-2024')
  const { code, out } = await figure('members/all')
  expect(code).toBe(0)
  expect(out).toMatch(/^members\/all: \d+\n {2}TC-\d+: 1 {2}\(membership-TC-\d+\)\n/)
  const listed = (await figure()).out.split('\n')
  expect(listed).toContain('members/all')
  const hidden = listed.find(line => line.endsWith('  hidden'))?.replace('  hidden', '') ?? ''
  const told = await figure(hidden)
  expect(told.out).toMatch(/^[^\n]+ is hidden: [^\n]+ \(D\d+\)\n$/)
  expect(told.out).not.toContain('TC-')
  const local = ['local', 'statistics/n', '--community', community, '--cycle', '2023-2024']
  const own = await ran('explain', 'figure', ...local)
  expect(own.out).toMatch(new RegExp(`^statistics/n: \\d+\\n  [A-Z\\d.]+: 1  \\(review-${community}/2023-2024/`))
  const events = await figure('members/all', '--with-events')
  expect(events.err).toBe('')
  expect(events.out).toMatch(
    /\n {4}\d{4}-\d\d-\d\d CommunityAdmitted: event \d+ of membership-TC-\d+, at \d+, recorded \d{4}-.*Z by network-team\n/
  )
  expect(await figure('members/nobody')).toMatchObject({ code: 1, err: 'the report has no such figure\n' })
})
test('what differs between two times is told by streams', async () => {
  const { out } = await ran('diff', community, '--from', '1900-01-01', '--to', '2199-01-01')
  expect(out).toMatch(/^community-TC-0042: \d+ changes/)
  expect(out).toContain('  + ')
  expect(await ran('diff', community, '--from', '2199-01-01', '--to', '2199-01-01')).toMatchObject({
    code: 0,
    out: 'nothing differs\n'
  })
})
test('the register, and a history, are told as the history stood', async () => {
  const members = async (...asAt: ReadonlyArray<string>) =>
    JSON.parse((await ran('report', 'register', '--on', '2024-01-01', ...asAt)).out) as { readonly members: number }
  expect((await members()).members).toBeGreaterThan(0)
  expect(await members('--as-at', '@0')).toMatchObject({ members: 0, communities: [] })
  expect(await members('--as-at', '2199-01-01')).toEqual(await members())
  expect(await json('history', community, '--as-at', '2199-01-01')).toMatchObject({ asAt: '2199-01-01T23:59:59.999Z' })
})
test('every decision is as then, and one number turns some', async () => {
  expect(await ran('decisions')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^(\d+) decisions: \1 as then, 0 otherwise by today's rules\n$/) as string
  })
  expect(await ran('verify', '--decisions')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^whole: [^\n]*\n(\d+) decisions: \1 as then, 0 otherwise by today's rules\n$/) as string
  })
  expect((await json<{ decisions: object }>('verify', '--decisions')).decisions).toMatchObject({ otherwise: [] })
  const book = join(data.path, 'book.json')
  writeFileSync(book, JSON.stringify({ visitDatesOffered: 9 }))
  const otherwise = await json<{ readonly otherwise: ReadonlyArray<Event> }>('what-if', '--policy', book)
  expect(otherwise.otherwise.length).toBeGreaterThan(0)
  for (const one of otherwise.otherwise)
    expect(one).toMatchObject({ asked: 'OfferVisitDates', instead: expect.stringContaining('9') as string })
  writeFileSync(book, JSON.stringify({ visitDatesOfered: 9 }))
  expect(await ran('what-if', '--policy', book)).toMatchObject({
    code: 2,
    err: expect.stringContaining('book.visitDatesOfered: no field is called so') as string
  })
})

test('the membership record is printed in every format of a report', async () => {
  const [asJson, csv, html] = [
    JSON.parse((await ran('membership-record', community)).out) as { readonly lines: ReadonlyArray<unknown> },
    (await ran('membership-record', community, '--format', 'csv')).out,
    (await ran('membership-record', community, '--format', 'html')).out
  ]
  expect(csv.trim().split('\n')).toHaveLength(asJson.lines.length + 1)
  expect(html).toContain('Membership record of TC-0042')
  expect(html.match(/Event <!-- -->|Event \d+/g)?.length ?? 0).toBeGreaterThanOrEqual(asJson.lines.length)
  expect((await ran('membership-record', community, '--as-at', '@0')).code).toBe(1)
})
