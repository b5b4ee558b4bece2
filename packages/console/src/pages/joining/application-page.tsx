/** One enquiry or application for the network team: what was written, and what to do. */
import type { ComponentChildren } from 'preact'
import type { Application, NextStep } from '../../joining/applications.ts'
import { dayAt } from '../../joining/kept-since.ts'
import type { Answered, Question, WrongAnswer } from '../../joining/question.ts'
import type { Quote } from '../../joining/quote.ts'
import { partName } from '../../joining/sections.ts'
import { kindOf } from '../../joining/standing.ts'
import type { PlainDate } from '@cofc/core'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import { dayOrNone } from './applications-page.tsx'
import { AnswersOf } from './check-page.tsx'
import { joiningPage, Press, toApplications } from './frame.tsx'
import { Questions } from './question-view.tsx'
import { QuoteView } from './quote-view.tsx'

export interface ApplicationShown {
  readonly application: Application
  readonly answered: ReadonlyArray<Answered>
  readonly quote: Quote | null
  readonly keptUntil: PlainDate | null
  /** `null` where no visitor is known by anything: nothing can be sent then. */
  readonly token: string | null
  readonly recording: ReadonlyArray<Question>
  /** What was sent to record it. */
  readonly sent: Readonly<Record<string, string>>
  readonly wrong: ReadonlyArray<WrongAnswer>
  /** Whether link persons are let in by a page. */
  readonly mayLetIn: boolean
}
interface SmallForm {
  readonly reference: string
  readonly does: string
  readonly token: string | null
  readonly children: ComponentChildren
}
const Form = ({ reference, does, token, children }: SmallForm) =>
  token === null ? (
    <p>Nothing can be sent from here: sign in first.</p>
  ) : (
    <form class="command-form" method="post" action={`/applications/${reference}/${does}`} novalidate>
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  )
const Settle = ({ as, text }: { readonly as: string; readonly text: string }) => (
  <>
    <input type="hidden" name="as" value={as} />
    <Press text={text} isSecond />
  </>
)

const Answer = ({ application: { form }, token }: ApplicationShown) => (
  <>
    <p>Answer by e-mail, from your own mail program. Then note that it is answered.</p>
    <Form reference={form.reference} does="settle" token={token}>
      <Settle as="answered" text="It is answered" />
    </Form>
    <p>
      If it leads to something, you may <a href="/do/community/register-community">register the community</a> and{' '}
      <a href="/do/membership/record-enquiry">record its enquiry</a>.
    </p>
  </>
)
const Record = ({ application: { form }, token, recording, sent, wrong }: ApplicationShown) => (
  <>
    <p>
      This registers the community, and records its application with the forms that came, as of the day they came. No
      name of a person goes along.
    </p>
    <Form reference={form.reference} does="record" token={token}>
      <Questions questions={recording} answers={sent} wrong={wrong} />
      <Press text="Record the application" />
    </Form>
    <p>
      You cannot take it? <a href={`/applications/${form.reference}/decline`}>Decline it, and say why</a>
    </p>
  </>
)
const RecordFinance = ({ application: { form }, token }: ApplicationShown) => (
  <Form reference={form.reference} does="record-finance" token={token}>
    <p>The finance form came after the application was recorded.</p>
    <Press text="Record the finance form" />
  </Form>
)
const Admit = ({ community }: { readonly community: string }) => (
  <ol class="nhsuk-list nhsuk-list--number">
    <li>
      <a href={`/do/membership/${community}/admit-community`}>Admit {community}</a> to a cycle.
    </li>
    <li>
      <a href={`/do/account/${community}/open-account`}>Open its account</a>, and{' '}
      <a href={`/do/account/${community}/set-payer`}>say who pays</a>, as the finance form has it.
    </li>
  </ol>
)
/** Where they are let in by the command line alone. */
const LetInByCommand = ({ community }: { readonly community: string }) => (
  <>
    <p>{community} is a member. Let its link person in:</p>
    <ol class="nhsuk-list nhsuk-list--number">
      <li>Write to them. Ask which account of their organisation they sign in with.</li>
      <li>
        Whoever runs this server grants it, with the issuer and the subject of that account:
        <pre class="command-line" tabIndex={0}>
          <code>{`cofc access grant --issuer … --subject … --as link-person --community ${community}`}</code>
        </pre>
      </li>
      <li>
        <a href={`/do/community/${community}/change-profile`}>Note in its profile</a> that it has a link person. Give
        the id that the grant printed, never a name.
      </li>
    </ol>
  </>
)
const LetIn = ({ application: { form }, community, mayLetIn }: ApplicationShown & { readonly community: string }) =>
  mayLetIn ? (
    <>
      <p>{community} is a member. Ask its link person which account of their organisation they sign in with.</p>
      <p>
        <a class="nhsuk-button" href={`/applications/${form.reference}/let-in`}>
          Let the link person in
        </a>
      </p>
    </>
  ) : (
    <LetInByCommand community={community} />
  )
