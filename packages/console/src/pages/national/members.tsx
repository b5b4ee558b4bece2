/** Who belongs, and who took part. Membership counts are public and never hidden. */
import { membershipTypes, reviewKinds, sectors, type Country } from '@cofc/core'
import type { Members, NationalReport } from '@cofc/reports'
import { Facts } from '../../parts/facts.tsx'
import { Table } from '../../parts/table.tsx'
import { counted, hiddenInWords, percent } from '../../words/figures.ts'
import {
  countryName,
  membershipTypeName,
  reviewKindName,
  sectorWithCode,
  teamRoleName,
  teamRoles,
  visitModeName,
  visitModes
} from '../../words/names.ts'

interface Counted {
  readonly key: string
  readonly name: string
  readonly count: number
}
const CountTable = ({
  id,
  caption,
  head,
  rows
}: {
  readonly id: string
  readonly caption: string
  readonly head: string
  readonly rows: ReadonlyArray<Counted>
}) => (
  <Table
    id={id}
    caption={caption}
    rows={rows}
    columns={[
      { head, cell: ({ name }) => name },
      { head: 'n', cell: ({ count }) => count, isNumber: true, figure: ({ key }) => `${id}/${key}` }
    ]}
  />
)
type Counts = Readonly<Record<string, number | undefined>>
const named = <Key extends string>(
  keys: ReadonlyArray<Key>,
  counts: Counts,
  name: (key: Key) => string
): ReadonlyArray<Counted> => keys.map(key => ({ key, name: name(key), count: counts[key] ?? 0 }))

const countries = ({ byCountry }: Members) =>
  named(Object.keys(byCountry) as Array<Country>, byCountry, countryName).toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en-GB')
  )

export const MembersChapter = ({ members }: Pick<NationalReport, 'members'>) => (
  <section>
    <h2 id="members">Members</h2>
    <div class="pair">
      <CountTable
        id="by-type"
        caption="Members by type of membership"
        head="Type"
        rows={named(membershipTypes, members.byType, type => membershipTypeName[type])}
      />
      <CountTable
        id="by-sector"
        caption="Members by sector"
        head="Sector"
        rows={named(sectors, members.bySector, sectorWithCode)}
      />
      <CountTable id="by-country" caption="Members by country" head="Country" rows={countries(members)} />
      <Facts
        facts={[
          ['Joined since the cycle before', members.joined ?? 'no earlier cycle on record', 'joined'],
          ['Left since the cycle before', members.left ?? 'no earlier cycle on record', 'left'],
          ['Memberships that ended within the cycle', members.endedWithin, 'endedWithin']
        ]}
      />
    </div>
  </section>
)

const clientMembersHidden = (
  hidden: Exclude<NationalReport['participation']['clientMembers'], { shown: true }>
): string => ('erased' in hidden ? `left out: it was erased for ${counted(hidden.erased, 'visit')}` : hiddenInWords)

type Participation = Pick<NationalReport, 'participation' | 'reviews' | 'cycle' | 'status'>

export const ParticipationChapter = ({ participation, reviews, cycle, status }: Participation) => {
  const { clientMembers, placesByRole, visitsByMode } = participation
  return (
    <section>
      <h2 id="participation">Reviews and visits</h2>
      <div class="pair">
        {reviews.byKind === null ? null : (
          <CountTable
            id="by-kind"
            caption="Reviews with a final local report, by kind"
            head="Kind"
            rows={named(reviewKinds, reviews.byKind, kind => reviewKindName[kind])}
          />
        )}
        <CountTable
          id="by-mode"
          caption="Visits held, by mode"
          head="Mode"
          rows={named(visitModes, visitsByMode, mode => visitModeName[mode])}
        />
        <CountTable
          id="by-role"
          caption="Places on visiting teams, by role"
          head="Role"
          rows={named(teamRoles, placesByRole, role => teamRoleName[role])}
        />
        <Facts
          facts={[
            [
              'Places held by client members',
              clientMembers.shown
                ? `${String(clientMembers.places)}, ${percent(clientMembers.percent)} of all but observers’`
                : clientMembersHidden(clientMembers),
              'clientMembers'
            ]
          ]}
        />
      </div>
      {reviews.byKind === null ? (
        <p class="note">
          How many reviews there were of each kind is left out: it would tell how many of the few audited prison
          communities were rated.
        </p>
      ) : null}
      <p class="note">Places are counted, not people: a reviewer who went on two visits counts twice.</p>
      {status === 'published' ? (
        <p>
          <a href={`/feedback/${cycle}`}>What was thought of the visits</a>
        </p>
      ) : null}
    </section>
  )
}
