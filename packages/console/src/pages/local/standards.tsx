/** The core standards at a glance, where the two sides differ, and every standard with what was said about it. */
import type { Discrepancy, LocalReport, StandardInFull } from '@cofc/reports'
import { Details } from '../../parts/details.tsx'
import { Facts } from '../../parts/facts.tsx'
import { PlainWords } from '../../parts/plain-words.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { percent, signed } from '../../words/figures.ts'
import { ratingName } from '../../words/names.ts'

const agreed = (is: boolean | null): string => (is === null ? '–' : is ? 'Agreed' : 'Differs')

export const CoreStandardsChapter = ({ coreStandards }: Pick<LocalReport, 'coreStandards'>) => (
  <section>
    <h2 id="core-standards">Core standards</h2>
    <Table
      id="core-standards-table"
      caption={`The core standards in this review’s scope (${String(coreStandards.length)})`}
      rows={coreStandards}
      columns={[
        {
          head: 'Standard',
          cell: ({ standard, text }) => (
            <>
              <span class="code">{standard}</span> {text}
            </>
          )
        },
        {
          head: 'Self',
          cell: ({ self }) => <Rated rating={self} />,
          figure: ({ standard }) => `core/${standard}/self`
        },
        {
          head: 'Peer',
          cell: ({ peer }) => <Rated rating={peer} />,
          figure: ({ standard }) => `core/${standard}/peer`
        },
        { head: 'Agreement', cell: row => agreed(row.agreed), figure: ({ standard }) => `core/${standard}/agreed` }
      ]}
    />
  </section>
)

const Differing = ({
  id,
  caption,
  rows
}: {
  readonly id: string
  readonly caption: string
  readonly rows: ReadonlyArray<Discrepancy>
}) =>
  rows.length === 0 ? null : (
    <Table
      id={id}
      caption={`${caption} (${String(rows.length)})`}
      rows={rows}
      columns={[
        {
          head: 'Standard',
          cell: ({ standard, section }) => (
            <>
              <span class="code">{standard}</span> <span class="count count--words">{section}</span>
            </>
          )
        },
        { head: 'Self', cell: ({ self }) => ratingName[self] },
        { head: 'Peer', cell: ({ peer }) => ratingName[peer] }
      ]}
    />
  )

const Agreement = ({ statistics }: Pick<LocalReport, 'statistics'>) =>
  statistics === null ? (
    <p>No standard has been rated met, partly met or not met by both sides.</p>
  ) : (
    <>
      <Facts
        facts={[
          ['Standards rated by both sides (n)', statistics.n, 'statistics/n'],
          ['Rated alike', percent(statistics.agreement), 'statistics/agreement'],
          [
            'Agreement beyond chance',
            statistics.kappa === null ? 'cannot be computed' : statistics.kappa.toFixed(2),
            'statistics/kappa'
          ],
          ['Mean of self less peer', signed(statistics.meanShift), 'statistics/meanShift']
        ]}
      />
      <p class="note">
        Agreement beyond chance is Cohen’s kappa: 1 is full agreement, 0 what chance alone would give. For the mean, met
        counts 1, partly met a half, not met 0.
      </p>
    </>
  )

export const DifferencesChapter = ({
  discrepancies,
  statistics
}: Pick<LocalReport, 'discrepancies' | 'statistics'>) => (
  <section>
    <h2 id="differences">Where self-review and peer-review differ</h2>
    <Agreement statistics={statistics} />
    <div class="pair">
      <Differing id="self-higher" caption="The community rated itself higher" rows={discrepancies.selfHigher} />
      <Differing id="peer-higher" caption="The visitors rated higher" rows={discrepancies.peerHigher} />
    </div>
  </section>
)

const Side = ({
  who,
  rating,
  comment
}: {
  readonly who: string
  readonly rating: StandardInFull['self']
  readonly comment: StandardInFull['selfComment']
}) => (
  <div class="rated">
    <p>
      {who}: <Rated rating={rating} />
    </p>
    {comment === null ? null : (
      <p class="rated__comment">
        <Said text={comment} />
      </p>
    )}
  </div>
)
const InFull = ({ standard: row, hasPeers }: { readonly standard: StandardInFull; readonly hasPeers: boolean }) => (
  <li class="standard">
    <p>
      <strong class="code">{row.standard}</strong> {row.text}{' '}
      <span class="count">
        Type {row.type}
        {row.core ? ', core standard' : ''}
      </span>
    </p>
    <PlainWords plain={row.plainText ?? null} />
    <div class="pair">
      <Side who="Self" rating={row.self} comment={row.selfComment} />
      {hasPeers ? <Side who="Peer" rating={row.peer} comment={row.peerComment} /> : null}
    </div>
    {row.evidence.length === 0 ? null : (
      <p class="note">
        Evidence:{' '}
        {row.evidence.map((title, at) => (
          <>
            {at === 0 ? '' : '; '}
            <Said text={title} />
          </>
        ))}
      </p>
    )}
  </li>
)

export const StandardsChapter = ({
  standards,
  hasPeers
}: Pick<LocalReport, 'standards'> & { readonly hasPeers: boolean }) => (
  <section>
    <h2 id="standards">Every standard</h2>
    {[...new Set(standards.map(({ section }) => section))].map(section => (
      <Details summary={section}>
        <ul class="standards">
          {standards
            .filter(standard => standard.section === section)
            .map(standard => (
              <InFull standard={standard} hasPeers={hasPeers} />
            ))}
        </ul>
      </Details>
    ))}
  </section>
)
