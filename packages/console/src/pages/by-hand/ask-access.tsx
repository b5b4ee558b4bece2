/** Access to the e-mail forum and the Knowledge Hub: who has it, what was asked for, and asking for one more. */
import { serviceName } from '@cofc/core'
import { personName, services, toName, type AccessFound } from '../../hand-made/ask-access.ts'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { Line, Radios, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard } from './of-review.tsx'

interface Row {
  readonly person: string
  readonly to: string
  readonly stands: string
}
const rowsOf = ({ state: { given, left, asked } }: AccessFound): ReadonlyArray<Row> => [
  ...given.map(({ person, service, givenOn }) => ({
    ...{ person, to: capital(serviceName[service]) },
    stands: left.has(person) ? 'Left: it will be taken back' : `Has it since ${dayInWords(givenOn)}`
  })),
  ...asked.map(({ person, service, askedOn }) => ({
    ...{ person, to: capital(serviceName[service]) },
    stands: `Asked for on ${dayInWords(askedOn)}, not answered yet`
  }))
]
const choices = services.map(service => ({ value: service, text: capital(serviceName[service]) }))

export const askAccessPage = (shown: HandMadeShown<AccessFound>): Page => {
  const { found, typed, problems } = shown
  const rows = rowsOf(found)
  return {
    title: 'Access to the forum and the hub',
    ...fromDashboard({ community: found.community as never }),
    problems: problemsIn(shown),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">Access to the forum and the hub</h1>
        <p class="lede">
          Members talk to each other in an e-mail forum and a Knowledge Hub. Both are outside these pages.
        </p>
        {rows.length === 0 ? (
          <p>Nobody of the community has access yet.</p>
        ) : (
          <>
            <Table
              id="access"
              caption="Who has access, and for whom it was asked"
              rows={rows}
              columns={[
                { head: 'Who', cell: ({ person }) => <span class="code">{person}</span> },
                { head: 'To', cell: ({ to }) => to },
                { head: 'Stands', cell: ({ stands }) => stands }
              ]}
            />
            <p>
              <a href={`/do/service-access/${found.community}/record-departure`}>Tell that somebody left</a>
            </p>
          </>
        )}
        <h2>{rows.length === 0 ? 'Ask for access' : 'Ask for one more'}</h2>
        <Framed
          shown={shown}
          saved="Sent. The network team answers, and writes to whoever it is for."
          buttons={[{ does: 'go', text: 'Continue' }]}
        >
          <Line
            name={personName}
            label="For whom?"
            hint="An id of letters and digits that you give them, such as P-12. Never a name: you tell the network team the name outside these pages."
            problems={problems}
            isShort={true}
            text={textOr(typed, personName, '')}
          />
          <Radios
            name={toName}
            label="Access to what?"
            problems={problems}
            choices={choices}
            text={textOr(typed, toName, '')}
          />
        </Framed>
      </>
    )
  }
}
