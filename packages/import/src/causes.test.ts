/** What people and spreadsheets do to a file: each is told once, at the line and the column of its cause. */
import { added, changed, csvOf, smallNetwork, writeFolder, type Cells } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { stageFolder } from './reading/stage-folder.ts'
import { openStaging } from './staging/staging.ts'
import type { Contents } from './testing/asked-of-import.ts'
import { importing } from './testing/importing.ts'

const small = smallNetwork
const ratings = csvOf(small['ratings.csv']!)
const reports = csvOf(small['reports.csv']!)
const communities = csvOf(small['communities.csv']!)
const withFile = (name: string, text: string | Buffer): Contents => ({ ...small, [name]: text })
/** What is found when a folder is read; nothing is planned yet. */
const reading = async (files: Contents) => {
  using folder = writeFolder(files)
  const staging = openStaging()
  await stageFolder(staging, folder.path, () => undefined)
  const found = { rows: staging.read, refusals: staging.refusals.first(200), warnings: staging.warnings }
  staging.close()
  return found
}

interface Told {
  readonly line: number
  readonly column?: string | null
  readonly says: string
}
const one = (file: string, { line, column = null, says }: Told) => [
  { file, line, column, says: expect.stringContaining(says) as string }
]
const isOne = async (files: Contents, file: string, told: Told) =>
  expect((await reading(files)).refusals).toMatchObject(one(file, told))
/** The same where it takes a plan to find it. */
const isOneOfTheImport = async (files: Contents, file: string, told: Told) =>
  expect((await importing(files)).refusals).toMatchObject(one(file, told))

describe('the separator', () => {
  test.each([
    ['semicolons', reports.replaceAll(',', ';'), 1],
    ['semicolons', reports.replaceAll(',', ';').replace('community', '"community"'), 1],
    ['semicolons', `\n\n${reports.replaceAll(',', ';')}`, 3],
    ['semicolons', `sep=;\n${reports.replaceAll(',', ';')}`, 1],
    ['semicolons', `sep=,\n${reports.replaceAll(',', ';')}`, 2],
    ['tabs', reports.replaceAll(',', '\t'), 1],
    ['tabs', `sep=\t\r\n${reports.replaceAll(',', '\t')}`, 1],
    ['bars', reports.replaceAll(',', '|'), 1]
  ])('%s are told (%#)', (name, text, line) =>
    isOne(withFile('reports.csv', text), 'reports.csv', { line, says: `the cells are separated by ${name}` })
  )
  test.each(['sep=,\n', '"sep=,"\r\n', '\ufeffsep=,\n', 'SEP=,\n\n', 'sep=,,,,,\n'])(
    'a first line %j is what a spreadsheet writes, and is passed over',
    async first => {
      const { refusals, rows } = await reading(withFile('reports.csv', first + reports))
      expect({ refusals, rows: rows['reports.csv'] }).toEqual({ refusals: [], rows: 2 })
    }
  )
  test('behind such a line every line keeps its number', () =>
    isOne(withFile('reports.csv', `sep=,\n${reports}TC-0001,2021-2022\n`), 'reports.csv', {
      line: 5,
      says: 'the row has 2 cells where the header names 5 columns'
    }))
})

describe('the shape of rows', () => {
  test('a comma behind every row is told of the first, and the others fall with it', async () => {
    const text = reports.replaceAll('\n', ',\n').replace(',\n', '\n')
    const { refusals } = await reading(withFile('reports.csv', text))
    expect(refusals).toMatchObject([
      { file: 'reports.csv', line: 2, says: expect.stringContaining('a comma too many') as string }
    ])
    expect(refusals[0]?.waiting).toContainEqual(expect.objectContaining({ file: 'reports.csv', line: 3 }))
  })
  test('a comma behind the header and every row is told at the header', () =>
    isOne(withFile('reports.csv', reports.replaceAll('\n', ',\n')), 'reports.csv', {
      line: 1,
      says: 'the header ends in a comma'
    }))
  test.each([',,,,\n,,,,\n', '"","",\n , ,\n', ',,,,,,,,\n\n,\n'])(
    'rows in which nothing stands are passed over like empty lines, and it is said: %j',
    async rows => {
      const { refusals, warnings, rows: read } = await reading(withFile('reports.csv', reports + rows))
      expect({ refusals, read: read['reports.csv'] }).toEqual({ refusals: [], read: 2 })
      expect(warnings).toEqual([
        'reports.csv: 2 lines have no filled cell, the first of them line 4, and are not read.'
      ])
    }
  )
  test('typographic quotation marks hold no cell together', () =>
    isOne(withFile('ratings.csv', ratings.replace('We eat at noon.', '“We eat, at noon.”')), 'ratings.csv', {
      ...{ line: 2, column: 'self_comment', says: 'only straight quotation marks' }
    }))
})

