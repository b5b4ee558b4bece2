/** The small network with a prison community that is audited: its review is an audit, planned with items, rated and recommended on. */
import { changed, smallNetwork, type Cells, type Files } from './small-network.ts'

const its = { community: 'TC-0001', cycle: '2021-2022' }
const prison: Cells = { sector: 'HMP', programme_accreditation: 'PA-1' }
const step = (name: string, on: string, cells: Cells = {}): Cells => ({
  ...its,
  ...{ step: name, on, item: '', rating: '', area: '', words: '', due: '', outcome: '' },
  ...cells
})
const item = (name: string, area: string, standard = ''): Cells => ({ edition: 'E1', item: name, area, standard })

const changes: ReadonlyArray<readonly [file: string, row: number, cells: Cells]> = [
  ['communities.csv', 0, prison],
  ['communities.csv', 1, prison],
  ['standards.csv', 2, { sectors: 'ADTC;HMP' }],
  ['memberships.csv', 0, { type: 'HmpIntegratedAudit' }],
  ['memberships.csv', 1, { type: 'HmpIntegratedAudit' }],
  ['reviews.csv', 0, { kind: 'audit' }]
]

export const auditedNetwork: Files = {
  ...changes.reduce((files, [file, row, cells]) => changed(files, file, row, cells), smallNetwork),
  'audit-items.csv': [item('A1', 'A', 'CS1'), item('A2', 'A'), item('B1', 'B', 'S1'), item('C1', 'C')],
  'audits.csv': [
    step('planned', '2021-06-01'),
    step('rated', '2021-09-09', { item: 'A2', rating: 'met', words: 'The governor came.' }),
    step('rated', '2021-09-10', { item: 'C1', rating: 'not' }),
    step('recommended', '2021-09-20', { area: 'C', words: 'Plan for release.', due: '2022-06-01' }),
    step('settled', '2022-05-02', { area: 'C', words: 'Plan for release.', outcome: 'done' })
  ],
  'programmes.csv': [
    { community: 'TC-0001', reference: 'PA-1', outcome: 'full', from: '2019-01-01', until: '2023-12-31' }
  ]
}
