import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { erase, submit, submitWithReactions, uuidOf, type Erasable } from '@cofc/application'
import type { CommunityId, PlainDate, ReviewerId } from '@cofc/core'
import { added, changed, type Files, lacking, smallNetwork, told, without, writeFolder } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { summaryInWords } from './summary-in-words.ts'
import { temporaryStores, type TemporaryStores } from './testing/stores.ts'
import { commandsOf } from './testing/commands-of.ts'
import { history, importFiles } from './testing/importing.ts'

/** What importing the small network and then other files comes to. */
const afterwards = async (files: Files, first: Files = smallNetwork) => {
  await using stores = await temporaryStores()
  expect((await importFiles(stores, first)).refusals).toEqual([])
  const before = told(await history(stores))
  const summary = await importFiles(stores, files)
  const after = told(await history(stores))
  expect(after.slice(0, before.length)).toEqual(before)
  return { ...summary, added: after.slice(before.length) }
}

test.each([
  ['memberships.csv', 2, { community: 'tc-0002' }, 'community', 'tc-0002', 'communities.csv'],
  ['ratings.csv', 0, { community: 'Tc-0001' }, 'community', 'Tc-0001', 'reviews.csv'],
  ['visits.csv', 0, { team: 'R-001:lead;r-002:member' }, 'team', 'r-002', 'reviewers.csv'],
  ['cycles.csv', 0, { edition: 'e1' }, 'edition', 'e1', 'editions.csv']
])(
  '%s alone, which means what is recorded under another spelling, is told which',
  async (file, row, cells, column, id, home) => {
    const { refusals } = await afterwards({ [file]: [{ ...smallNetwork[file]![row]!, ...cells }] })
    const other = id.toUpperCase()
    expect(refusals).toMatchObject([
      {
        file,
        line: 2,
        column,
        says: `${id} is not recorded, ${other} is: write it "${other}", or put ${home} into the folder`
      }
    ])
  }
)

test('a history that was stored in earlier shapes is imported again without a difference, and stays as stored', async () => {
  await using stores = await temporaryStores()
  await importFiles(stores, smallNetwork)
  const database = new DatabaseSync(stores.composed.data.events)
  database.exec("update events set data = json_remove(data, '$.v', '$.cycle') where type = 'MembershipLapsed'")
  database.close()
  const before = told(await history(stores))
  expect(before.join()).toContain('{"community":"TC-0002","on":"2022-04-01","type":"MembershipLapsed"}')
  expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'nothing-new', differing: 0, refusals: [] })
  expect(told(await history(stores))).toEqual(before)
})

/** A second edition, each of whose standards is mapped from the first. */
const mappedEdition: Files = {
  ...smallNetwork,
  'editions.csv': [
    ...(smallNetwork['editions.csv'] ?? []),
    { edition: 'E2', title: 'Second edition', status: 'draft', published_on: '' }
  ],
  'standards.csv': (smallNetwork['standards.csv'] ?? []).flatMap(row => [row, { ...row, edition: 'E2' }]),
  'mappings.csv': (smallNetwork['standards.csv'] ?? []).map(({ standard = '' }) => ({
    ...{ from_edition: 'E1', from_standard: standard, to_edition: 'E2', to_standard: standard },
    change: 'same'
  }))
}
test('records within a row that are stored with their fields in another order are no difference', async () =>
  expect(await afterwards(mappedEdition, mappedEdition)).toMatchObject({
    ...{ outcome: 'nothing-new', differing: 0, refusals: [], added: [] }
  }))