describe('quotation marks', () => {
  const row = (standard: string, comment: string): string => `TC-0001,2021-2022,${standard},met,${comment},,\n`
  const open = 'the quotation mark that opens this cell is n'
  test.each([
    ['to the end of the file', row('A1', '"abc'), 6, `${open}ever closed`],
    ['to the next one, a line on', row('A1', '"abc') + row('A2', '"def"'), 6, 'before the next one, in line 7'],
    ['to the next one, two lines on', row('A1', '"a') + row('A2', 'b') + row('A3', '"c"'), 6, 'in line 8'],
    ['behind empty lines', `\n\n${row('A1', '"abc')}`, 8, `${open}ever closed`],
    ['behind a cell of several lines', row('A1', '"a\nb"') + row('A2', '"c'), 8, `${open}ever closed`],
    ['with another mark in its line', row('A1', '"At nine"x'), 6, 'a quotation mark stands where none may'],
    ['with a blank before it', row('A1', ' "At nine"'), 6, 'a blank stands before the quotation mark']
  ])('an unclosed one is told where it opens: %s', async (_, rows, line, says) => {
    for (const lineBreak of ['\n', '\r\n', '\r'])
      await isOne(withFile('ratings.csv', (ratings + rows).replaceAll('\n', lineBreak)), 'ratings.csv', {
        ...{ line, column: 'self_comment', says }
      })
  })
})

test('a cell that swallowed a row, because two marks closed one another, is told where it opens', () => {
  const swallowing = ratings.replace(',partly,\n', ',partly,"a\n').replace('A lively meeting.', 'b"')
  return isOne(withFile('ratings.csv', swallowing), 'ratings.csv', {
    ...{ line: 2, column: 'peer_comment', says: 'a line within this cell begins as a row does' }
  })
})

describe('the encoding', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')
  const utf32 = (text: string) => Buffer.concat(Array.from(text).map(one => Buffer.from([one.charCodeAt(0), 0, 0, 0])))
  test.each([
    ['UTF-16 without a mark', utf16(reports), 'it looks like UTF-16'],
    ['UTF-16, the larger byte first', utf16(reports).swap16(), 'it looks like UTF-16'],
    ['UTF-16 with a mark', utf16(`\ufeff${reports}`), 'it looks like UTF-16'],
    ['UTF-32', utf32(reports), 'it looks like UTF-32'],
    ['UTF-32 with a mark', utf32(`\ufeff${reports}`), 'it looks like UTF-32'],
    ['a spreadsheet', Buffer.from('504b030414000600', 'hex'), 'this is a spreadsheet'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'this is a spreadsheet'],
    ['a file of zeros', Buffer.alloc(100), 'nothing but zeros'],
    ['a page', Buffer.from('<!DOCTYPE html><table>'), 'HTML'],
    ['JSON', Buffer.from('[{"community":"TC-0001"}]'), 'JSON'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF']
  ])('%s is told', (_, bytes, says) => isOne(withFile('reports.csv', bytes), 'reports.csv', { line: 1, says }))

  test.each(['\n', '\r\n', '\r'])(
    'a letter of an older encoding is told in its cell, lines ending in %j',
    lineBreak => {
      const text = communities.replace('Elm', 'Élm').replaceAll('\n', lineBreak)
      return isOne(withFile('communities.csv', Buffer.from(text, 'latin1')), 'communities.csv', {
        ...{ line: 4, column: 'name', says: 'this is not UTF-8' }
      })
    }
  )
  test('also at the end of a file, and far within it', async () => {
    const header = 'community,cycle,standard,self,self_comment\n'
    const many = Array.from({ length: 5_000 }, (_, place) => `TC-0001,2021-2022,T${place},met,"a\n😀"\n`).join('')
    const end = Buffer.concat([Buffer.from(`${header}${many}TC-0001,2021-2022,S1,met,caf`), Buffer.from([0xc3])])
    await isOne(withFile('ratings.csv', end), 'ratings.csv', {
      ...{ line: 10_002, column: 'self_comment', says: 'this is not UTF-8' }
    })
  })
  test('a byte order mark twice', () =>
    isOne(withFile('reports.csv', `\ufeff\ufeff${reports}`), 'reports.csv', {
      ...{ line: 1, column: 'community', says: 'it holds a character that does not show (U+FEFF): take it out' }
    }))
})

