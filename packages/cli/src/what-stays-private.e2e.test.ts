/**
 * What is confided to an accreditation: who was there and stood aside, who is a lay member, and why anything was decided.
 * It is planted in a folder; whatever the program prints, serves or writes is searched for it.
 */
import {
  accreditedNetwork,
  changed,
  temporaryFolder,
  writeFolder,
  type Cells,
  type Files,
  type TemporaryFolder
} from '@cofc/verification'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kindOfPage } from './testing/first-visits.ts'
import { run, start, type Ran } from './testing/running.ts'
import { typed } from './testing/typed.ts'
import { withLocalKey } from './testing/with-local-key.ts'

const mark = 'PLANTED'
const community = 'TC-0001'
/** Nobody of the register, so that the name stands nowhere but where it was confided. */
const aside = `R-${mark}`

const sat = (row: Cells): Cells => {
  if (row['present'] === '') return row
  const others = row['step'] === 'panel' || row['step'] === 'appeal-decision' ? '' : `;${aside}`
  return { ...row, present: `${row['present'] ?? ''}${others}`, stood_aside: `${row['stood_aside'] ?? ''}${others}` }
}
const worded = (row: Cells): Cells => (row['words'] === '' ? row : { ...row, words: `${mark} ${row['words'] ?? ''}` })
const steps = accreditedNetwork['accreditations.csv']!.map(row => worded(sat(row)))
const lay = accreditedNetwork['reviewers.csv']!.findIndex(({ reviewer }) => reviewer === 'R-102')
const planted: Files = {
  ...changed(accreditedNetwork, 'reviewers.csv', lay, { local_area: `${mark} Vale`, served_in: `TC-${mark}` }),
  'criteria.csv': accreditedNetwork['criteria.csv']!.map(row => ({ ...row, reason: `${mark} by the door.` })),
  'accreditations.csv': steps,
  'exceptions.csv': [
    {
      ...{ file: 'accreditations.csv', key: `${community};2021-2022;2021-11-10`, rule: 'LayMemberMissing' },
      ...{ reason: `${mark} was ill.`, approved_by_role: 'committee-chair', on: '2021-11-09' }
    }
  ]
}

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('latin1')])
  )
const holding = (folder: string): ReadonlyArray<string> =>
  [...filesIn(folder)].flatMap(([name, bytes]) => (bytes.includes(mark) ? [name] : []))
/** The one file in which words and what is private are kept, with what its database writes beside it. */
const isPrivate = (name: string): boolean => name.startsWith('private.db')

