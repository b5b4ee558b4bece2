import { describe, expect, test } from 'vitest'
import { nationalReport, type NationalReport } from '../independent/national.oracle.ts'
import { readNetwork } from '../independent/record.oracle.ts'
import { complaintsAbout } from '../complaints/index.ts'
import { readRows, temporaryFolder, type Row } from '../folder.ts'
import { writeRandomNetwork } from './index.ts'

const seeds = Array.from({ length: 60 }, (_, index) => index)

interface Network {
  readonly memberships: ReadonlyArray<Row>
  readonly profiles: ReadonlyArray<Row>
  readonly exceptions: ReadonlyArray<Row>
  readonly reports: ReadonlyArray<NationalReport>
}
const networks = seeds.map((seed): Network => {
  using folder = temporaryFolder()
  writeRandomNetwork(folder.path, seed)
  const record = readNetwork(folder.path)
  return {
    memberships: readRows(folder.path, 'memberships.csv'),
    profiles: readRows(folder.path, 'communities.csv'),
    exceptions: readRows(folder.path, 'exceptions.csv'),
    reports: record.cycles.map(({ cycle }) => nationalReport(record, cycle)).filter(report => report !== null)
  }
})

const followed = (rows: ReadonlyArray<Row>, isSo: (row: Row, next: Row) => boolean) =>
  rows.some((row, index) => rows[index + 1]?.['community'] === row['community'] && isSo(row, rows[index + 1] ?? {}))
const groupsOf = ({ reports }: Network) => reports.flatMap(({ standards }) => standards.flatMap(({ groups }) => groups))
const shownOf = (network: Network) => groupsOf(network).filter(group => group.shown)

const awkward: ReadonlyArray<readonly [string, (network: Network) => boolean]> = [
  ['somebody comes back within a cycle', ({ memberships }) => memberships.some(row => row['seq'] === '2')],
  [
    'somebody comes back in a later cycle',
    ({ memberships }) => followed(memberships, (row, next) => row['left_on'] !== '' && row['cycle'] !== next['cycle'])
  ],
  [
    'somebody renews over a year without a cycle',
    ({ memberships }) =>
      followed(memberships, ({ cycle = '', left_on }, next) => {
        const follows = cycle.slice(5) === next['cycle']?.slice(0, 4)
        return left_on === '' && cycle !== next['cycle'] && !follows
      })
  ],
  [
    'somebody lapses at the end of a year without a cycle',
    ({ memberships }) =>
      memberships.some(
        ({ cycle = '', left_on = '', left_how }) => left_how === 'lapsed' && left_on.slice(0, 4) > cycle.slice(5)
      )
  ],
  ['a sector changes', ({ profiles }) => followed(profiles, (row, next) => row['sector'] !== next['sector'])],
  ['a rule is waived for a visit', ({ exceptions }) => exceptions.length > 0],
  ['a sector is shown', network => shownOf(network).some(({ group }) => group !== 'all')],
  ['the whole is hidden', network => groupsOf(network).some(({ group, shown }) => group === 'all' && !shown)],
  [
    'some of those rated are self-rated',
    network => shownOf(network).some(({ n, selfRated }) => selfRated > 0 && selfRated < n)
  ],
  [
    'a change is shown',
    ({ reports }) => reports.some(({ standards }) => standards.some(({ change }) => change !== null))
  ],
  [
    'quartiles are shown',
    ({ reports }) =>
      reports.some(({ sections }) =>
        sections.some(({ groups }) => groups.some(group => group.shown && group.quartiles !== null))
      )
  ],
  [
    'all five types are there',
    ({ reports }) => reports.some(({ members }) => Object.values(members.byType).every(count => count > 0))
  ],
  [
    'an item of joint audits is shown beside one that is hidden',
    ({ reports }) =>
      reports.some(({ audits }) => audits?.items.some(one => one.shown) && audits.items.some(one => !one.shown))
  ],
  [
    'a standard that an audit asks is shown',
    ({ reports }) =>
      reports.some(({ audits }) =>
        audits?.areas.some(({ groups }) => groups.some(one => one.shown && one.group === 'standards'))
      )
  ],
  ['nobody has a final report', ({ reports }) => reports.some(({ reviews }) => reviews.final === 0)]
]

describe('small random networks', () => {
  test.each(seeds)('number %i breaks no rule', seed => {
    using folder = temporaryFolder()
    writeRandomNetwork(folder.path, seed)
    expect(complaintsAbout(folder.path)).toEqual([])
  })
  test.each(awkward)('%s, in one or another', (_, isSo) => {
    expect(networks.some(isSo)).toBe(true)
  })
})
