/** Before a form: what the command is about, where no link says so; and all that somebody may do. */
import { addressOfForm, routeOfStart, type CommandForm } from '../../command-forms/command-form.ts'
import { labelOf } from '../../command-forms/labels.ts'
import { choiceName } from '../../command-forms/choice-names.ts'
import type { Choices, Offered } from '../../command-forms/choices.ts'
import { isTyped } from '../../command-forms/fields/is-typed.ts'
import { List } from '../../command-forms/fields/lists.tsx'
import { reviewKinds } from '@cofc/core'
import { Button, Kept, Select, TextField } from '../../parts/choose.tsx'
import type { Page } from '../../parts/layout.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { aggregateInWords } from './about.tsx'

const hints: Readonly<Record<string, string>> = {
  community: 'The id of the community, such as TC-0042.',
  cycle: 'Two years that follow each other, such as 2023-2024.',
  edition: 'The id of the edition, such as E10.',
  reviewer: 'The id of the reviewer, such as R-014.',
  gathering: 'Up to 40 letters, digits, dots, hyphens or underscores.',
  announcement: 'Up to 40 letters, digits, dots, hyphens or underscores.'
}
/** As whoever fills it in is told, who need not know how a command is written. */
export const missingKey = (name: string): string => `This is missing or not understood. ${hints[name] ?? ''}`.trim()

interface Start {
  readonly command: CommandForm
  /** What of it is known. */
  readonly about: Readonly<Record<string, string | undefined>>
  readonly choices: Choices
  readonly wrong?: Wrong
}
const offeredFor = (name: string, choices: Choices): Offered | null => {
  if (name !== 'kind') return choices({ name, named: null })
  const kinds = reviewKinds.map(value => ({ value, text: choiceName(name, value) }))
  return { id: 'choices-kind', choices: kinds, others: false }
}
const KeyField = ({ command, name, about, wrong, choices }: Start & { readonly name: string }) => {
  const offered = offeredFor(name, choices)
  const label = labelOf(command.type, name)
  const chosen = about[name] ?? null
  if (offered === null || offered.choices.length === 0)
    return <TextField name={name} label={label} hint={hints[name] ?? ''} chosen={chosen} wrong={wrong} />
  return isTyped(offered) ? (
    <>
      <TextField name={name} label={label} hint={hints[name] ?? ''} chosen={chosen} wrong={wrong} list={offered.id} />
      <List offered={offered} />
    </>
  ) : (
    <Select name={name} label={label} none="Choose" choices={offered.choices} chosen={chosen} wrong={wrong} />
  )
}
/** What is known beside the address goes on to the form. */
const Beside = ({ command, about }: Pick<Start, 'command' | 'about'>) => (
  <>
    {Object.entries(about)
      .filter(([name]) => !command.aggregate.address.includes(name))
      .map(([name, value]) => (
        <Kept name={name} value={value} />
      ))}
  </>
)

export const commandStartPage = ({ command, about, choices, wrong }: Start): Page => ({
  title: command.command.title,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/do', text: 'What can be done' }
  ],
  ...(wrong === undefined ? {} : { wrong }),
  body: (
    <>
      <h1 class="nhsuk-heading-xl">{command.command.title}</h1>
      <form class="command-form" method="get" action={routeOfStart(command)}>
        {command.aggregate.address.map(name => (
          <KeyField
            command={command}
            about={about}
            choices={choices}
            name={name}
            {...(wrong === undefined ? {} : { wrong })}
          />
        ))}
        <Beside command={command} about={about} />
        <Button text="Continue" />
      </form>
    </>
  )
})

/** Everything that may be done by whoever reads the page, by what it is about. */
export const commandIndexPage = (mayGive: ReadonlyArray<CommandForm>): Page => ({
  title: 'What can be done',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">What can be done</h1>
      <p>
        <a href="/drafts">What you began and did not send</a>
      </p>
      {mayGive.length === 0 ? <p>Nothing can be done here by you.</p> : null}
      {[...new Set(mayGive.map(({ aggregate }) => aggregate.name))].map(name => (
        <section>
          <h2>{aggregateInWords(name)}</h2>
          <ul class="nhsuk-list">
            {mayGive
              .filter(({ aggregate }) => aggregate.name === name)
              .map(one => (
                <li>
                  <a href={one.aggregate.address.length === 0 ? addressOfForm(one, {}) : routeOfStart(one)}>
                    {one.command.title}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
})