describe('the header', () => {
  test.each([
    ['Cycle', 'write it "cycle"'],
    ['CYCLE', 'write it "cycle"'],
    [' cycle ', 'blanks stand around it'],
    ['\u00a0cycle', 'blanks stand around it'],
    ['cy\u200bcle', 'U+200B'],
    ['“cycle”', 'quotation marks stand around it'],
    [' Cycle\u200b', 'write it "cycle"']
  ])('the name %j', (name, says) =>
    isOne(withFile('reports.csv', reports.replace(',cycle', `,${name}`)), 'reports.csv', {
      ...{ line: 1, column: 'cycle', says }
    })
  )
  test.each(['Reports of 2021\n', 'Reports of 2021,,,,\n', 'community cycle draft_on\n'])(
    'a line above it that names no column: %j',
    first =>
      isOne(withFile('reports.csv', first + reports), 'reports.csv', {
        ...{ line: 1, says: 'begin the file with community,cycle,draft_on,commented_on,final_on' }
      })
  )
  test('once more among the rows', () =>
    isOne(withFile('reports.csv', `${reports}${reports.split('\n')[0]!}\n`), 'reports.csv', {
      ...{ line: 4, says: 'the header stands here once more' }
    }))
  test('a name twice, and none', async () => {
    await isOne(withFile('reports.csv', reports.replace(',cycle', ',community')), 'reports.csv', {
      ...{ line: 1, column: 'community', says: 'the column "community" stands twice' }
    })
    await isOne(withFile('reports.csv', reports.replace(',cycle', ',')), 'reports.csv', {
      ...{ line: 1, says: 'column 2 has no name' }
    })
  })
})

