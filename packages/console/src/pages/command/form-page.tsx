/** The form of a command, and what was typed in it once more before it is sent. */
import { ruleInWords } from '@cofc/core'
import { addressOfForm, type CommandForm, type Key } from '../../command-forms/command-form.ts'
import type { Choices } from '../../command-forms/choices.ts'
import type { FormRecord } from '../../command-forms/field.ts'
import { Fields, idOf } from '../../command-forms/field-view.tsx'
import { Lists } from '../../command-forms/fields/lists.tsx'
import type { BesideCheck } from '../../command-forms/beside-check.ts'
import { fieldAt, type Said } from '../../command-forms/said.ts'
import { toldRows } from '../../command-forms/told.ts'
import { entriesOf, own, type Values } from '../../command-forms/values.ts'
import { Facts } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import type { SaidProblem } from '../../parts/wrong.tsx'
import { aboutInWords } from './about.tsx'
import { Beside } from './beside-check.tsx'

/** What a form brings along, so that it is known again. */
export interface FormOwn {
  /** `null` where no visitor is known by anything: nothing can be sent then. */
  readonly token: string | null
  readonly key: string
  readonly tag: string
}
export interface FormShown {
  readonly command: CommandForm
  readonly about: Key
  readonly form: FormRecord
  readonly values: Values
  readonly owns: FormOwn
  readonly isSentAtOnce: boolean
  readonly problems: ReadonlyArray<Said>
  /** What others recorded since the form was made; none where nobody did. */
  readonly since: ReadonlyArray<string>
  /** Where it is found what they began here before. */
  readonly begun: ReadonlyArray<string>
  readonly choices: Choices
}

const Owns = ({ owns: { token, key, tag } }: Pick<FormShown, 'owns'>) => (
  <>
    {token === null ? null : <input type="hidden" name={own.token} value={token} />}
    <input type="hidden" name={own.form} value={key} />
    <input type="hidden" name={own.tag} value={tag} />
  </>
)
const Does = ({
  does,
  text,
  isSecond = false
}: {
  readonly does: string
  readonly text: string
  readonly isSecond?: boolean
}) => (
  <button
    class={`nhsuk-button${isSecond ? ' nhsuk-button--secondary' : ''}`}
    type="submit"
    name={own.does}
    value={does}
  >
    {text}
  </button>
)
/** What the Enter key presses: the first button of a form, which would take a row away otherwise. */
const OnEnter = ({ does }: { readonly does: string }) => (
  <button class="nhsuk-u-visually-hidden" type="submit" name={own.does} value={does} tabIndex={-1} aria-hidden="true">
    Continue
  </button>
)
const Since = ({ since }: Pick<FormShown, 'since'>) =>
  since.length === 0 ? null : (
    <div class="nhsuk-inset-text">
      <p>Since this form was made, somebody else was faster. This was recorded meanwhile:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {since.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p>Nothing of yours was done yet, and all that you typed stands below. Look at it, and send it once more.</p>
    </div>
  )

const Begun = ({ begun }: Pick<FormShown, 'begun'>) =>
  begun.length === 0 ? null : (
    <div class="nhsuk-inset-text">
      <p>You began this before and did not send it.</p>
      <ul class="nhsuk-list">
        {begun.map((href, at) => (
          <li>
            <a href={href}>Go on with {at === 0 ? 'what you typed last' : `what you typed before (${String(at)})`}</a>
          </li>
        ))}
      </ul>
    </div>
  )

const headed = ({ command, about }: Pick<FormShown, 'command' | 'about'>, heading: string): Page['body'] => (
  <h1 class="nhsuk-heading-xl">
    {command.aggregate.address.length === 0 ? null : (
      <span class="nhsuk-caption-xl">{aboutInWords(command.aggregate.name, about)}</span>
    )}{' '}
    {heading}
  </h1>
)
const framed = ({ command, about }: Pick<FormShown, 'command' | 'about'>): Pick<Page, 'place' | 'trail'> => {
  const { community } = about
  return {
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      community === undefined || command.aggregate.address[0] !== 'community'
        ? { href: '/do', text: 'What can be done' }
        : { href: `/communities/${community}`, text: community }
    ]
  }
}
const problemsIn = ({ form, problems }: FormShown): ReadonlyArray<SaidProblem> =>
  problems.map(({ path, says }) => {
    const found = path === null ? null : fieldAt(form, path)
    return { id: found === null ? null : idOf(found.field, found.path), says }
  })

export const commandFormPage = (shown: FormShown): Page => {
  const { command, about, form, values, owns, isSentAtOnce, problems, since, begun, choices } = shown
  const rule = ruleInWords(command.type)
  return {
    title: command.command.title,
    ...framed(shown),
    problems: problemsIn(shown),
    body: (
      <>
        {headed(shown, command.command.title)}
        {rule === null ? null : <p class="lede">{rule}</p>}
        <Since since={since} />
        <Begun begun={begun} />
        <form class="command-form" method="post" action={addressOfForm(command, about)} novalidate>
          <Owns owns={owns} />
          <OnEnter does="go" />
          <Fields filled={{ command: command.type, values, problems, choices }} path="" fields={form.fields} />
          <Lists form={form} choices={choices} />
          <Does does="go" text={isSentAtOnce ? 'Save' : 'Continue'} />
        </form>
      </>
    )
  }
}

/** Nothing is done yet: what would be sent is shown once more. */
export const commandCheckPage = (shown: FormShown, beside: BesideCheck): Page => {
  const { command, about, form, values, owns } = shown
  const rows = toldRows(form, { command: command.type, values })
  return {
    title: `Check your answers: ${command.command.title}`,
    ...framed(shown),
    body: (
      <>
        {headed(shown, 'Check your answers')}
        <p class="lede">{command.command.title}. Nothing is sent yet. Once it is, it is recorded for good.</p>
        <Beside {...beside} />
        <Facts facts={rows.map(({ label, text }) => [label, <span class="said">{text}</span>])} />
        <form class="command-form" method="post" action={addressOfForm(command, about)}>
          <Owns owns={owns} />
          {entriesOf(values).map(([name, text]) => (
            <input type="hidden" name={name} value={text} />
          ))}
          <Does does="send" text="Accept and send" />
          <Does does="change" text="Change" isSecond={true} />
        </form>
      </>
    )
  }
}
