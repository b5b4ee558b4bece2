/** What the network in memory has under ids. */
import type { OnRecord, RecordKind } from '@cofc/reports'
import { memberNames } from './national.ts'

const all = {
  communities: memberNames.map(({ community, name }) => ({ community, name })),
  cycles: [
    { cycle: '2024-2025', edition: 'E11', opens: '2024-09-01' },
    { cycle: '2023-2024', edition: 'E10', opens: '2023-09-01' }
  ],
  editions: [
    {
      ...{ edition: 'E10', title: 'The tenth edition' },
      standards: [
        { standard: 'CS1', text: 'Everybody meets once a day.' },
        {
          standard: 'CS2',
          text: 'Newcomers are welcomed, shown around and introduced to all who live and work in the place.'
        }
      ]
    },
    { edition: 'E11', title: 'The eleventh edition', standards: [{ standard: 'CS1', text: 'Everybody meets daily.' }] }
  ],
  reviewers: [
    { reviewer: 'R-014', trainedAs: ['lead', 'tc-specialist'] },
    { reviewer: 'R-031', trainedAs: [] }
  ],
  gatherings: [{ gathering: 'F-2024', title: 'Annual Forum 2024', days: ['2024-06-10'] }],
  announcements: [{ announcement: 'N-1', status: 'Proposed', community: 'TC-0001', on: '2024-11-02' }]
}
type Asked = Pick<OnRecord, 'on'> & { readonly kinds: ReadonlyArray<RecordKind> }
export const onRecordOf = ({ on, kinds }: Asked): OnRecord =>
  ({
    on,
    ...Object.fromEntries(
      Object.entries(all).map(([kind, found]) => [kind, kinds.includes(kind as never) ? found : []])
    )
  }) as unknown as OnRecord