const cycle = 'cycle=2021-2022'
const asked = [
  ...[`/reports/national?${cycle}`, '/reports/register?on=2022-12-31', `/reports/register?${cycle}`],
  ...[`/reports/local/${community}?${cycle}&kind=accreditation`, `/reports/entitlements/${community}?as-of=2022-12-31`],
  ...[`/reports/feedback?${cycle}`, `/reports/visit-feedback?${cycle}`, '/reports/accreditation-pipeline'],
  ...['/reports/committee', `/reports/accreditation-case/${community}?${cycle}`],
  ...['/reports/accounts', '/reports/invoices', '/reports/payments', '/reports/money-by-month'],
  ...['/reports/fees-due', `/reports/statement/${community}`, `/reports/obligations-met?${cycle}`],
  ...['/reports/waiting', `/reports/dashboard/${community}`],
  ...[`/reports/outcomes-among-peers/${community}?${cycle}`, `/reports/news-proposed/${community}`],
  ...['/reports/deadlines?on=2022-12-31', '/reports/actions-outstanding?on=2022-12-31', '/reports/members-over-time'],
  ...['visit-calendar', 'self-and-peer', 'core-standards-met'].map(key => `/reports/${key}?${cycle}`),
  ...['reviewer-balance', 'core-values', 'outcomes-benchmark'].map(key => `/reports/${key}?${cycle}`),
  ...['/reports/certificate/TC-0001-A2', '/reports/certificate/OLD-1', `/communities/${community}/history`]
]
/** Where a figure comes from is told of each in the same way: by day of so many on pages of a kind, by night of all. */
const mostFigures = process.env['COFC_NIGHTLY'] === undefined ? 5 : Infinity
const figuresToFollow = () => {
  const followed = new Map<string, number>()
  return (path: string): boolean => {
    if (!path.includes('/figure?')) return true
    const [kind, many] = [kindOfPage(path), followed.get(kindOfPage(path)) ?? 0]
    followed.set(kind, many + 1)
    return many < mostFigures
  }
}
/** What is served at these paths, and at all that its pages lead to. */
const served = async (
  address: string,
  headers: Readonly<Record<string, string>>,
  ...paths: ReadonlyArray<string>
): Promise<ReadonlyMap<string, string>> => {
  const [answers, isToBeFollowed] = [new Map<string, string>(), figuresToFollow()]
  const waiting = [...paths]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (answers.has(path) || !isToBeFollowed(path)) continue
    const body = await (await fetch(`${address}${path}`, { headers })).text()
    answers.set(path, body)
    waiting.push(
      ...[...body.matchAll(/(?:href|action)="(\/[^"#]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'))
    )
  }
  return answers
}

/** Refused by its rule, and malformed: neither tells what it was given. */
const refused: ReadonlyArray<object> = [
  { present: [aside], stoodAside: [aside] },
  { present: [`${mark} Other`], stoodAside: { name: mark } }
].map(those => ({
  ...{
    type: 'DecideAccreditation',
    community,
    cycle: '2021-2022',
    on: '2022-12-31',
    decision: 'deferred',
    chair: 'R-101'
  },
  ...{ votes: { inFavour: 1, against: 0, abstained: 0, castingVote: false }, minute: { words: `${mark} minute` } },
  ...{ acceptedNotApplicable: [], commendations: [], ...those }
}))

/** Cells that hold a name, and words that differ from those on record. */
const withSlips: Files = {
  ...planted,
  'accreditations.csv': steps.map((row, place) =>
    place === 3 ? { ...row, present: `${mark} Other`, stood_aside: `${mark} Other` } : { ...row, words: `${mark}?` }
  )
}

let data: TemporaryFolder
let scratch: TemporaryFolder
let said: Array<string> = []
beforeEach(() => {
  ;[data, scratch, said] = [temporaryFolder(), temporaryFolder(), []]
})
afterEach(() => {
  vi.unstubAllEnvs()
  data[Symbol.dispose]()
  scratch[Symbol.dispose]()
})
/** Remembers what the program says, and answers how it ended. */
const heard = ({ code, out, err }: Ran): number | null => {
  said.push(out, err)
  return code
}
const cofc = async (...words: ReadonlyArray<string>): Promise<number | null> => heard(await typed(data.path, ...words))
const submitAll = async (commands: ReadonlyArray<object>): Promise<void> => {
  const file = join(scratch.path, 'command.json')
  for (const command of commands) {
    writeFileSync(file, JSON.stringify(command))
    expect(await cofc('--json', 'submit', file)).not.toBe(0)
  }
  rmSync(file)
}
const askAll = async (): Promise<void> => {
  expect(await cofc('history', community, '--as-of', '2022-12-31')).toBe(0)
  const local = ['local', community, '--cycle', '2021-2022', '--kind', 'accreditation']
  for (const report of [local, ['accreditation-pipeline'], ['register', '--on', '2022-12-31']])
    expect(await cofc('report', ...report, '--format', 'csv')).toBe(0)
  expect(await cofc('rebuild')).toBe(0)
}
const serveAll = async (): Promise<void> => {
  const program = start(data.path, 'serve', '--port', '0')
  const address = await program.says(/http:\/\/127\.0\.0\.1:\d+/)
  const answers = await served(address, withLocalKey(data.path), '/', ...asked)
  for (const path of asked) expect([path, answers.get(path)?.slice(0, 1)]).toEqual([path, '{'])
  expect(answers.size).toBeGreaterThan(asked.length + 10)
  expect(answers.get(`/communities/${community}/history`)).toContain('AccreditationDeferred')
  // While it runs, what it writes lies in more files than afterwards.
  expect(holding(data.path).filter(name => !isPrivate(name))).toEqual([])
  program.process.kill('SIGINT')
  const { out, err } = await program.ended
  said.push(...answers.keys(), ...answers.values(), out, err)
}

test('no event, log, page, report or error holds who stood aside, who is a lay member, or why, and once erased no file does', async () => {
  using folder = writeFolder(planted)
  using slips = writeFolder(withSlips)
  vi.stubEnv('TMPDIR', scratch.path)
  // All that a process prints is heard where words are read, those that cannot be read among them.
  expect(heard(await run(data.path, 'import', folder.path))).toBe(0)
  expect(heard(await run(data.path, 'import', '--keep-going', slips.path))).not.toBe(0)
  await submitAll(refused)
  await askAll()
  await serveAll()
  expect(said.filter(text => text.includes(mark))).toEqual([])
  expect(holding(data.path).filter(name => !isPrivate(name))).toEqual([])
  expect(holding(scratch.path)).toEqual([])
  const kept = filesIn(data.path).get('private.db') ?? ''
  for (const one of [
    aside,
    `${mark} Vale`,
    `TC-${mark}`,
    `${mark} by the door.`,
    `${mark} was ill.`,
    `${mark} A fire.`
  ])
    expect(kept).toContain(one)

  for (const id of [community, 'R-102']) expect(await cofc('erase', id)).toBe(0)
  expect(await cofc('verify')).toBe(0)
  expect(await cofc('import', folder.path)).toBe(0)
  expect(holding(data.path)).toEqual([])
  expect(said.filter(text => text.includes(mark))).toEqual([])
})