describe('a changed value on re-import is shown as a difference and never written over', () => {
  test.each([
    ['editions.csv', 0, { title: 'Another title' }, { line: 2, column: 'title', was: null, is: null }],
    [
      'editions.csv',
      0,
      { published_on: '2020-02-01' },
      { line: 2, column: 'published_on', was: '2020-01-01', is: '2020-02-01' }
    ],
    ['standards.csv', 2, { sectors: 'ADTC' }, { line: 4, column: 'sectors', was: 'ADTC;LD', is: 'ADTC' }],
    ['communities.csv', 0, { sector: 'LD' }, { line: 2, column: 'sector', was: 'ADTC', is: 'LD' }],
    ['communities.csv', 0, { entry_criteria: 'Anybody.' }, { line: 2, column: 'entry_criteria', was: null, is: null }],
    ['communities.csv', 0, { full_cycles_before: '2' }, { line: 2, column: 'full_cycles_before', was: '1', is: '2' }],
    ['cycles.csv', 1, { closes: '2023-03-30' }, { line: 3, column: 'closes', was: '2023-03-31', is: '2023-03-30' }],
    ['memberships.csv', 1, { type: 'Accreditation' }, { line: 3, column: 'type', was: 'Full', is: 'Accreditation' }],
    [
      'memberships.csv',
      0,
      { admitted_on: '2021-04-11' },
      { line: 2, column: 'admitted_on', was: '2021-04-10', is: '2021-04-11' }
    ],
    ['reviewers.csv', 0, { home: 'TC-0009' }, { line: 2, column: 'home', was: null, is: null }],
    ['reviews.csv', 0, { kind: 'self-review' }, { line: 2, column: 'kind', was: 'peer-review', is: 'self-review' }],
    [
      'reviews.csv',
      0,
      { self_submitted_on: '2021-08-03' },
      { line: 2, column: 'self_submitted_on', was: '2021-08-02', is: '2021-08-03' }
    ],
    ['ratings.csv', 0, { self: 'not' }, { line: 2, column: 'self', was: 'met', is: 'not' }],
    ['ratings.csv', 0, { peer: 'met' }, { line: 2, column: 'peer', was: 'partly', is: 'met' }],
    ['ratings.csv', 1, { peer_comment: 'Dull.' }, { line: 3, column: 'peer_comment', was: null, is: null }],
    ['evidence.csv', 0, { title: 'The plan' }, { line: 2, column: 'title', was: null, is: null }],
    ['visits.csv', 0, { stakeholders: '4' }, { line: 2, column: 'stakeholders', was: '3', is: '4' }],
    ['findings.csv', 0, { text: 'Nobody speaks.' }, { line: 2, column: 'text', was: null, is: null }],
    ['findings.csv', 1, { outcome: 'dropped' }, { line: 3, column: 'outcome', was: 'done', is: 'dropped' }],
    [
      'reports.csv',
      0,
      { final_on: '2021-10-21' },
      { line: 2, column: 'final_on', was: '2021-10-20', is: '2021-10-21' }
    ],
    ['outcomes.csv', 0, { count: '8' }, { line: 2, column: 'count', was: '7', is: '8' }]
  ])('%s row %i %j', async (file, row, cells, difference) => {
    const { differences, added: more, refusals } = await afterwards(changed(smallNetwork, file, row, cells))
    expect(refusals).toEqual([])
    expect(differences).toContainEqual(expect.objectContaining({ file, ...difference, rule: null }))
    expect(more).toEqual([])
  })

  test('a cell that several commands hold differs once', async () => {
    const { differences } = await afterwards(changed(smallNetwork, 'visits.csv', 0, { mode: 'virtual' }))
    expect(differences).toMatchObject([{ file: 'visits.csv', line: 2, column: 'mode' }])
    const cycles = await afterwards(changed(smallNetwork, 'cycles.csv', 0, { closes: '2022-03-30' }))
    expect(cycles.differences).toMatchObject([{ file: 'cycles.csv', line: 2, column: 'closes' }])
  })

  test('what was not told of a visit when it was recorded, and now is', async () => {
    const untold = changed(smallNetwork, 'visits.csv', 0, { stakeholders: '' })
    const { differences, added: more } = await afterwards(smallNetwork, untold)
    expect(differences).toMatchObject([{ column: 'stakeholders', was: 'not given', is: '3' }])
    expect(more).toEqual([])
    expect(await afterwards(untold, untold)).toMatchObject({ outcome: 'nothing-new', differing: 0 })
  })

  test('words that were erased count as the same', async () => {
    await using stores = await temporaryStores()
    await importFiles(stores, smallNetwork)
    await stores.composed.dependencies.content.erase('community TC-0001', null)()
    expect(
      await importFiles(stores, changed(smallNetwork, 'ratings.csv', 0, { self_comment: 'Other words.' }))
    ).toMatchObject({ outcome: 'nothing-new', differing: 0 })
  })

  test('history that was corrected since is not a difference', async () => {
    await using stores = await temporaryStores()
    await importFiles(stores, smallNetwork)
    const corrected = await submit(stores.composed.dependencies)({
      id: uuidOf('5f0c9f64-3a0e-4d53-8c1e-9d3f6f1d2b70', 'correction'),
      command: {
        type: 'CorrectLocalReport',
        community: 'TC-0001',
        cycle: '2021-2022',
        kind: 'peer-review',
        on: '2021-11-01',
        reason: { words: 'A slip.' },
        corrections: [{ by: 'peer', standard: 'CS1', rating: 'met' }]
      },
      actor: { role: 'network-team', subject: 'test' }
    })()
    expect(corrected).toMatchObject({ _tag: 'Right' })
    expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'nothing-new', differing: 0 })
  })
})

