/** Before a form: what the command is about, where no link says so; and all that somebody may do. */
import { addressOfForm, routeOfStart, type CommandForm } from '../../command-forms/command-form.ts'
import { labelOf } from '../../command-forms/labels.ts'
import { choiceName } from '../../command-forms/choice-names.ts'
import { reviewKinds } from '@cofc/core'
import { Button, Select, TextField } from '../../parts/choose.tsx'
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
  readonly wrong?: Wrong
}
const KeyField = ({ command, name, about, wrong }: Start & { readonly name: string }) =>
  name === 'kind' ? (
    <Select
      name={name}
      label={labelOf(command.type, name)}
      choices={reviewKinds.map(value => ({ value, text: choiceName(name, value) }))}
      chosen={about[name]}
      wrong={wrong}
    />
  ) : (
    <TextField
      name={name}
      label={labelOf(command.type, name)}
      hint={hints[name] ?? ''}
      chosen={about[name] ?? null}
      wrong={wrong}
    />
  )

export const commandStartPage = ({ command, about, wrong }: Start): Page => ({
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
          <KeyField command={command} about={about} name={name} {...(wrong === undefined ? {} : { wrong })} />
        ))}
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
