/** Sector by sector: who belongs, and how its communities met each section beside the whole network. */
import { sectors, type Sector } from '@cofc/core'
import type { NationalReport, SectionFigures } from '@cofc/reports'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { Table } from '../../parts/table.tsx'
import { groupName, sectorName, sectorWithCode } from '../../words/names.ts'
import { percentColumns } from './cells.tsx'

export const sectorChapters = sectors.map(sector => ({ id: `sector-${sector}`, title: sectorName[sector], sector }))

type SectorsGiven = Pick<NationalReport, 'members' | 'sections' | 'hmp'>

const factsOf = (sector: Sector, { members, hmp }: SectorsGiven): ReadonlyArray<Fact> => [
  ['Members', members.bySector[sector], `sector/${sector}/members`],
  // Only of the prison communities does the report count the final reviews apart.
  ...(sector === 'HMP' && hmp.reviews !== null
    ? [['Final reviews', hmp.reviews.final, `sector/${sector}/final`] as const]
    : [])
]

const OfSector = ({ sector, report }: { readonly sector: Sector; readonly report: SectorsGiven }) => (
  <div>
    <h3 id={`sector-${sector}`}>{sectorWithCode(sector)}</h3>
    <Facts facts={factsOf(sector, report)} />
    <Table
      id={`sector-${sector}-table`}
      caption={`${sectorName[sector]}: standards met, with n the communities rated`}
      rows={report.sections}
      columns={[
        { head: 'Section', cell: ({ section }) => section },
        ...percentColumns(
          [sector, 'all'],
          group => groupName[group],
          ({ section }: SectionFigures, group) => `sector/${sector}/${section}/${group}`
        )
      ]}
    />
  </div>
)

export const SectorsChapter = (report: SectorsGiven) => (
  <section>
    <h2 id="sectors">Sector by sector</h2>
    <p>
      Each sector’s per cent of standards met, all ratings pooled, beside the whole network’s. Sectors are held to
      standards of their own too, so a difference is a reason to ask and not a verdict.
    </p>
    <div class="pair">
      {sectorChapters.map(({ sector }) => (
        <OfSector sector={sector} report={report} />
      ))}
    </div>
    <p class="note">
      Prison communities under joint audit are not among these; the chapter on prison communities has them.
    </p>
  </section>
)
