/** The program as a person uses it: typed at a command line, in a process of its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalReport, NationalReport } from '@cofc/reports'
import { type TemporaryFolder, temporaryFolder } from '@cofc/verification'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countInJson, figuresInCsv, figuresInJson, hiddenIn, linesIn } from './testing/lines-of-table.ts'
import { demonstrationNetwork, importedDemonstration } from './testing/imported-demonstration.ts'
import { run, start } from './testing/running.ts'
import { typed } from './testing/typed.ts'
import { withLocalKey } from './testing/with-local-key.ts'

let data: TemporaryFolder
beforeAll(() => {
  data = importedDemonstration()
})
afterAll(() => data[Symbol.dispose]())
const bytesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n')

describe('wrong input', () => {
  test('ends with 2 when the command line is not understood, and says what to do', async () => {
    const ran = await run(data.path, 'dance')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain("unknown command 'dance'")
  })
  test('ends with 1 when it is refused; with --json the error is JSON on standard error', async () => {
    const ran = await run(data.path, '--json', 'report', 'national', '--cycle', '1999-2000')
    expect(ran).toMatchObject({ code: 1, out: '' })
    const says = 'no cycle 1999-2000 is on record'
    expect(JSON.parse(ran.err)).toEqual({ type: 'NoSuchCycle', cycle: '1999-2000', says })
  })
  test('a data folder written by a later version is left alone', async () => {
    using newer = temporaryFolder()
    writeFileSync(join(newer.path, 'events.db'), 'this is no database, and long enough to be looked at')
    expect(await run(newer.path, 'verify')).toMatchObject({ code: 3, out: '' })
  })
})

describe('the national report as a table', () => {
  test.each(['2022-2023', '2023-2024', '2024-2025'])(
    'has every figure of the JSON of %s, and no other',
    async cycle => {
      const { out: json } = await typed(data.path, 'report', 'national', '--cycle', cycle)
      const { out: csv, code } = await typed(data.path, 'report', 'national', '--cycle', cycle, '--format', 'csv')
      expect(code).toBe(0)
      const report = JSON.parse(json) as NationalReport
      const figures = figuresInJson(report)
      expect(figures.size).toBe(countInJson(report))
      expect(figures.size).toBeGreaterThan(1_000)
      expect(figuresInCsv(csv)).toEqual(figures)
      const hidden = linesIn(csv).filter(({ measure }) => measure === 'shown')
      expect(hidden.length).toBe(hiddenIn(report))
      expect(hidden.length).toBeGreaterThan(0)
      const placeOf = ({ part, item, group }: (typeof hidden)[number]) => `${part}|${item}|${group}`
      const places = new Set(hidden.map(placeOf))
      const figuresThere = linesIn(csv).filter(line => places.has(placeOf(line)) && line.measure !== 'shown')
      expect(figuresThere).toEqual([])
    }
  )
})

describe('publication', () => {
  const publish = (folder: string, revision: number): string => {
    const file = join(folder, `publish-${String(revision)}.json`)
    const command = { type: 'PublishNationalReport', cycle: '2023-2024', revision, on: '2024-11-01' }
    writeFileSync(file, JSON.stringify(command))
    return file
  }
  const national = async (...more: ReadonlyArray<string>): Promise<NationalReport> => {
    const { out } = await typed(data.path, 'report', 'national', '--cycle', '2023-2024', ...more)
    return JSON.parse(out) as NationalReport
  }
  test('freezes the report; a correction stands in the next revision only, which waits for others', async () => {
    using folder = temporaryFolder()
    const before = await national()
    expect(before.status).toBe('provisional')
    expect(await run(data.path, 'submit', publish(folder.path, 1))).toMatchObject({ code: 0 })
    const community = reviewedCommunity()
    const correction = join(folder.path, 'correction.json')
    const change = { by: 'peer', standard: 'CS1', rating: community.was === 'not' ? 'met' : 'not' }
    const about = { community: community.id, cycle: '2023-2024', kind: 'peer-review' }
    const corrected = {
      type: 'CorrectLocalReport',
      ...about,
      reason: { words: 'Misread.' },
      corrections: [change],
      on: '2024-12-01'
    }
    writeFileSync(correction, JSON.stringify(corrected))
    expect(await typed(data.path, 'submit', correction)).toMatchObject({ code: 0 })
    expect(await national()).toEqual({ ...before, status: 'published', revision: 1, publishedOn: '2024-11-01' })
    const next = await national('--revision', 'next')
    expect(next.standards[0]?.groups[0]).not.toEqual(before.standards[0]?.groups[0])
    // One correction would be told by the two revisions together, so it waits.
    const refused = await typed(data.path, 'submit', publish(folder.path, 2))
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('standards/CS1')
    expect((await national()).revision).toBe(1)
  })
  /** Whose final peer review rates CS1: the rows that were imported say so. */
  const reviewedCommunity = () => {
    const rowsOf = (file: string): ReadonlyArray<Readonly<Record<string, string>>> =>
      parse(readFileSync(join(demonstrationNetwork(), file), 'utf8'), { columns: true })
    const ofCycle = (file: string) => rowsOf(file).filter(({ cycle }) => cycle === '2023-2024')
    const final = new Set(ofCycle('reports.csv').flatMap(row => (row['final_on'] === '' ? [] : [row['community']])))
    const reviewed = ofCycle('reviews.csv').filter(row => row['kind'] === 'peer-review' && final.has(row['community']))
    const rated = ofCycle('ratings.csv').find(
      row =>
        row['standard'] === 'CS1' &&
        ['met', 'partly', 'not'].includes(row['peer'] ?? '') &&
        reviewed.some(({ community }) => community === row['community'])
    )
    if (rated === undefined) throw new Error('no community with a final peer-review')
    return { id: rated['community'] ?? '', was: rated['peer'] ?? '' }
  }
})

