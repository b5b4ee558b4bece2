/** Who is to visit, by role; and an objection to one of them. */
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import {
  groundsName,
  memberSays,
  objectable,
  whomName,
  whomText,
  type OnTeam,
  type VisitTeamFound
} from '../../hand-made/visit-team.ts'
import { Area, Radios, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard, Headed } from './of-review.tsx'

const answerSays: Readonly<Record<NonNullable<OnTeam['objection']>, string>> = {
  awaited: 'You objected, and the network team has not answered yet.',
  upheld: 'You objected, and they do not come.',
  'not-upheld': 'You objected, and the network team decided that they may come.'
}
const Team = ({ team }: Pick<VisitTeamFound, 'team'>) => (
  <ul>
    {team.map(one => (
      <li data-figure={`member/${whomText(one)}`}>
        {memberSays(one)}. {one.objection === null ? '' : answerSays[one.objection]}
      </li>
    ))}
  </ul>
)
const Object = ({ shown }: { readonly shown: HandMadeShown<VisitTeamFound> }) => {
  const { found, typed, problems } = shown
  return (
    <>
      <h2>Object to one of them</h2>
      <p>
        You may say that somebody should not come, for instance because they were treated or worked with you. They stay
        away until the network team has answered. You can say it once of each.
      </p>
      <Framed shown={shown} saved="Sent. The network team answers." buttons={[{ does: 'go', text: 'Continue' }]}>
        <Radios
          name={whomName}
          label="Whom do you object to?"
          problems={problems}
          choices={objectable(found).map(one => ({ value: whomText(one), text: memberSays(one) }))}
          text={textOr(typed, whomName, '')}
        />
        <Area
          name={groundsName}
          label="Why?"
          hint="Name nobody. It can be erased later, and the network team alone reads it."
          problems={problems}
          text={textOr(typed, groundsName, '')}
        />
      </Framed>
    </>
  )
}
export const visitTeamPage = (shown: HandMadeShown<VisitTeamFound>): Page => {
  const { found } = shown
  return {
    title: 'The team that visits you',
    ...fromDashboard(found.key),
    problems: problemsIn(shown),
    body: (
      <>
        <Headed of={found.key} heading="The team that visits you" />
        {found.team.length === 0 ? (
          <p class="lede">
            {found.wasHeld
              ? 'The visit was held, so there is nobody to object to. Who came stands in the report.'
              : 'No team is chosen for a visit to come. Once one is, it stands here.'}
          </p>
        ) : (
          <>
            <p class="lede">Each is told by an id and a role. Names are exchanged outside these pages.</p>
            <Team team={found.team} />
            {objectable(found).length === 0 ? null : <Object shown={shown} />}
          </>
        )}
      </>
    )
  }
}
