/** The joint audits of a cycle by their areas, and item by item. */
import { auditAreaName } from '@cofc/core'
import type { AreaFigures, ItemFigure, ItemOfStandard, JointAudits, StandardFigures } from '@cofc/reports'
import { Details } from '../../parts/details.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { itemsRatedBy, itemsRatedByName } from '../../words/names.ts'
import { groupsIn, percentColumns, PercentOf, shownOf, Standard, stateOf } from './cells.tsx'

const areaInWords = ({ area }: AreaFigures): string =>
  area === 'all' ? 'All areas' : `${area}, ${auditAreaName[area]}`

const itemsShown: Column<AreaFigures> = {
  head: 'Items shown',
  isNumber: true,
  state: ({ groups }) => stateOf(groups, 'all'),
  cell: ({ groups }) => {
    const { shown, of } = shownOf(groups, 'all')?.items ?? { shown: 0, of: 0 }
    return shown === of ? of : `${String(shown)} of ${String(of)}`
  },
  figure: ({ area }) => `hmp/areas/${area}/items`
}

const Areas = ({ areas }: Pick<JointAudits, 'areas'>) => (
  <Table
    id="hmp-areas"
    caption="Joint audits: items met in each area, all ratings pooled, with n the communities rated"
    rows={areas}
    note="An area is made of those of its items that are shown."
    columns={[
      { head: 'Area', cell: areaInWords },
      ...percentColumns(
        groupsIn(itemsRatedBy, areas),
        group => itemsRatedByName[group],
        ({ area }: AreaFigures, group) => `hmp/areas/${area}/${group}`
      ),
      itemsShown
    ]}
  />
)

type ShownItem = Extract<ItemFigure, { readonly shown: true }>
const ofItem = (name: string, cell: (item: ShownItem) => Column<ItemFigure>['head']): Partial<Column<ItemFigure>> => ({
  isNumber: true,
  state: ({ shown }) => (shown ? 'shown' : 'hidden'),
  cell: row => (row.shown ? cell(row) : null),
  figure: ({ area, item }) => `hmp/items/${area}/${item}${name}`
})
const Items = ({ items }: Pick<JointAudits, 'items'>) => (
  <Table
    id="hmp-items"
    caption="Items that the audits rate themselves, with n the communities rated"
    rows={items}
    hiddenRow={({ item, shown }) => (shown ? null : item)}
    columns={[
      { head: 'Item', cell: ({ item }) => <span class="code">{item}</span> },
      { head: 'Area', cell: ({ area }) => area },
      { head: '% met', cell: () => null, ...ofItem('', row => <PercentOf figure={row} />) },
      { head: 'Met', cell: () => null, ...ofItem('/met', ({ met }) => met) },
      { head: 'Partly', cell: () => null, ...ofItem('/partly', ({ partly }) => partly) },
      { head: 'Not', cell: () => null, ...ofItem('/not', ({ not }) => not) }
    ]}
  />
)

interface ByStandards extends Pick<JointAudits, 'byStandards'> {
  readonly standards: ReadonlyArray<StandardFigures>
}
const ItemsOfStandards = ({ byStandards, standards }: ByStandards) => {
  const textOf = new Map(standards.map(({ standard, text }) => [standard, text] as const))
  return (
    <Table
      id="hmp-items-of-standards"
      caption="Items that a standard rates: their figures are those of the audited communities, standard by standard"
      rows={byStandards}
      columns={[
        { head: 'Item', cell: ({ item }: ItemOfStandard) => <span class="code">{item}</span> },
        { head: 'Area', cell: ({ area }) => area },
        {
          head: 'Standard',
          cell: ({ standard }) => <Standard code={standard} text={textOf.get(standard) ?? ''} />
        }
      ]}
    />
  )
}

const factsOf = ({ final, areas }: Pick<JointAudits, 'final' | 'areas'>): ReadonlyArray<Fact> => {
  const all = shownOf(areas[0]?.groups ?? [], 'all')
  return [
    ...(final === null ? [] : [['Final audits', final, 'hmp/audits/final'] as const]),
    ...(all === null
      ? []
      : [
          ['Communities rated', all.n, 'hmp/audits/n'] as const,
          ['of them by themselves, between two audits', all.selfRated, 'hmp/audits/selfRated'] as const
        ])
  ]
}

interface Given {
  readonly audits: JointAudits
  readonly standards: ReadonlyArray<StandardFigures>
}
export const JointAuditsByArea = ({ audits: { final, areas, items, byStandards }, standards }: Given) => (
  <div>
    <h3 id="hmp-audits">Joint audits by area</h3>
    <p>
      An audit asks items in four areas. Some are rated by a standard. They are told as the figures of the audited
      communities on that standard, where whoever is between two audits counts by its own rating. The others are rated
      by the audit alone.
    </p>
    <Facts facts={factsOf({ final, areas })} />
    <Areas areas={areas} />
    <Details summary="Joint audits, item by item">
      {items.length === 0 ? null : <Items items={items} />}
      {byStandards.length === 0 ? null : <ItemsOfStandards byStandards={byStandards} standards={standards} />}
    </Details>
  </div>
)