describe('erasure', () => {
  test("leaves no byte of a community's words in any file, and the reports show that something was erased", async () => {
    const before = JSON.parse(
      (await typed(data.path, 'report', 'local', 'TC-0001', '--cycle', '2022-2023')).out
    ) as LocalReport
    const comments = before.standards.flatMap(({ selfComment }) =>
      selfComment !== null && 'words' in selfComment ? [selfComment.words] : []
    )
    const findings = before.summary.actionPoints.flatMap(({ words }) => ('words' in words ? [words.words] : []))
    const said = [...comments, ...findings]
    expect(said.length).toBeGreaterThan(3)
    const own = onlyHere(said)
    expect(own.length).toBeGreaterThan(0)
    for (const words of own) expect(bytesIn(data.path)).toContain(Buffer.from(words).toString('latin1'))

    expect(await run(data.path, 'erase', 'TC-0001')).toMatchObject({ code: 0 })

    for (const words of own) expect(bytesIn(data.path)).not.toContain(Buffer.from(words).toString('latin1'))
    expect(await run(data.path, 'verify')).toMatchObject({ code: 0 })
    const after = JSON.parse(
      (await typed(data.path, 'report', 'local', 'TC-0001', '--cycle', '2022-2023')).out
    ) as LocalReport
    expect(after.erased).toBeGreaterThan(0)
    expect(after.standards.flatMap(({ selfComment }) => (selfComment === null ? [] : [selfComment]))[0]).toEqual({
      erased: true
    })
    expect(after.sections).toEqual(before.sections)
    expect(
      (await typed(data.path, 'report', 'local', 'TC-0001', '--cycle', '2022-2023', '--format', 'html')).out
    ).toContain('[erased]')
  })
  test('importing the same folder again does not bring erased words back', async () => {
    const before = bytesIn(data.path).length
    expect(before).toBeGreaterThan(0)
    const again = await run(data.path, '--json', 'import', demonstrationNetwork())
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'nothing-new', events: 0, differing: 0 })
    const report = JSON.parse(
      (await typed(data.path, 'report', 'local', 'TC-0001', '--cycle', '2022-2023')).out
    ) as LocalReport
    expect(report.summary.actionPoints.every(({ words }) => 'erased' in words)).toBe(true)
  })
  /** Words that nobody else's rows hold. */
  const onlyHere = (said: ReadonlyArray<string>): ReadonlyArray<string> => {
    const rows = ['ratings.csv', 'findings.csv'].flatMap(file =>
      readFileSync(join(demonstrationNetwork(), file), 'utf8').split('\n')
    )
    const others = rows
      .filter(row => !row.startsWith('TC-0001,'))
      .join('\n')
      .replaceAll('""', '"')
    return said.filter(words => !others.includes(words))
  }
})

describe('serving', () => {
  test('answers on the loopback address and stops cleanly on Ctrl-C', async () => {
    const served = start(data.path, 'serve', '--port', '0')
    const address = (await served.says(/http:\/\/127\.0\.0\.1:\d+/)).trim()
    const home = await fetch(address)
    expect(home.status).toBe(200)
    expect(await home.text()).toContain('Community of Communities')
    const headers = withLocalKey(data.path)
    const report = (await (await fetch(`${address}/reports/national/2024-2025`, { headers })).json()) as NationalReport
    expect(report.members.all).toBe(68)
    expect((await fetch(`${address}/national/2024-2025`)).status).toBe(200)
    expect((await fetch(`${address}/reports/national/1999-2000`)).headers.get('content-type')).toContain(
      'application/problem+json'
    )
    served.process.kill('SIGINT')
    expect((await served.ended).code).toBe(0)
  })
})
