/** Command lines that are wrong, given to the program within this process: what it ends with, and what it says to do. */
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

const issuer = ['--issuer', 'https://login.example.org', '--audience', 'cofc'] as const
const grant = ['access', 'grant', '--issuer', 'https://login.example.org', '--subject', 's-1'] as const
test.each([
  [['report', 'national'], 2, "required option '--cycle <cycle>' not specified"],
  [['report', 'national', '--cycle', '2023'], 2, 'Expected two years that follow each other, such as 2023-2024'],
  [['report', 'national', '--cycle', '2023-2024', '--format', 'docx'], 2, 'json, csv, xlsx, html'],
  [['report', 'national', '--cycle', '1999-2000'], 1, 'no cycle 1999-2000 is on record'],
  [['report', 'national', '--cycle', '2023-2024', '--revision', '7'], 1, 'is not published yet'],
  [['report', 'local', 'TC-9999', '--cycle', '2023-2024'], 1, 'TC-9999'],
  [['certificate', 'TC-9999-A1'], 1, 'no certificate TC-9999-A1 is on record'],
  [['report', 'statement', 'TC-9999', '--on', '2024-01-01'], 1, 'TC-9999 had no account on 2024-01-01'],
  [['access'], 2, 'Usage: cofc access'],
  [['access', 'grant', '--as', 'auditor'], 2, "required option '--issuer <issuer>' not specified"],
  [[...grant, '--as', 'reaction'], 2, 'Allowed choices are network-team, link-person'],
  [[...grant, '--as', 'link-person'], 2, 'name it with --community'],
  [[...grant, '--as', 'reviewer'], 2, 'say which reviewer'],
  [
    [...grant, '--as', 'auditor', '--community', 'TC-0001'],
    2,
    'auditor has no community of its own: leave --community out'
  ],
  [[...grant, '--as', 'link-person', '--community', 'Elm House'], 2, 'Expected a community, for example TC-0001'],
  [['access', 'grant', '--issuer', 'login', '--subject', 's-1', '--as', 'auditor'], 2, 'Expected the https address'],
  [['access', 'grant', '--issuer', 'https://l.org', '--subject', ' ', '--as', 'auditor'], 2, 'Expected a subject'],
  [['access', 'revoke', 'none'], 1, 'nothing in force has this id'],
  [['access', 'key'], 2, "required option '--until <date>' not specified"],
  [['access', 'key', '--until', '2023-02-30'], 2, 'Expected a day'],
  [['access', 'key', '--until', '2020-01-31'], 2, 'Expected a day from tomorrow to a year from today'],
  [['access', 'key', '--until', '2199-01-31'], 2, 'Expected a day from tomorrow to a year from today'],
  [['serve', '--issuer', 'https://login.example.org'], 2, 'name both --issuer and --audience'],
  [['serve', '--audience', 'cofc'], 2, 'name both --issuer and --audience'],
  [['serve', '--issuer', 'http://login.example.org', '--audience', 'cofc'], 2, 'Expected the https address'],
  [['serve', '--host', '0.0.0.0'], 2, 'whoever reaches this server would be the network team'],
  [['serve', '--tls-key', 'key.pem'], 2, 'name both --tls-key and --tls-cert'],
  [['serve', '--host', 'network.example.org'], 2, 'Expected an address to listen on'],
  [['serve', '--name', 'https://network.example.org'], 2, 'Expected a name such as network.example.org'],
  [['serve', '--trust-proxy', '0.0.0.0/0'], 2, 'Expected the address of a proxy'],
  [['serve', '--trust-proxy', 'everybody'], 2, 'Expected the address of a proxy'],
  [['serve', '--allow-origin', '*'], 2, 'Expected an origin'],
  [['serve', '--writes-a-minute', '0'], 2, 'Expected how many requests a minute'],
  [['serve', ...issuer, '--client-id', 'cofc'], 2, 'the secret of --client-id is missing'],
  [['serve', ...issuer, '--client-id', 'cofc', '--client-secret-file', '/none'], 2, '--client-secret-file: /none'],
  [['serve', ...issuer, '--client-secret-file', '/none'], 2, 'name --client-id beside'],
  [['serve', '--client-id', 'cofc', '--client-secret-file', '/dev/null'], 2, 'the secret of --client-id is missing'],
  [['fee'], 2, "required option '--type <type>' not specified"],
  [['fee', '--type', 'Whole'], 2, 'Expected one of Associate, Developmental, Full, Accreditation, HmpIntegratedAudit'],
  [['fee', '--type', 'Full', '--places', '2.5'], 2, 'Expected a whole number, zero or more'],
  [['fee', '--type', 'Full', '--country', 'UK'], 2, 'Expected a country’s code like GB'],
  [['fee', '--type', 'Full', '--years', '11'], 2, 'Expected a whole number from 1 to 10'],
  [['fee', '--type', 'Full', '--places', '24'], 1, 'no price list is in force on'],
  [['certificate', 'TC 0042'], 2, 'Expected the number of a certificate, such as TC-0001-A1'],
  [['certificate', 'TC-0042-A1', '--as-of', '2023-02-30'], 2, 'Expected a day from 1900 to 2199'],
  [['evidence'], 2, 'Usage: cofc evidence'],
  [['evidence', 'list'], 2, "missing required argument 'community'"],
  [['evidence', 'list', 'Elm House'], 2, 'Expected a community, for example TC-0001'],
  [['evidence', 'list', 'TC-9999'], 1, 'nothing is known of TC-9999'],
  [['evidence', 'list', 'TC-0042', '--cycle', '2023'], 2, 'Expected two years that follow each other'],
  [['evidence', 'save', 'TC-0042'], 2, "missing required argument 'folder'"],
  [['evidence', 'save', 'TC-0042', '/dev/null/x'], 1, '/dev/null/x: '],
  [['evidence', 'take-out', 'TC-0042'], 2, "missing required argument 'evidence'"],
  [['evidence', 'take-out', 'TC-0042', 'the rota'], 2, 'Expected the id of a file, as list tells it'],
  [['evidence', 'take-out', 'TC-0042', 'E-404'], 1, 'The library has no evidence E-404. Choose one that is in it.'],
  [['evidence', 'take-out', 'TC-0042', 'E-404', '--as', 'auditor'], 1, 'only the network team or a link person'],
  [['history', 'TC-9999'], 1, 'nothing is known of TC-9999'],
  [['history', 'TC-0042', '--as-of', '2023-02-30'], 2, 'Expected a day from 1900 to 2199, written like 2024-09-01'],
  [['history', 'TC-0042', '--as-at', 'yesterday'], 2, 'Expected a day, an instant such as 2024-09-01T10:00:00Z, or @'],
  [['history', 'TC-0042', '--as-at', '@99999999'], 1, 'events, not 99999999'],
  [['report', 'register', '--as-at', '@99999999'], 1, 'events, not 99999999'],
  [['report', 'national', '--cycle', '2023-2024', '--as-at', '@1'], 2, 'unknown option'],
  [['explain', 'field', 'TC-0042', 'membersip'], 2, 'expected one of policy, calendar'],
  [['explain', 'field', 'TC-0042', 'review'], 2, 'expected an address such as community/cycle/kind for review'],
  [['explain', 'field', 'TC-9999', 'membership'], 1, 'nothing is recorded of that in membership-TC-9999'],
  [['explain', 'figure', 'national', 'members/all'], 2, 'cycle'],
  [['explain', 'figure', 'local', '--cycle', '2023-2024'], 2, '--community'],
  [['explain', 'figure', 'regional', '--cycle', '2023-2024'], 2, 'national'],
  [['diff', 'TC-9999', '--from', '2024-01-01'], 1, 'nothing is known of TC-9999 at either time'],
  [['diff', 'TC-0042', '--from', '@12'], 2, 'Expected a day as of which'],
  [['membership-record', 'TC-9999'], 1, 'nothing is known of TC-9999'],
  [['membership-record', 'TC-0042', '--format', 'xml'], 2, 'json, csv, xlsx, html, pdf'],
  [['what-if', '--policy', '/there/is/no/such/file.json'], 2, 'cannot be read as JSON'],
  [['history', 'TC-0042', '--as-of', '9999-12-31'], 2, 'Expected a day from 1900 to 2199'],
  [['history', 'TC-0042', '--as-of', '0001-01-02'], 2, 'Expected a day from 1900 to 2199'],
  [['import', '/there/is/no/such/folder'], 1, 'there is no such folder'],
  [['submit', '/there/is/no/such/file.json'], 2, 'cannot be read as JSON'],
  ...['0', '17', 'many', '1.5'].map(
    threads => [['rebuild', '--threads', threads], 2, 'Expected a number from 1 to 16'] as const
  )
] as const)('%j ends with %i and says what to do', async (words, code, says) => {
  const { code: ended, out, err } = await ran(...words)
  expect({ code: ended, out }).toEqual({ code, out: '' })
  expect(err).toContain(says)
})

test('with --json a command line that is not understood is JSON too', async () => {
  const { code, out, err } = await ran('report', 'national', '--json')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(JSON.parse(err)).toMatchObject({ type: 'NotUnderstood' })
})

test('--json may stand behind the command too', async () => {
  const { out } = await ran('verify', '--json')
  expect(JSON.parse(out)).toMatchObject({ events: expect.any(Number) as number })
})

test.each([
  [{ type: 'PublishNationalReport', cycle: '2023-2024', revision: 1, on: '9999-12-30' }, 'on'],
  [{ type: 'WithdrawMembership', community: 'TC-0042', on: '1899-12-31' }, 'on'],
  [{ type: 'DraftEdition', edition: 'E2', title: '\u200b', on: '2024-01-31' }, 'title']
])('%j is no command, and only what is wrong is told', async (command, path) => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'command.json')
  writeFileSync(file, JSON.stringify(command))
  const { code, err } = await ran('submit', file, '--json')
  expect(code).toBe(2)
  expect(JSON.parse(err)).toMatchObject({ type: 'NotACommand', problems: [{ path }] })
})