describe('a cell', () => {
  test.each([
    ['communities.csv', 'sector', 'cyp', 'write it "CYP"'],
    ['communities.csv', 'country', 'gb', 'write it "GB"'],
    ['communities.csv', 'country', 'UK', 'write it "GB"'],
    ['communities.csv', 'places', '12,5', 'it has decimals'],
    ['communities.csv', 'places', '12.0', 'it has decimals'],
    ['communities.csv', 'places', '1,200', 'write it "1200"'],
    ['communities.csv', 'places', '=B2+1', 'a formula stands here'],
    ['communities.csv', 'places', '٣', 'and not a text of 1 character'],
    ['ratings.csv', 'self', 'n.a.', 'write it "n/a"'],
    ['communities.csv', 'places', '-3', 'it is less than nothing'],
    ['communities.csv', 'places', '#NAME?', 'a spreadsheet writes #NAME? where it has no value'],
    ['communities.csv', 'places', '####', 'a spreadsheet writes #### where it has no value'],
    ['communities.csv', 'name', '#REF!', 'a spreadsheet writes #REF! where it has no value'],
    ['communities.csv', 'name', '   ', 'it holds nothing that shows'],
    ['communities.csv', 'name', '\u200b', 'it holds nothing that shows'],
    ['communities.csv', 'name', 'Elm\u0000House', 'it holds a control character (U+0000)'],
    ['communities.csv', 'name', 'Elm\nHouse', 'it holds a control character (U+000A)'],
    ['communities.csv', 'link_person', 'P–2', 'a dash stands where a hyphen is needed'],
    ['memberships.csv', 'community', ' TC-0001', 'blanks stand around it'],
    ['memberships.csv', 'community', 'TC-0001\u00a0', 'blanks stand around it'],
    ['memberships.csv', 'community', 'TC-\u200d0001', 'it holds a character that does not show (U+200D)'],
    ['memberships.csv', 'community', '“TC-0001”', 'quotation marks stand around it'],
    ['memberships.csv', 'community', 'ＴＣ-0001', 'write it "TC-0001"'],
    ['memberships.csv', 'cycle', '2021/22', 'write it "2021-2022"'],
    ['memberships.csv', 'cycle', '2021–2022', 'a dash stands where a hyphen is needed'],
    ['memberships.csv', 'type', 'full', 'write it "Full"'],
    ['memberships.csv', 'type', 'HMPINTEGRATEDAUDIT', 'write it "HmpIntegratedAudit"'],
    ['memberships.csv', 'joining_form', 'Yes', 'write it "yes"'],
    ['memberships.csv', 'joining_form', 'TRUE', 'write it "yes"'],
    ['memberships.csv', 'joining_form', ' FALSE ', 'write it "no"'],
    ['memberships.csv', 'applied_on', '01/09/2020', 'a day is written with the year first'],
    ['memberships.csv', 'applied_on', '1.9.20', 'a day is written with the year first'],
    ['memberships.csv', 'applied_on', '2020/09/01', 'a day is written with the year first'],
    ['memberships.csv', 'applied_on', '2020-9-1', 'a day is written with the year first'],
    ['memberships.csv', 'applied_on', '1 Sep 2020', 'a day is written with the year first'],
    ['memberships.csv', 'applied_on', '2020-09-01 00:00', 'a time stands behind the day'],
    ['memberships.csv', 'applied_on', '2020-09-01T10:00:00Z', 'a time stands behind the day'],
    ['memberships.csv', 'applied_on', "'2020-09-01", 'quotation marks stand around it'],
    ['memberships.csv', 'applied_on', '2020-02-30', 'there is no such day'],
    ['memberships.csv', 'applied_on', '44075', 'a spreadsheet counts days so'],
    ['ratings.csv', 'self', 'Met', 'write it "met"'],
    ['ratings.csv', 'self', '#N/A', 'a spreadsheet writes #N/A where it has no value'],
    ['ratings.csv', 'self_comment', '  ', 'it holds nothing that shows'],
    ['ratings.csv', 'self_comment', 'a\u0000b', 'it holds a control character (U+0000)'],
    ['memberships.csv', 'type', 'Fulll', 'did you mean "Full"?'],
    ['memberships.csv', 'left_how', 'withdrawn', 'did you mean "withdrew"?'],
    ['visits.csv', 'team', 'R-001:lead;R-002:boss', 'the role of R-002 is none of these'],
    ['visits.csv', 'team', 'R-001:lead;Anna Smith:boss', 'one reviewer is not named by an id'],
    ['visits.csv', 'team', 'R-001:lead;Anna:boss', 'the role of one reviewer is none of these'],
    ['visits.csv', 'team', 'R-001:lead;R-002', 'R-002 has no role'],
    ['visits.csv', 'team', 'R-001:lead;R-002:member:2', 'more than a role stands behind R-002'],
    ['visits.csv', 'team', 'R-001:Lead', 'write it "R-001:lead"'],
    ['communities.csv', 'link_person', 'José', 'write it without accents, blanks and marks'],
    ['visits.csv', 'team', 'R-001:lead, R-002:member', 'the items of a list are separated by semicolons'],
    ['visits.csv', 'offered', '09/09/2021;2021-09-10', 'a day is written with the year first']
  ])('%s, %s: %j', (file, column, value, says) =>
    isOne(changed(small, file, 0, { [column]: value }), file, { line: 2, column, says })
  )
  test('words of several lines are words', async () => {
    const files = changed(small, 'ratings.csv', 0, { self_comment: 'One,\r\n\ttwo “three”\u200d.' })
    expect((await reading(files)).refusals).toEqual([])
  })
})

