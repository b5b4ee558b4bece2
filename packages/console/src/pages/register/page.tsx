/** Who belongs to the network on a day, or in a cycle. All of it is public. */
import type { MembersOfCycle, MembershipRegister } from '@cofc/reports'
import type { Only } from '../../filters.ts'
import type { Follow } from '../../follow.ts'
import { Explained } from '../../parts/explained.tsx'
import { Details } from '../../parts/details.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { Choices, type Cycles } from './choices.tsx'
import { betweenColumns, columnsIn, localPath, memberColumns, otherColumns } from './columns.tsx'
import { byName, NoMember, Part, shownOf, type Named } from './part.tsx'

const Members = <One extends Named>(given: {
  readonly caption: string
  readonly rows: ReadonlyArray<One>
  readonly columns: ReadonlyArray<Column<One>>
}) => (
  <Table id="members-table" {...given} caption={`${given.caption}, ordered by name (${String(given.rows.length)})`} />
)

const heading = 'Membership register'
const home = { href: '/', text: 'Home' }
/** Who belongs to the network on a day that lies between two cycles is a member of neither. */
const BetweenCycles = ({ betweenCycles, cycleIsDue }: Pick<MembershipRegister, 'betweenCycles' | 'cycleIsDue'>) =>
  betweenCycles === 0 ? null : (
    <>
      {' '}
      <strong data-figure="betweenCycles">
        <Explained figure="betweenCycles">{betweenCycles}</Explained>
      </strong>{' '}
      {betweenCycles === 1 ? 'community is' : 'communities are'} between cycles.
      {cycleIsDue ? ' A cycle is due to be planned.' : null}
    </>
  )

const registerPage = (register: MembershipRegister, { cycles, only }: RegisterBeside): Page => {
  const members = register.communities.filter(({ status }) => status === 'Member')
  const between = shownOf(
    register.communities.filter(({ status }) => status === 'BetweenCycles'),
    only
  )
  const others = register.communities
    .filter(({ status }) => status !== 'Member' && status !== 'BetweenCycles')
    .toSorted(byName)
  const [shown, day] = [shownOf(members, only), dayInWords(register.on)]
  return {
    title: heading,
    place: 'register',
    trail: [home],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">{heading}</h1>
        <p class="lede">
          <strong data-figure="members">
            <Explained figure="members">{register.members}</Explained>
          </strong>{' '}
          member {register.members === 1 ? 'community' : 'communities'} on {day}.
          <BetweenCycles {...register} />
        </p>
        <Choices on={register.on} cycles={cycles} cycle={null} only={only} />
        <h2>Members</h2>
        <Part only={only} shown={shown.length} all={members.length} whole={`/register?on=${register.on}`} />
        {shown.length === 0 ? (
          <NoMember only={only} when={`on ${day}`} />
        ) : (
          <Members caption={`Members on ${day}`} rows={shown} columns={memberColumns} />
        )}
        {between.length === 0 ? null : (
          <>
            <h2>Between cycles</h2>
            <Table
              id="between-table"
              caption={`Between cycles on ${day}, ordered by name (${String(between.length)})`}
              rows={between}
              columns={betweenColumns}
            />
          </>
        )}
        {others.length === 0 ? null : (
          <Details summary={`${counted(others.length, 'other community', 'other communities')} on record`}>
            <Table
              id="others-table"
              caption={`On record and not a member on ${day}, ordered by name (${String(others.length)})`}
              rows={others}
              columns={otherColumns}
            />
          </Details>
        )}
      </>
    )
  }
}

/** Whether any of the reports is for whoever reads the page. */
const isLed = (cycle: string, members: MembersOfCycle['members'], follows: Follow): boolean =>
  members.some(({ community }) => follows(localPath(community, cycle)))

const membersPage = (
  { cycle, opens, closes, members }: MembersOfCycle,
  { cycles, only, follows }: RegisterBeside
): Page => {
  const shown = shownOf(members, only)
  return {
    title: `Members of ${cycle}`,
    place: 'register',
    trail: [home, { href: '/register', text: 'Register' }],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">{heading}</span> Members of {cycle}
        </h1>
        <p class="lede">
          From {dayInWords(opens)} to {dayInWords(closes)} the network had{' '}
          <strong data-figure="members">
            <Explained figure="members">{members.length}</Explained>
          </strong>{' '}
          member {members.length === 1 ? 'community' : 'communities'}.
        </p>
        <Choices on={null} cycles={cycles} cycle={cycle} only={only} />
        <Part only={only} shown={shown.length} all={members.length} whole={`/register?cycle=${cycle}`} />
        {shown.length === 0 ? (
          <NoMember only={only} when={`in ${cycle}`} />
        ) : (
          <Members
            caption={`Members of ${cycle}`}
            rows={shown}
            columns={columnsIn(cycle, isLed(cycle, shown, follows))}
          />
        )}
      </>
    )
  }
}

interface RegisterBeside {
  readonly cycles: Cycles
  readonly only: Only
  readonly follows: Follow
}
export const registerOrMembersPage = (answer: MembershipRegister | MembersOfCycle, beside: RegisterBeside): Page =>
  'communities' in answer ? registerPage(answer, beside) : membersPage(answer, beside)

/** The forms alone, when what was sent in one of them is wrong. */
export const registerForm = (cycles: Cycles, wrong: Wrong): Page => ({
  title: heading,
  place: 'register',
  trail: [home, { href: '/register', text: 'Register' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">{heading}</h1>
      <Choices on={null} cycles={cycles} cycle={null} only={{}} wrong={wrong} />
    </>
  )
})
