/**
 * The small network with a community that is accredited: it is deferred and gives evidence, and its award is referred,
 * suspended, withdrawn, and given back on appeal. R-105 stands aside, and R-102 is a lay member: both are private.
 */
import { changed, smallNetwork, type Cells, type Files } from './small-network.ts'

const community = 'TC-0001'
const step = (name: string, on: string, cells: Cells = {}): Cells => ({
  ...{ community, cycle: '', on, step: name, outcome: '', cause: '', by: '', present: '', stood_aside: '', chair: '' },
  ...{ in_favour: '', against: '', abstained: '', casting: '', standards: '', not_applicable: '', commendations: '' },
  ...{ from: '', until: '', edition: '', certificate: '', words: '' },
  ...cells
})
const ofCase = (name: string, on: string, cells: Cells = {}): Cells => step(name, on, { cycle: '2021-2022', ...cells })

const sitting: Cells = {
  ...{ by: 'sitting', present: 'R-101;R-102;R-103;R-104;R-105', stood_aside: 'R-105', chair: 'R-101' },
  ...{ in_favour: '3', against: '0', abstained: '1', casting: 'no' }
}
const chair: Cells = { by: 'chair', chair: 'R-101' }
const panel: Cells = {
  ...{ by: 'sitting', present: 'R-106;R-107;R-108', chair: 'R-106', in_favour: '2', against: '1' }
}
const member = (reviewer: string, cells: Cells = {}): Cells => ({
  ...{ reviewer, from: '', kind: 'staff', home: '', trained_as: 'committee', senior_years: '', local_area: '' },
  ...{ served_in: '', ...cells }
})

const changes: ReadonlyArray<readonly [file: string, row: number, cells: Cells]> = [
  ['communities.csv', 0, { full_cycles_before: '2' }],
  ['memberships.csv', 0, { type: 'Accreditation' }],
  ['memberships.csv', 1, { type: 'Accreditation' }],
  ['reviews.csv', 0, { kind: 'accreditation' }],
  ['ratings.csv', 2, { self: 'met', peer: 'met' }],
  ['visits.csv', 0, { team: 'R-001:lead;R-002:member;R-003:tc-specialist' }]
]
const next = { community, cycle: '2022-2023' }
const base = changes.reduce((files, [file, row, cells]) => changed(files, file, row, cells), smallNetwork)

export const accreditedNetwork: Files = {
  ...base,
  'reviewers.csv': [
    ...base['reviewers.csv']!,
    member('R-003', { trained_as: 'reviewer;tc-specialist', senior_years: '6' }),
    member('R-101', { trained_as: 'committee-chair' }),
    member('R-102', { kind: 'client' }),
    member('R-105', { served_in: community }),
    ...['R-103', 'R-104', 'R-106', 'R-107', 'R-108'].map(reviewer => member(reviewer))
  ],
  'reviews.csv': [
    ...base['reviews.csv']!,
    { ...next, kind: 'self-review', edition: '', self_submitted_on: '2022-08-01', peer_rated_on: '' }
  ],
  'ratings.csv': [
    ...base['ratings.csv']!,
    { ...next, standard: 'CS1', self: 'not', self_comment: '', peer: '', peer_comment: '' },
    { ...next, standard: 'CS2', self: 'met', self_comment: '', peer: '', peer_comment: '' }
  ],
  'criteria.csv': [
    { community, criterion: 'C1', shown: 'yes', judged_by: 'J-1', on: '2021-03-01', reason: 'They wrote it down.' }
  ],
  'accreditations.csv': [
    step('attested', '2021-03-05', { certificate: 'OLD-1', edition: 'E1', from: '2018-01-01', until: '2020-12-31' }),
    ofCase('applied', '2021-10-21'),
    ofCase('pack', '2021-10-25'),
    ofCase('decision', '2021-11-10', { outcome: 'deferred', ...sitting, words: 'Neighbours are to be asked in.' }),
    ofCase('letter', '2021-11-12'),
    ofCase('evidence', '2021-12-01', { standards: 'CS1', words: 'They came to supper.' }),
    ofCase('evidence-reviewed', '2021-12-10', { standards: 'CS1', outcome: 'met' }),
    ofCase('decision', '2022-01-10', {
      outcome: 'accredited',
      ...chair,
      commendations: 'KITCHEN',
      words: 'All shown.'
    }),
    step('interim', '2022-09-01', { cycle: '2022-2023', outcome: 'referred' }),
    step('award-decision', '2022-09-20', { outcome: 'kept', cause: 'referral', ...sitting, words: 'It is at work.' }),
    step('award-decision', '2022-10-01', {
      outcome: 'suspended',
      cause: 'serious-incident',
      ...chair,
      words: 'A fire.'
    }),
    step('reply', '2022-10-05', { words: 'Nobody was hurt.' }),
    step('award-decision', '2022-11-01', { outcome: 'withdrawn', cause: 'serious-incident', ...sitting, words: 'No.' }),
    step('appeal', '2022-11-10', {
      ...{ cycle: '2022-2023', outcome: 'withdrawal', cause: 'process', words: 'We were not heard.' }
    }),
    step('panel', '2022-11-15', { cycle: '2022-2023', present: 'R-106;R-107;R-108' }),
    step('appeal-decision', '2022-12-01', {
      ...{ cycle: '2022-2023', outcome: 'varied', ...panel, words: 'They were not.' }
    })
  ]
}