describe('days of one row that contradict each other are told once, at the one that contradicts most others', () => {
  const one = 'one of the two days is wrong'
  const any = 'correct it, or the others'
  const left = { left_on: '2021-12-01', left_how: 'withdrew' }
  const cases: ReadonlyArray<readonly [file: string, row: number, cells: Cells, column: string, says: string]> = [
    ['cycles.csv', 0, { closes: '2021-03-01' }, 'closes', 'is before opens 2021-04-01, visits_from 2021-07-01'],
    ['cycles.csv', 0, { closes: '2022-02-27' }, 'closes', `is before visits_until 2022-02-28: ${one}`],
    [
      'cycles.csv',
      0,
      { opens: '2022-04-01' },
      'opens',
      'self_review_due 2021-09-30, visits_until 2022-02-28 and 1 more'
    ],
    ['cycles.csv', 0, { self_review_due: '2021-03-31' }, 'self_review_due', `is before opens 2021-04-01: ${one}`],
    ['cycles.csv', 0, { self_review_due: '2022-03-01' }, 'visits_until', `before self_review_due 2022-03-01: ${one}`],
    [
      'cycles.csv',
      0,
      { visits_from: '2023-07-01' },
      'visits_from',
      'after visits_until 2022-02-28 and closes 2022-03-31'
    ],
    ['cycles.csv', 0, { visits_until: '2021-06-30' }, 'visits_until', any],
    ['memberships.csv', 0, { applied_on: '2021-04-11' }, 'admitted_on', `is before applied_on 2021-04-11: ${one}`],
    ['memberships.csv', 0, { admitted_on: '2021-02-28' }, 'admitted_on', `is before applied_on 2021-03-01: ${one}`],
    ['memberships.csv', 2, { ...left, applied_on: '2022-02-01' }, 'applied_on', 'admitted_on 2021-03-20 and left_on'],
    ['memberships.csv', 2, { ...left, left_on: '2021-03-19' }, 'left_on', `is before admitted_on 2021-03-20: ${one}`],
    ['memberships.csv', 2, { ...left, left_on: '2019-12-01' }, 'left_on', 'applied_on 2021-02-01 and admitted_on'],
    ['memberships.csv', 2, { ...left, left_on: '2020-12-01', admitted_on: '' }, 'left_on', 'applied_on 2021-02-01'],
    ['reports.csv', 0, { draft_on: '2021-10-21' }, 'draft_on', 'is after commented_on 2021-10-08 and final_on'],
    ['reports.csv', 0, { commented_on: '2021-09-20' }, 'commented_on', `is before draft_on 2021-10-01: ${one}`],
    ['reports.csv', 0, { commented_on: '2021-10-21' }, 'final_on', `is before commented_on 2021-10-21: ${one}`],
    ['reports.csv', 0, { final_on: '2021-09-30' }, 'final_on', 'is before draft_on 2021-10-01 and commented_on'],
    ['reports.csv', 0, { draft_on: '' }, 'draft_on', 'say when it was drafted']
  ]
  test.each(cases)('%s row %i %j', (file, row, cells, column, says) =>
    isOneOfTheImport(changed(small, file, row, cells), file, { line: row + 2, column, says })
  )
  test('days that are the same, or not given, contradict nothing', async () => {
    const files = changed(small, 'reports.csv', 0, { commented_on: '', final_on: '2021-10-01' })
    const others = changed(files, 'memberships.csv', 0, { applied_on: '2021-04-10', left_on: '', left_how: '' })
    expect(await importing(others)).toMatchObject({ outcome: 'imported' })
  })
})