describe('an empty cell filled later is a new command', () => {
  test('of a community: its profile changes from that day', async () => {
    const first = changed(smallNetwork, 'communities.csv', 2, { places: '', parent: '' })
    const filled = changed(smallNetwork, 'communities.csv', 2, { places: '8' })
    await using stores = await temporaryStores()
    await importFiles(stores, first)
    expect(await importFiles(stores, filled)).toMatchObject({ outcome: 'imported', events: 1, differing: 0 })
    expect(await importFiles(stores, filled)).toMatchObject({ outcome: 'nothing-new', differing: 0 })
    const again = changed(filled, 'communities.csv', 2, { places: '9' })
    expect((await importFiles(stores, again)).differences).toMatchObject([{ column: 'places', was: '8', is: '9' }])
  })

  test('of a reviewer: what is known of them changes from that day', async () => {
    const first = changed(smallNetwork, 'reviewers.csv', 0, { local_area: '', senior_years: '' })
    await using stores = await temporaryStores()
    await importFiles(stores, first)
    expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'imported', events: 1, differing: 0 })
    expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'nothing-new', differing: 0 })
  })

  test('of a workbook still open: one more standard rated, one more comment', async () => {
    const open = without(
      without(without(without(without(smallNetwork, 'visits.csv'), 'findings.csv'), 'reports.csv'), 'outcomes.csv'),
      'evidence.csv'
    )
    const unsubmitted = changed(
      changed(open, 'reviews.csv', 0, { self_submitted_on: '', peer_rated_on: '' }),
      'reviews.csv',
      1,
      { self_submitted_on: '' }
    )
    const self = unsubmitted['ratings.csv']!.map(row => ({ ...row, peer: '', peer_comment: '' }))
    const early = { ...unsubmitted, 'ratings.csv': self.slice(0, 2) }
    const { added: more, outcome } = await afterwards(
      changed({ ...unsubmitted, 'ratings.csv': self }, 'ratings.csv', 1, { self_comment: 'At nine.' }),
      early
    )
    expect(outcome).toBe('imported')
    expect(more).toHaveLength(2)
    expect(more.join('\n')).toMatch(/"comment":\{[^}]*\},"rating":"met","standard":"CS2"/)
    expect(more.join('\n')).toContain('"comment":null,"rating":"n/a","standard":"S1"')
  })

  /** Whatever comes too late, a community more is imported beside it. */
  const oneMore = added(smallNetwork, 'communities.csv', 2, { community: 'TC-0003' })
  const tooLate = (summary: Awaited<ReturnType<typeof afterwards>>, line: number, rule: string) => {
    expect(summary).toMatchObject({ outcome: 'imported', refused: 0, differing: 1 })
    expect(summary.differences).toMatchObject([{ line, rule, was: null }])
    expect(summary.added.map(event => event.split(' ')[0])).toEqual(['community-TC-0003'])
    return summary.differences[0]
  }

  test('of a workbook that was submitted: told as a difference, in plain words', async () => {
    const summary = await afterwards(oneMore, changed(smallNetwork, 'ratings.csv', 2, { self: '' }))
    expect(tooLate(summary, 4, 'WorkbookIsLocked')).toMatchObject({ file: 'ratings.csv', column: 'self', is: 'n/a' })
    expect(summaryInWords(summary)).toContain(
      'ratings.csv, line 4, self: comes too late, and is left out. The workbook was submitted on 2021-08-02 and is locked.'
    )
  })

  test('of a comment once the report is drafted: a difference at its own column, and not told', async () => {
    const summary = await afterwards(oneMore, changed(smallNetwork, 'ratings.csv', 1, { peer_comment: '' }))
    expect(tooLate(summary, 3, 'PeerRatingsAreLocked')).toMatchObject({ column: 'peer_comment', value: null, is: null })
  })

  test('of a comment on the draft once the report is final: a difference', async () => {
    const summary = await afterwards(oneMore, changed(smallNetwork, 'reports.csv', 0, { commented_on: '' }))
    expect(tooLate(summary, 2, 'ReportIsFinal')).toMatchObject({ column: 'commented_on', is: '2021-10-08' })
  })

  test('of a comment on a draft that is not final: recorded', async () => {
    const open = without(changed(smallNetwork, 'reports.csv', 0, { final_on: '' }), 'findings.csv')
    const { outcome, added: more } = await afterwards(open, changed(open, 'reports.csv', 0, { commented_on: '' }))
    expect(outcome).toBe('imported')
    expect(more.map(event => event.split(' ')[2])).toEqual(['HostCommented'])
  })

  test('a visit agreed, then held; a report drafted, then final; an action point settled', async () => {
    const unrated = changed(smallNetwork, 'reviews.csv', 0, { peer_rated_on: '' })
    const early = without(
      changed(
        changed(changed(unrated, 'visits.csv', 0, { status: 'agreed', held_on: '' }), 'reports.csv', 0, {
          draft_on: '',
          commented_on: '',
          final_on: ''
        }),
        'findings.csv',
        1,
        { outcome: 'open' }
      ),
      'ratings.csv'
    )
    const self = smallNetwork['ratings.csv']!.map(row => ({ ...row, peer: '', peer_comment: '' }))
    const { added: more, outcome } = await afterwards(
      smallNetwork,
      without({ ...early, 'ratings.csv': self }, 'findings.csv')
    )
    expect(outcome).toBe('imported')
    expect(more.map(line => line.split(' ')[2])).toEqual([
      'VisitHeld',
      'TeamCameFrom',
      'PeerRatingsSaved',
      'FindingRecorded',
      'FindingRecorded',
      'LocalReportDrafted',
      'HostCommented',
      'LocalReportIssued',
      'FullCycleCompleted',
      'ActionPointSettled'
    ])
  })

  test('a form that came later, and the admission with it', async () => {
    // Their home is not a member yet, and nobody goes for one that is none.
    const homeless = [0, 1].reduce((files, row) => changed(files, 'reviewers.csv', row, { home: '' }), smallNetwork)
    const pending = changed(homeless, 'memberships.csv', 2, { finance_form: '', admitted_on: '' })
    const early = lacking(lacking(lacking(pending, 'reviews.csv', 1), 'ratings.csv', 3), 'reports.csv', 1)
    const { added: more, outcome } = await afterwards(homeless, early)
    expect(outcome).toBe('imported')
    expect(more.slice(0, 2).map(line => line.split(' ')[2])).toEqual(['FormReceived', 'CommunityAdmitted'])
  })
})

