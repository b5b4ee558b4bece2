/** On the way in: where whoever reads it has something to do, and the most urgent of it. */
import type { Waiting } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { WaitSays } from '../../parts/wait-says.tsx'
import { Table } from '../../parts/table.tsx'
import { counted } from '../../words/figures.ts'

/** What is somebody's own, by their role; `null` for whom nothing is. */
export type Mine =
  | { readonly type: 'Dashboard'; readonly community: string }
  | { readonly type: 'Visits' }
  | { readonly type: 'Waiting'; readonly found: Waiting }

/** How many are shown here; all of them stand on their own page. */
const shown = 5

/** Everything that may be done by whoever reads it; none where nothing can be given. */
const AllThatCanBeDone = ({ follows }: { readonly follows: Follow }) =>
  follows('/do') ? (
    <p>
      <a href="/do">All that you can do</a>
    </p>
  ) : null

interface PlaceGiven {
  readonly community: string
  readonly follows: Follow
}
const Place = ({ community, follows }: PlaceGiven) => (
  <section>
    <h2>Your community</h2>
    <p>What you have to do, where your review stands, your reports, fees and events are on one page.</p>
    <p>
      <a class="nhsuk-button" href={`/dashboard/${community}`}>
        Go to your dashboard
      </a>
    </p>
    <AllThatCanBeDone follows={follows} />
  </section>
)

const Visits = ({ follows }: { readonly follows: Follow }) => (
  <section>
    <h2>Your visits</h2>
    <p>Each visit that you are on the team of is on one page, with what to read before it.</p>
    <p>
      <a class="nhsuk-button" href="/visits">
        Go to your visits
      </a>
    </p>
    <AllThatCanBeDone follows={follows} />
  </section>
)

interface ListGiven {
  readonly found: Waiting
  readonly follows: Follow
}
const List = ({ found: { who, on, waits }, follows }: ListGiven) => (
  <section>
    {/* Who sees to it that all is done is shown what waits on others too. */}
    <h2>{who === null ? 'What waits in the network' : 'What waits for you'}</h2>
    {waits.length === 0 ? (
      <p>{who === null ? 'Nothing waits.' : 'Nothing waits for you.'}</p>
    ) : (
      <Table
        id="mine"
        caption={`${counted(waits.length, 'thing waits', 'things wait')}, the most urgent first`}
        rows={waits.slice(0, shown)}
        columns={[
          { head: 'What', cell: wait => <WaitSays wait={wait} follows={follows} /> },
          { head: 'Community', cell: ({ name, community }) => name ?? community ?? 'The network' },
          { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
          { head: 'Time left', cell: wait => <TimeLeft {...wait} on={on} /> }
        ]}
      />
    )}
    <p>
      <a href={who === null ? '/team' : `/waiting?who=${who}`}>All that waits</a>
    </p>
    <AllThatCanBeDone follows={follows} />
  </section>
)

interface WhatIsMineGiven {
  readonly mine: Mine | null
  readonly follows: Follow
}
export const WhatIsMine = ({ mine, follows }: WhatIsMineGiven) => {
  if (mine === null) return null
  switch (mine.type) {
    case 'Dashboard':
      return <Place community={mine.community} follows={follows} />
    case 'Visits':
      return <Visits follows={follows} />
    case 'Waiting':
      return <List found={mine.found} follows={follows} />
  }
}