describe('what does not fit together is told at the cell that is wrong', () => {
  const left = (cells: Readonly<Record<string, string>>, row = 2) =>
    changed(small, 'memberships.csv', row, { left_how: 'withdrew', ...cells })
  test.each([
    ['and was never admitted', left({ left_on: '2021-12-01', admitted_on: '' }), 4, 'it applied and was not admitted'],
    [
      'before the opening on which it is renewed',
      left({ left_on: '2022-01-01', admitted_on: '' }, 1),
      3,
      'it left before the cycle opens, on 2022-04-01'
    ]
  ])('a community that left %s', (_, files, line, says) =>
    isOneOfTheImport(files, 'memberships.csv', { line, column: 'left_on', says })
  )
  test('a report that is drafted before its review is open', async () => {
    const { refusals } = await importing(changed(small, 'reports.csv', 0, { draft_on: '2020-01-01' }))
    expect(refusals).toContainEqual(
      expect.objectContaining({ file: 'reports.csv', line: 2, column: 'draft_on', value: '2020-01-01' })
    )
  })
  test.each([
    ['team', '', 'this is empty, and the visit was held: say who was on the team'],
    ['offered', '', 'Different dates offered: ']
  ])('an empty %s is told at its own column', (column, value, says) =>
    isOneOfTheImport(changed(small, 'visits.csv', 0, { [column]: value }), 'visits.csv', { line: 2, column, says })
  )
  test.each([
    ['memberships.csv', 2, {}],
    ['memberships.csv', 2, { admitted_on: '' }],
    ['reviews.csv', 1, {}]
  ])('a row of %s for a cycle that nobody has (%#)', async (file, row, cells) => {
    const files = changed(small, file, row, { ...cells, cycle: '2031-2032' })
    const says = 'the cycle 2031-2032 is neither in cycles.csv nor recorded'
    await isOneOfTheImport(files, file, { line: row + 2, column: 'cycle', says })
  })
  test('one more such row leaves the others as they are', async () => {
    const files = added(small, 'memberships.csv', 2, { cycle: '2031-2032' })
    const {
      refusals: [refusal]
    } = await importing(files)
    expect(refusal).toMatchObject({ file: 'memberships.csv', line: 5, column: 'cycle', waitingForIt: 0 })
    expect(await importing(files, { keepGoing: true })).toMatchObject({ outcome: 'partly-imported', refused: 1 })
  })
  test.each([
    ['communities.csv', 2, 'community', 'tc-0002'],
    ['reviewers.csv', 0, 'reviewer', 'r-001'],
    ['standards.csv', 0, 'standard', 'cs1']
  ])('%s: an id that differs by capital letters alone names the other', async (file, row, column, id) => {
    const {
      refusals: [refusal]
    } = await importing(added(small, file, row, { [column]: id }))
    expect(refusal).toMatchObject({ file, column, value: id, waitingForIt: 0 })
    expect(refusal?.says).toContain(`${id} differs from ${id.toUpperCase()}`)
  })
  test.each([
    ['memberships.csv', 2, 'community', 'tc-0002', 'communities.csv'],
    ['reviews.csv', 1, 'community', 'Tc-0002', 'communities.csv'],
    ['standards.csv', 3, 'edition', 'e1', 'editions.csv']
  ])('%s: a row that means another spelling is told which', async (file, row, column, id, home) => {
    const { refusals } = await importing(changed(small, file, row, { [column]: id }))
    const says = `${id} is not registered, ${id.toUpperCase()} is: write it "${id.toUpperCase()}", as ${home} does`
    expect(refusals).toMatchObject([{ file, line: row + 2, column, value: id, says }])
  })
  test.each([
    ['visits.csv', 0, { team: 'R-001:lead;r-002:member' }, 'team', 'r-002', 'reviewers.csv'],
    ['cycles.csv', 0, { edition: 'e1' }, 'edition', 'e1', 'editions.csv'],
    ['reviews.csv', 0, { edition: 'e1' }, 'edition', 'e1', 'editions.csv'],
    [
      ...(['memberships.csv', 2] as const),
      { left_on: '2021-12-01', left_how: 'merged-into', merged_into: 'tc-0001' },
      ...(['merged_into', 'tc-0001', 'communities.csv'] as const)
    ]
  ])('%s: a cell that means another spelling is told which (%#)', async (file, row, cells, column, id, home) => {
    const { refusals } = await importing(changed(small, file, row, cells))
    const says = `${id} is not registered, ${id.toUpperCase()} is: write it "${id.toUpperCase()}", as ${home} does`
    expect(refusals).toMatchObject([{ file, line: row + 2, column, value: cells[column as never], says }])
  })
  test.each([
    ['evidence.csv', { standards: 'CS1;ZZ9' }, 'standards', 'Edition E1 has no standard ZZ9. Correct its code'],
    ['evidence.csv', { title: '' }, 'title', 'it holds nothing that shows: write something'],
    ['findings.csv', { standard: 'cs1' }, 'standard', 'Edition E1 has no standard cs1. Write CS1, if that is meant']
  ])('%s: what a rule or a command finds wrong is told at its own column (%#)', async (file, cells, column, says) => {
    const { refusals } = await importing(changed(small, file, 0, cells))
    expect(refusals).toMatchObject([{ file, line: 2, column, says: expect.stringContaining(says) as string }])
  })
  test('a column whose name is none is told by its place, for it may be words', () =>
    isOne(withFile('reports.csv', reports.replaceAll('\n', ',x\n').replace(',x\n', ',Anna Smith\n')), 'reports.csv', {
      ...{ line: 1, says: 'column 6 has a name that is none of the columns of reports.csv (community, cycle, ' }
    }))
  test('where a reviewer belongs is private, and is not told there either', async () => {
    const { refusals } = await importing(changed(small, 'reviewers.csv', 0, { home: 'tc-0001' }))
    const says =
      'this differs from an id in communities.csv by capital and small letters alone: write it as it stands there'
    expect(refusals).toMatchObject([{ file: 'reviewers.csv', line: 2, column: 'home', value: null, says }])
  })
  test('long ids that each mix capital and small letters in their own way are told apart within a folder', async () => {
    const twins = added(added(small, 'communities.csv', 2, { community: 'ElmHouse' }), 'communities.csv', 2, {
      community: 'ELmhouse'
    })
    const { refusals } = await importing(twins)
    const says = 'ELmhouse differs from ElmHouse by capital and small letters alone: use ElmHouse, or choose another id'
    expect(refusals).toMatchObject([{ file: 'communities.csv', line: 6, column: 'community', says }])
  })
})