const NextFor = (shown: ApplicationShown & { readonly next: NextStep }) => {
  const { next } = shown
  switch (next.is) {
    case 'answer':
      return <Answer {...shown} />
    case 'record':
      return <Record {...shown} />
    case 'record-finance':
      return <RecordFinance {...shown} />
    case 'wait':
      return <p>The finance form is missing. The applicant can still hand it in by their link.</p>
    case 'admit':
      return <Admit community={next.community} />
    case 'let-in':
      return <LetIn {...shown} community={next.community} />
    case 'nothing':
      return <p>Nothing is left to do here. You may erase the form now.</p>
  }
}
const settledSays = { answered: 'answered', declined: 'declined', recorded: 'recorded' }
const Settled = ({ application: { form } }: Pick<ApplicationShown, 'application'>) =>
  form.settled === null ? null : (
    <p>
      It was {settledSays[form.settled.as]}
      {form.settled.community === null ? null : (
        <>
          {' '}
          as <a href={`/communities/${form.settled.community}`}>{form.settled.community}</a>
        </>
      )}{' '}
      on {dayOrNone(dayAt(form.settled.at))}.
      {form.settled.as === 'declined' ? (
        <>
          {' '}
          The applicant is told: <span class="said">{form.settled.reason ?? 'to ask you why.'}</span>{' '}
          <a href={`/applications/${form.reference}/decline`}>Change these words</a>
        </>
      ) : null}
    </p>
  )
const Came = ({ application: { form, missing } }: Pick<ApplicationShown, 'application'>) => (
  <ul class="nhsuk-list">
    {Object.entries(form.parts).map(([part, { handedInAt }]) =>
      handedInAt === null ? null : (
        <li>
          {partName[part]}: handed in on {dayOrNone(dayAt(handedInAt))}
        </li>
      )
    )}
    {missing.map(part => (
      <li>{partName[part]}: missing</li>
    ))}
  </ul>
)

export const applicationPage = (shown: ApplicationShown): Page => {
  const { application, answered, quote, keptUntil, wrong, token } = shown
  const { form, next } = application
  return joiningPage({
    title: kindOf(form) === 'enquiry' ? 'An enquiry' : 'An application',
    caption: form.reference,
    trail: toApplications,
    wrong,
    body: (
      <>
        <Came application={application} />
        <Settled application={application} />
        <h2>What to do next</h2>
        <NextFor {...shown} next={next} />
        <h2>What was written</h2>
        {answered.map(one => (
          <AnswersOf answered={one} isOpen={false} isBelow />
        ))}
        {quote === null || quote.is === 'wrong' ? null : (
          <section>
            <h3>What it would cost today</h3>
            <QuoteView quote={quote} />
          </section>
        )}
        <h2>How long it is kept</h2>
        <p>
          It names people. {keptUntil === null ? '' : `It is erased after ${dayInWords(keptUntil)}.`} Erase it earlier
          if you no longer need it, or if they ask you to.
        </p>
        {token === null ? null : (
          <p>
            <a href={`/applications/${form.reference}/erase`}>Erase it now</a>
          </p>
        )}
      </>
    )
  })
}

export const eraseApplicationPage = ({
  reference,
  token
}: {
  readonly reference: string
  readonly token: string | null
}): Page =>
  joiningPage({
    title: 'Erase what was written?',
    caption: reference,
    trail: [...toApplications, { href: `/applications/${reference}`, text: reference }],
    body: (
      <>
        <p>All answers go from every file, at once and for good. What is recorded of a community stays.</p>
        <Form reference={reference} does="erase" token={token}>
          <Press text="Erase it" />
        </Form>
        <p>
          <a href={`/applications/${reference}`}>Keep it</a>
        </p>
      </>
    )
  })
