/** A case as a table: a line for each type of standards, decision that might be or was made, review behind it and standard. Words are left out. */
import type { CsvTable } from '../report.ts'
import type { AccreditationCase } from './accreditation-case.ts'

const yes = (is: boolean): string => (is ? 'yes' : 'no')

export const caseCsv = ({
  community,
  cycle,
  pack,
  decisions,
  made,
  reviews,
  standards
}: AccreditationCase): CsvTable => {
  const part = (name: string, more: object) => ({ community, cycle, part: name, ...more })
  return {
    columns: [
      ...[
        'community',
        'cycle',
        'part',
        'on',
        'type',
        'met',
        'counting',
        'notApplicable',
        'threshold',
        'needed',
        'reached'
      ],
      ...['decision', 'open', 'whyNot', 'inFavour', 'against', 'abstained', 'stoodAside', 'quorum'],
      ...['reviewCycle', 'kind', 'partly', 'not', 'standard', 'core', 'self', 'peer', 'pieces', 'outstanding']
    ],
    rows: [
      ...(pack?.types ?? []).map(one => part('type', { ...one, reached: yes(one.reached) })),
      ...decisions.map(({ decision, open, whyNot }) => part('may-be-decided', { decision, open: yes(open), whyNot })),
      ...made.map(({ decision, on, sitting, quorum }) => part('decided', { decision, on, quorum, ...sitting })),
      ...reviews.map(({ cycle: of, finalOn, ...one }) => part('review', { ...one, reviewCycle: of, on: finalOn })),
      ...standards.map(({ standard, type, core, self, peer, evidence }) =>
        part('standard', {
          ...{ standard, type, core: yes(core), self, peer, pieces: evidence.length },
          outstanding: yes(pack?.outstanding.some(one => one.standard === standard) ?? false)
        })
      )
    ]
  }
}
