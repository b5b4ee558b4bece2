/** The prison communities: members of every type, and those that are audited jointly and stand in no other figure. */
import type { NationalReport } from '@cofc/reports'
import { Details } from '../../parts/details.tsx'
import { Facts } from '../../parts/facts.tsx'
import { whyHidden } from '../../parts/notes.tsx'
import { Table } from '../../parts/table.tsx'
import { percent } from '../../words/figures.ts'
import { Standard } from './cells.tsx'

export const HmpChapter = ({ hmp, standards }: Pick<NationalReport, 'hmp' | 'standards'>) => {
  const textOf = new Map(standards.map(({ standard, text }) => [standard, text] as const))
  return (
    <section>
      <h2 id="hmp">Prison communities</h2>
      <p>
        Communities in the HMP integrated audit appear in this chapter only; prison communities of another type count
        here and in the figures for all.
      </p>
      <Facts
        facts={[
          ['Members in prisons', hmp.members, 'hmp/members'],
          ['of them in the integrated audit', hmp.auditMembers, 'hmp/auditMembers'],
          ['Final reviews', hmp.reviews.final, 'hmp/final']
        ]}
      />
      <Table
        id="hmp-sections"
        caption="Prison communities: standards met in each section, all ratings pooled"
        rows={hmp.sections}
        isHidden={({ figure }) => !figure.shown}
        note={whyHidden}
        columns={[
          { head: 'Section', cell: ({ section }) => section },
          {
            head: '% met',
            isNumber: true,
            cell: ({ figure }) => (figure.shown ? percent(figure.percentMet) : null),
            figure: ({ section }) => `hmp/${section}`
          },
          { head: 'n', isNumber: true, cell: ({ figure }) => (figure.shown ? figure.n : null) }
        ]}
      />
      {hmp.standards.length === 0 ? null : (
        <Details summary="Prison communities, standard by standard">
          <Table
            id="hmp-standards"
            caption="Prison communities meeting each standard"
            rows={hmp.standards}
            isHidden={({ figure }) => !figure.shown}
            columns={[
              {
                head: 'Standard',
                cell: ({ standard }) => <Standard code={standard} text={textOf.get(standard) ?? ''} />
              },
              { head: 'n', isNumber: true, cell: ({ figure }) => (figure.shown ? figure.n : null) },
              { head: 'Met', isNumber: true, cell: ({ figure }) => (figure.shown ? figure.met : null) },
              { head: 'Partly', isNumber: true, cell: ({ figure }) => (figure.shown ? figure.partly : null) },
              { head: 'Not', isNumber: true, cell: ({ figure }) => (figure.shown ? figure.not : null) },
              {
                head: '% met',
                isNumber: true,
                cell: ({ figure }) => (figure.shown ? percent(figure.percentMet) : null),
                figure: ({ standard }) => `hmp/${standard}`
              }
            ]}
          />
        </Details>
      )}
    </section>
  )
}
