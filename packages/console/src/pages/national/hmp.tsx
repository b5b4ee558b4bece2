/** The prison communities: those under joint audit, which stand in no other figure, those of other types, and both. */
import type { NationalReport } from '@cofc/reports'
import { Details } from '../../parts/details.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Table } from '../../parts/table.tsx'
import { hmpGroupName, hmpGroups } from '../../words/names.ts'
import { groupsIn, percentColumns, Standard } from './cells.tsx'
import { JointAuditsByArea } from './joint-audits.tsx'

type Hmp = NationalReport['hmp']
/** The whole chapter above its sections. */
const rowsOf = ({ groups, sections }: Hmp): Hmp['sections'] => [{ section: 'All sections', groups }, ...sections]

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
          ...(hmp.reviews === null ? [] : [['Final reviews', hmp.reviews.final, 'hmp/final'] as const])
        ]}
      />
      <Table
        id="hmp-sections"
        caption="Prison communities: standards met in each section, all ratings pooled, with n the communities rated"
        rows={rowsOf(hmp)}
        columns={[
          { head: 'Section', cell: ({ section }) => section },
          ...percentColumns(
            groupsIn(hmpGroups, rowsOf(hmp)),
            group => hmpGroupName[group],
            ({ section }: Hmp['sections'][number], group) => `hmp/${section}/${group}`
          )
        ]}
      />
      {hmp.standards.length === 0 ? null : (
        <Details summary="Prison communities, standard by standard">
          <Table
            id="hmp-standards"
            caption="Prison communities meeting each standard, with n the communities rated on it"
            rows={hmp.standards}
            hiddenRow={({ standard, groups }) => (groups.some(({ shown }) => shown) ? null : standard)}
            columns={[
              {
                head: 'Standard',
                cell: ({ standard }) => <Standard code={standard} text={textOf.get(standard) ?? ''} />
              },
              ...percentColumns(
                groupsIn(hmpGroups, hmp.standards),
                group => hmpGroupName[group],
                ({ standard }: Hmp['standards'][number], group) => `hmp/${standard}/${group}`
              )
            ]}
          />
        </Details>
      )}
      {hmp.audits === undefined ? null : <JointAuditsByArea audits={hmp.audits} standards={standards} />}
    </section>
  )
}