describe('what was erased does not come back by importing again', () => {
  const erasing = async ({ composed }: TemporaryStores, about: Erasable) => {
    const id = uuidOf('5f0c9f64-3a0e-4d53-8c1e-9d3f6f1d2b70', JSON.stringify(about))
    return await erase(composed.dependencies)({
      actor: { role: 'network-team', subject: 'test' },
      id,
      about,
      on: '2024-09-01' as PlainDate
    })()
  }
  const R001 = { reviewer: 'R-001' as ReviewerId }
  const wholeCommunity = { community: 'TC-0001' as CommunityId, cycle: null }
  const bytesIn = (folder: string): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')
  const marked = {
    communities: 'MARKED-CRITERIA',
    reviewers: 'MARKED-VALLEY',
    evidence: 'MARKED-TITLE',
    findings: 'MARKED-FINDING',
    ratings: 'MARKED-COMMENT'
  }
  const network = [
    ['communities.csv', 0, { entry_criteria: marked.communities, places: '' }],
    ['communities.csv', 1, { entry_criteria: marked.communities, places: '' }],
    ['reviewers.csv', 0, { local_area: marked.reviewers, senior_years: '' }],
    ['evidence.csv', 0, { title: marked.evidence }],
    ['findings.csv', 0, { text: marked.findings }],
    ['findings.csv', 1, { text: marked.findings }],
    ['ratings.csv', 0, { self_comment: marked.ratings }],
    ['ratings.csv', 1, { peer_comment: marked.ratings }]
  ].reduce<Files>(
    (files, [file, row, cells]) => changed(files, file as string, row as number, cells as Record<string, string>),
    smallNetwork
  )
  const erasedNetwork = async () => {
    const stores = await temporaryStores()
    expect(await importFiles(stores, network)).toMatchObject({ outcome: 'imported' })
    for (const mark of Object.values(marked)) expect(bytesIn(stores.folder)).toContain(mark)
    // Seven marked words, and of its visit the number of client members and from where the team came.
    expect(await erasing(stores, wholeCommunity)).toEqual({ _tag: 'Right', right: 9 })
    expect(await erasing(stores, R001)).toEqual({ _tag: 'Right', right: 1 })
    expect(bytesIn(stores.folder)).not.toContain('MARKED-')
    return stores
  }

  test('the same folder again brings no word back, in no file', async () => {
    await using stores = await erasedNetwork()
    expect(await importFiles(stores, network)).toMatchObject({ outcome: 'nothing-new', differing: 0 })
    expect(bytesIn(stores.folder)).not.toContain('MARKED-')
  })

  test('a cell filled in a row whose words were erased is a difference, and nothing is written', async () => {
    await using stores = await erasedNetwork()
    const before = told(await history(stores))
    const filled = changed(changed(network, 'reviewers.csv', 0, { senior_years: '6' }), 'communities.csv', 0, {
      places: '12'
    })
    const was = 'not given, beside words that were erased'
    const summary = await importFiles(stores, filled)
    expect(summary).toMatchObject({ outcome: 'nothing-new', differing: 2 })
    expect(summary.differences).toMatchObject([
      { file: 'communities.csv', line: 2, column: 'places', was, is: '12' },
      { file: 'reviewers.csv', line: 2, column: 'senior_years', was, is: '6' }
    ])
    expect(told(await history(stores))).toEqual(before)
    expect(bytesIn(stores.folder)).not.toContain('MARKED-')
  })

  test('a cell that had been filled before the erasure is no difference', async () => {
    await using stores = await temporaryStores()
    await importFiles(stores, network)
    const filled = changed(network, 'reviewers.csv', 0, { senior_years: '6' })
    expect(await importFiles(stores, filled)).toMatchObject({ outcome: 'imported', events: 1 })
    // Two descriptions, and what is kept of the team they were on.
    expect(await erasing(stores, R001)).toEqual({ _tag: 'Right', right: 4 })
    expect(await importFiles(stores, filled)).toMatchObject({ outcome: 'nothing-new', differing: 0 })
    expect(bytesIn(stores.folder)).not.toContain(marked.reviewers)
  })

  test('a rating filled beside an erased comment is a difference', async () => {
    const early = Object.fromEntries(
      ['editions.csv', 'standards.csv', 'communities.csv', 'cycles.csv', 'memberships.csv', 'reviews.csv'].map(file => [
        file,
        network[file]!
      ])
    )
    const unsubmitted = { self_submitted_on: '', peer_rated_on: '' }
    const open = changed(changed(early, 'reviews.csv', 0, unsubmitted), 'reviews.csv', 1, unsubmitted)
    const commented = (self: string) => ({
      ...open,
      'ratings.csv': [{ ...network['ratings.csv']![0]!, self, peer: '', peer_comment: '' }]
    })
    await using stores = await temporaryStores()
    await importFiles(stores, commented(''))
    expect(bytesIn(stores.folder)).toContain(marked.ratings)
    await erasing(stores, wholeCommunity)
    expect((await importFiles(stores, commented('met'))).differences).toMatchObject([
      { file: 'ratings.csv', column: 'self', was: 'not given, beside words that were erased', is: 'met' }
    ])
    expect(bytesIn(stores.folder)).not.toContain(marked.ratings)
  })

  test('a row more of a reviewer stays out when it begins before the erasure; from that day on it is given anew', async () => {
    await using stores = await erasedNetwork()
    const old = added(network, 'reviewers.csv', 0, { from: '2022-01-01' })
    expect(await importFiles(stores, old)).toMatchObject({
      outcome: 'nothing-new',
      differences: [{ file: 'reviewers.csv', column: 'from', was: 'erased for all days before 2024-09-01' }]
    })
    expect(bytesIn(stores.folder)).not.toContain('MARKED-')
    const anew = added(network, 'reviewers.csv', 0, { from: '2024-09-01' })
    expect(await importFiles(stores, anew)).toMatchObject({ outcome: 'imported', events: 1, differing: 0 })
    expect(bytesIn(stores.folder)).toContain(marked.reviewers)
  })
})

