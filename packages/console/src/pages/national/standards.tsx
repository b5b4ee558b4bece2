/** Every standard in the order of the edition, and the ten most and least met. Standards are ranked, never communities. */
import type { NationalReport, StandardFigures, StandardMet } from '@cofc/reports'
import { Details } from '../../parts/details.tsx'
import { Table } from '../../parts/table.tsx'
import { percent, points } from '../../words/figures.ts'
import { allOf, Standard } from './cells.tsx'

type StandardsGiven = Pick<NationalReport, 'standards' | 'mostMet' | 'leastMet'>

const Ten = ({
  id,
  caption,
  rows,
  textOf
}: {
  readonly id: string
  readonly caption: string
  readonly rows: ReadonlyArray<StandardMet>
  readonly textOf: ReadonlyMap<string, string>
}) => (
  <Table
    id={id}
    caption={caption}
    rows={rows}
    columns={[
      { head: 'Standard', cell: ({ standard }) => <Standard code={standard} text={textOf.get(standard) ?? ''} /> },
      {
        head: 'Met',
        isNumber: true,
        cell: ({ percentMet }) => percent(percentMet),
        figure: ({ standard }) => `${id}/${standard}`
      },
      { head: 'n', isNumber: true, cell: ({ n }) => n }
    ]}
  />
)

const OfSection = ({ section, rows }: { readonly section: string; readonly rows: ReadonlyArray<StandardFigures> }) => (
  <Table
    id={`standards-${String(rows[0]?.standard)}`}
    caption={section}
    rows={rows}
    hiddenRow={({ groups, standard }) => (allOf(groups) === null ? standard : null)}
    columns={[
      {
        head: 'Standard',
        cell: ({ standard, text, core }) => (
          <>
            <Standard code={standard} text={text} />
            {core ? <span class="count">core standard</span> : null}
          </>
        )
      },
      { head: 'Type', isNumber: true, cell: ({ type }) => type },
      {
        head: 'n',
        isNumber: true,
        cell: ({ groups }) => allOf(groups)?.n,
        figure: ({ standard }) => `full/${standard}/n`
      },
      {
        head: 'Self-rated',
        isNumber: true,
        cell: ({ groups }) => allOf(groups)?.selfRated,
        figure: ({ standard }) => `full/${standard}/selfRated`
      },
      {
        head: 'Met',
        isNumber: true,
        cell: ({ groups }) => allOf(groups)?.met,
        figure: ({ standard }) => `full/${standard}/met`
      },
      {
        head: 'Partly',
        isNumber: true,
        cell: ({ groups }) => allOf(groups)?.partly,
        figure: ({ standard }) => `full/${standard}/partly`
      },
      {
        head: 'Not',
        isNumber: true,
        cell: ({ groups }) => allOf(groups)?.not,
        figure: ({ standard }) => `full/${standard}/not`
      },
      {
        head: '% met',
        isNumber: true,
        cell: ({ groups }) => percent(allOf(groups)?.percentMet ?? null),
        figure: ({ standard }) => `full/${standard}/percentMet`
      },
      { head: 'Change', isNumber: true, cell: ({ change }) => (change === null ? '–' : points(change.points)) }
    ]}
  />
)

export const StandardsChapter = ({ standards, mostMet, leastMet }: StandardsGiven) => {
  const textOf = new Map(standards.map(({ standard, text }) => [standard, text] as const))
  const sections = [...new Set(standards.map(({ section }) => section))]
  return (
    <section>
      <h2 id="standards">All standards</h2>
      {mostMet.length === 0 ? null : (
        <div class="pair">
          <Ten id="mostMet" caption="Met most often, whole network" rows={mostMet} textOf={textOf} />
          <Ten id="leastMet" caption="Met least often, whole network" rows={leastMet} textOf={textOf} />
        </div>
      )}
      <Details summary="Every standard, section by section">
        {sections.map(section => (
          <OfSection section={section} rows={standards.filter(standard => standard.section === section)} />
        ))}
        <p class="note">
          Whole network. n counts communities rated met, partly met or not met; “self-rated” says how many of them by
          their own rating. Change is in percentage points on the last cycle.
        </p>
      </Details>
    </section>
  )
}
