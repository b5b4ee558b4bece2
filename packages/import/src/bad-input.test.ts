import { added, changed, csvOf, lacking, smallNetwork, without } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { summaryInWords } from './summary-in-words.ts'
import type { Contents } from './testing/asked-of-import.ts'
import { importing } from './testing/importing.ts'

const refusalsOf = async (files: Contents) => {
  const summary = await importing(files)
  expect(summary).toMatchObject({ outcome: 'refused', commands: expect.any(Number) as number })
  return summary.refusals
}

describe('bad input is refused with file, line, column, value and what to do', () => {
  test('a malformed cell', async () => {
    const files = changed(smallNetwork, 'communities.csv', 2, { sector: 'Childern' })
    expect(await refusalsOf(files)).toMatchObject([
      {
        file: 'communities.csv',
        line: 4,
        column: 'sector',
        value: null,
        rule: 'MalformedCell',
        says: 'expected one of ADTC, CYP, HMP, Addiction, LD, and not a text of 8 characters'
      }
    ])
  })

  test('an empty cell where one is needed, a day that is none, a list with one bad item', async () => {
    const files = changed(
      changed(changed(smallNetwork, 'ratings.csv', 3, { standard: '' }), 'cycles.csv', 1, { opens: '2022-02-30' }),
      'visits.csv',
      0,
      { team: 'R-001:lead;R-002:cook' }
    )
    const refusals = await refusalsOf(files)
    expect(refusals).toMatchObject([
      { file: 'cycles.csv', line: 3, column: 'opens', value: '2022-02-30' },
      {
        file: 'ratings.csv',
        line: 5,
        column: 'standard',
        value: '',
        says: 'this may not be empty: expected a code of up to 20 letters, digits, dots or hyphens'
      },
      {
        file: 'visits.csv',
        line: 2,
        column: 'team',
        value: null,
        says: expect.stringContaining('the role of R-002 is none of these') as string
      }
    ])
  })

  test.each(['9999-12-30', '1899-12-31', '2200-01-01', '0001-01-01', '0000-00-00'])(
    'a day that none can mean: %s',
    async day => {
      const [refusal] = await refusalsOf(changed(smallNetwork, 'reports.csv', 0, { draft_on: day }))
      expect(refusal).toMatchObject({
        ...{ file: 'reports.csv', line: 2, column: 'draft_on', value: day, rule: 'MalformedCell' },
        says: expect.stringContaining('expected a day from 1900 to 2199') as string
      })
    }
  )

  test('an unknown column', async () => {
    const files = changed(smallNetwork, 'cycles.csv', 0, { self_review_deu: '2021-09-30' })
    expect(await refusalsOf(files)).toMatchObject([
      {
        file: 'cycles.csv',
        line: 1,
        says: 'there is no column "self_review_deu" in cycles.csv: did you mean "self_review_due"?'
      }
    ])
  })

  test('a column that is needed and missing', async () => {
    const rows = smallNetwork['cycles.csv']!.map(({ closes: _closes, ...row }) => row)
    const [refusal] = await refusalsOf({ ...smallNetwork, 'cycles.csv': rows })
    expect(refusal).toMatchObject({ file: 'cycles.csv', line: 1, says: 'the header lacks "closes": add it' })
  })

  test('a row with a cell too many', async () => {
    const text = `${csvOf(smallNetwork['reports.csv']!)}TC-0001,2022-2023,2021-01-01,,,,x\n`
    expect(await refusalsOf({ ...smallNetwork, 'reports.csv': text })).toMatchObject([
      {
        file: 'reports.csv',
        line: 4,
        says: 'the row has 7 cells where the header names 5 columns: put a cell that holds a comma in quotation marks'
      }
    ])
  })

  test('a missing file that another needs: the rows that need it fall with the first', async () => {
    const [refusal, ...others] = await refusalsOf(without(smallNetwork, 'reviews.csv'))
    expect(refusal).toMatchObject({
      file: 'ratings.csv',
      line: 2,
      column: 'community',
      value: 'TC-0001 in 2021-2022',
      rule: 'MissingFile',
      waitingForIt: 3
    })
    expect(refusal?.says).toBe(
      'reviews.csv is needed, for this row speaks of TC-0001 in 2021-2022, which is not recorded: put reviews.csv into the folder'
    )
    expect(others.map(({ file }) => file)).toEqual([
      'evidence.csv',
      'visits.csv',
      'findings.csv',
      'reports.csv',
      'outcomes.csv'
    ])
  })

  test('the standards of an edition that is published, when they are not recorded', async () => {
    const [refusal] = await refusalsOf(without(smallNetwork, 'standards.csv'))
    expect(refusal).toMatchObject({
      file: 'editions.csv',
      line: 2,
      column: 'edition',
      value: 'E1',
      rule: 'MissingFile',
      says: 'standards.csv is needed, for this row speaks of every standard of E1, which is not recorded: put standards.csv into the folder'
    })
  })

  test.each([
    ['self', ['self_submitted_on', 'self_submitted_on']],
    ['peer', ['peer_rated_on']]
  ])(
    'the ratings lack the column %s: that is told, and refuses the reviews that are said to be rated',
    async (column, days) => {
      const rows = smallNetwork['ratings.csv']!.map(row =>
        Object.fromEntries(Object.entries(row).filter(([name]) => name !== column))
      )
      const { outcome, warnings, refusals } = await importing({ ...smallNetwork, 'ratings.csv': rows })
      expect(outcome).toBe('refused')
      expect(refusals.map(refusal => refusal.column)).toEqual(days)
      expect(warnings).toEqual([expect.stringContaining(`ratings.csv has no column "${column}"`)])
    }
  )

  test('rows about a review that nobody opened', async () => {
    const refusals = await refusalsOf(lacking(smallNetwork, 'reviews.csv', 1))
    expect(refusals).toMatchObject([
      {
        file: 'ratings.csv',
        line: 5,
        rule: 'NoReviewForRow',
        says: 'there is no review of TC-0002 in 2021-2022: give it a row in reviews.csv',
        waiting: [{ file: 'reports.csv', line: 3 }]
      }
    ])
  })

  test('a duplicate row: both lines are named', async () => {
    const files = added(smallNetwork, 'ratings.csv', 1, { self: 'not' })
    expect(await refusalsOf(files)).toMatchObject([
      {
        file: 'ratings.csv',
        line: 6,
        rule: 'DuplicateRow',
        column: 'community, cycle, standard',
        says: 'line 3 is about the same already: keep one of the two'
      }
    ])
    expect(await refusalsOf(added(smallNetwork, 'findings.csv', 1, {}))).toMatchObject([
      { line: 4, rule: 'DuplicateRow' }
    ])
  })

  test('an empty seq is a seq of 1', async () => {
    expect(await refusalsOf(added(smallNetwork, 'memberships.csv', 0, { seq: '1' }))).toMatchObject([
      { line: 5, rule: 'DuplicateRow' }
    ])
  })

  test('a rating outside the edition, and one outside the scope', async () => {
    const outside = changed(changed(smallNetwork, 'ratings.csv', 1, { standard: 'CS9' }), 'ratings.csv', 3, {
      standard: 'S1'
    })
    const refusals = await refusalsOf(outside)
    expect(refusals).toMatchObject([
      { file: 'ratings.csv', line: 3, column: 'standard', value: 'CS9', rule: 'StandardOutsideScope' },
      { file: 'ratings.csv', line: 5, column: 'standard', value: 'S1', rule: 'StandardOutsideScope' }
    ])
    expect(refusals[0]?.says).toBe(
      'Edition E1 has no standard CS9. Write CS1 or CS2, if that is meant, or leave it out.'
    )
    expect(refusals[1]?.says).toContain('is outside the scope of this review')
  })

  test('a row whose key is malformed: what misses it is listed under it', async () => {
    const [refusal, ...others] = await refusalsOf(changed(smallNetwork, 'cycles.csv', 1, { cycle: '2022-23' }))
    expect(refusal).toMatchObject({
      file: 'cycles.csv',
      line: 3,
      column: 'cycle',
      value: '2022-23',
      waiting: [{ file: 'memberships.csv', line: 3, rule: 'NoSuchCycle' }]
    })
    expect(others).toEqual([])
  })

  test.each([{ admitted_on: '2021-13-01' }, { type: 'Fulll' }, { left_on: '2021', left_how: 'withdrew' }])(
    'a membership with a malformed cell %j: its review and its renewal are listed under it',
    async cells => {
      const refusals = await refusalsOf(changed(smallNetwork, 'memberships.csv', 0, cells))
      expect(refusals).toMatchObject([{ file: 'memberships.csv', line: 2, rule: 'MalformedCell' }])
      const under = refusals[0]!.waiting.map(({ file, line }) => `${file} ${String(line)}`)
      expect(under).toContain('reviews.csv 2')
      expect(new Set(under).size).toBe(under.length)
    }
  )

  test('a merger into a community whose row is malformed is listed under that row', async () => {
    const merging = { left_on: '2021-12-01', left_how: 'merged-into', merged_into: 'TC-0003' }
    const files = added(smallNetwork, 'communities.csv', 2, { community: 'TC-0003', sector: 'Childern' })
    const [refusal, ...others] = await refusalsOf(changed(files, 'memberships.csv', 2, merging))
    expect(refusal).toMatchObject({ file: 'communities.csv', line: 5, column: 'sector', rule: 'MalformedCell' })
    expect(refusal?.waiting).toMatchObject([{ file: 'memberships.csv', line: 4, rule: 'MergedIntoUnknown' }])
    expect(others).toEqual([])
  })

  test('a comment that slipped into another column is not told', async () => {
    const comment = 'We talk about this every Monday, and Ann cried.'
    const files = changed(smallNetwork, 'ratings.csv', 0, { self: comment, cycle: comment, peer: 'Met' })
    const team = 'R-001:lead;R-002:member;R-003:member;R-004'
    const summary = await importing(
      changed(changed(files, 'visits.csv', 0, { team }), 'communities.csv', 1, { models: comment })
    )
    expect(summary.refusals).toMatchObject([
      { column: 'models', value: null },
      { column: 'cycle', value: null, says: 'expected a cycle written 2023-2024, and not a text of 47 characters' },
      {
        column: 'self',
        value: null,
        says: 'expected one of met, partly, not, n/a, or nothing, and not a text of 47 characters'
      },
      { column: 'peer', value: 'Met' },
      { column: 'team', value: `${team.slice(0, 40)}…` }
    ])
    expect(summaryInWords(summary)).not.toContain('Ann')
  })

  test('a visit before the self-review is in', async () => {
    const files = changed(smallNetwork, 'reviews.csv', 0, {
      self_submitted_on: '2021-09-20',
      peer_rated_on: '2021-09-21'
    })
    const [refusal] = await refusalsOf(files)
    expect(refusal).toMatchObject({ file: 'visits.csv', line: 2, column: 'held_on', rule: 'ContradictoryCells' })
    expect(refusal?.waiting.map(({ file, line }) => `${file} ${String(line)}`)).toContain('ratings.csv 2')
  })

  test('a second developmental cycle', async () => {
    const files = added(smallNetwork, 'memberships.csv', 2, { cycle: '2022-2023', applied_on: '', admitted_on: '' })
    expect(await refusalsOf(files)).toMatchObject([
      { file: 'memberships.csv', line: 5, column: 'type', value: 'Developmental', rule: 'DevelopmentalIsForOneCycle' }
    ])
  })

  test('accreditation after one full cycle', async () => {
    const files = changed(
      changed(smallNetwork, 'communities.csv', 0, { full_cycles_before: '' }),
      'memberships.csv',
      1,
      { type: 'Accreditation' }
    )
    const [refusal] = await refusalsOf(files)
    expect(refusal).toMatchObject({
      file: 'memberships.csv',
      line: 3,
      column: 'type',
      value: 'Accreditation',
      rule: 'TooFewFullCycles'
    })
    expect(refusal?.says).toContain('there are 1')
  })

  test('a cycle that overlaps another', async () => {
    const files = changed(smallNetwork, 'cycles.csv', 1, { opens: '2022-03-01' })
    const [refusal] = await refusalsOf(files)
    expect(refusal).toMatchObject({
      file: 'cycles.csv',
      line: 3,
      column: 'opens',
      value: '2022-03-01',
      rule: 'CycleOverlaps'
    })
    expect(refusal?.waiting.map(({ file, line }) => `${file} ${String(line)}`)).toContain('memberships.csv 3')
  })

  test('a file that is not UTF-8: the line is told', async () => {
    const text = Buffer.concat([
      Buffer.from('community,cycle,draft_on,commented_on,final_on\nTC-0001,2021-2022,,,\nTC-0002,2021-'),
      Buffer.from([0xe9, 0x21])
    ])
    expect(await refusalsOf({ ...smallNetwork, 'reports.csv': text })).toMatchObject([
      {
        file: 'reports.csv',
        line: 3,
        rule: 'UnreadableFile',
        says: 'this is not UTF-8: save the file as UTF-8 and import again'
      }
    ])
    const utf16 = Buffer.from(`\ufeff${csvOf(smallNetwork['reports.csv']!)}`, 'utf16le')
    expect((await refusalsOf({ ...smallNetwork, 'reports.csv': utf16 }))[0]?.says).toContain('(it looks like UTF-16)')
  })

  test('a byte order mark is accepted, and either kind of line break', async () => {
    const summary = await importing({
      ...smallNetwork,
      'reports.csv': `\ufeff${csvOf(smallNetwork['reports.csv']!, '\r\n')}`
    })
    expect(summary.outcome).toBe('imported')
  })

  test.each([
    ['quoted', '"', 'a'],
    ['plain', '', 'a'],
    ['made of commas', '', ',']
  ])('a record without end, %s, is refused where it begins', async (_, start, filler) => {
    const text = `community,cycle,draft_on,commented_on,final_on\nTC-0001,2021-2022,,,\n${start}${filler.repeat(3_000_000)}`
    const refusals = await refusalsOf({ 'reports.csv': text, 'reviews.csv': smallNetwork['reviews.csv']! })
    expect(refusals).toMatchObject([{ file: 'reports.csv', line: 3, rule: 'UnreadableFile' }])
  })

  test('a cell that is too long, and a quotation mark that is never closed', async () => {
    const long = changed(smallNetwork, 'findings.csv', 0, { text: 'word '.repeat(60_000) })
    expect((await refusalsOf(long))[0]).toMatchObject({
      file: 'findings.csv',
      line: 2,
      column: 'text',
      rule: 'MalformedCell'
    })
    const open = `${csvOf(smallNetwork['findings.csv']!)}TC-0001,2021-2022,action,CS1,"never closed,,\n`
    expect((await refusalsOf({ ...smallNetwork, 'findings.csv': open }))[0]).toMatchObject({
      file: 'findings.csv',
      rule: 'UnreadableFile',
      line: 4,
      column: 'text'
    })
  })

  test.each(['"At nine"x', 'At "nine'])('a misplaced quotation mark: its line and column, %s', async comment => {
    const start = 'community,cycle,standard,self,self_comment\nTC-0001,2021-2022,CS1,met,"two\nlines"\n'
    const sound = (before: number): string =>
      Array.from({ length: before }, (_, place) => `TC-0001,2021-2022,T${String(place)},met,\n`).join('')
    for (const before of [0, 1, 5_000]) {
      const text = `${start}${sound(before)}TC-0001,2021-2022,S1,met,${comment}\n`
      expect(await refusalsOf({ ...smallNetwork, 'ratings.csv': text })).toMatchObject([
        { file: 'ratings.csv', line: 4 + before, column: 'self_comment', value: null, rule: 'UnreadableFile' }
      ])
    }
  })

  test.each(['../secret.txt', '/etc/passwd', 'files/../../secret.txt', 'nowhere.txt', '.', 'C:\\secret.txt'])(
    'evidence in %s, which is no file inside the folder',
    async file => {
      const refusals = await refusalsOf(changed(smallNetwork, 'evidence.csv', 0, { file }))
      expect(refusals[0]).toMatchObject({ file: 'evidence.csv', line: 2, column: 'file', value: null })
      expect(refusals[0]?.says).toMatch(/put (the file|it)/)
    }
  )

  test('an empty file, an empty folder', async () => {
    expect((await refusalsOf({ ...smallNetwork, 'outcomes.csv': '' }))[0]).toMatchObject({
      file: 'outcomes.csv',
      line: 1
    })
    expect((await refusalsOf({}))[0]).toMatchObject({ rule: 'NothingToImport' })
  })

  test('an end without its manner, a merger into nobody', async () => {
    const end = changed(smallNetwork, 'memberships.csv', 2, { left_on: '2021-12-01' })
    expect((await refusalsOf(end))[0]).toMatchObject({ line: 4, column: 'left_how', rule: 'ContradictoryCells' })
    const merger = changed(smallNetwork, 'memberships.csv', 2, { left_on: '2021-12-01', left_how: 'merged-into' })
    expect((await refusalsOf(merger))[0]).toMatchObject({ column: 'merged_into' })
  })

  test('the message of a refusal says where, what and what to do, and never shows words', async () => {
    const files = changed(smallNetwork, 'ratings.csv', 1, { standard: 'CS9', self_comment: 'Anna said so.' })
    const printed = summaryInWords({ ...(await importing(files)) })
    expect(printed).toContain('ratings.csv, line 3, standard "CS9":')
    expect(printed).toContain('Write CS1 or CS2, if that is meant, or leave it out.')
    expect(printed).not.toContain('Anna')
  })
})