describe('more rows', () => {
  test('an action point more gets the next number, and its own settlement', async () => {
    const early = changed(
      changed(smallNetwork, 'reports.csv', 0, { final_on: '', commented_on: '', draft_on: '' }),
      'findings.csv',
      1,
      { outcome: '' }
    )
    const more = added(early, 'findings.csv', 1, { standard: 'CS2', text: 'Plant a tree.', outcome: '' })
    const { added: events } = await afterwards(more, early)
    expect(events).toHaveLength(1)
    expect(events[0]).toContain('"finding":3')
  })

  test('a return of outcomes on another day', async () => {
    const early = without(smallNetwork, 'reports.csv')
    const open = changed(early, 'findings.csv', 1, { outcome: '' })
    const { added: events, differences } = await afterwards(
      added(open, 'outcomes.csv', 0, { returned_on: '2021-11-01', count: '9' }),
      open
    )
    expect(differences).toEqual([])
    expect(events).toHaveLength(1)
  })
})

describe('an import that was interrupted', () => {
  test('is finished by running it again: the same history as undisturbed, wherever it stopped', async () => {
    await using undisturbed = await temporaryStores()
    await importFiles(undisturbed, smallNetwork)
    const whole = told(await history(undisturbed))
    using folder = writeFolder(smallNetwork)
    for (const stop of [1, 9, 17, 23, 31, 38]) {
      await using stores = await temporaryStores()
      let given = 0
      for await (const submission of commandsOf(folder.path, stores.composed.dependencies)) {
        if (given === stop) break
        await submitWithReactions(stores.composed.dependencies)(submission)()
        given += 1
      }
      expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
      expect(told(await history(stores))).toEqual(whole)
    }
  })
})
