/** What became of a command that was sent by its form. */
import { addressOfForm, type CommandForm, type Key } from '../../command-forms/command-form.ts'
import type { Page } from '../../parts/layout.tsx'
import { aboutInWords } from './about.tsx'

interface Done {
  readonly command: CommandForm
  readonly about: Key
  /** What was recorded; none where it was so already. */
  readonly sentences: ReadonlyArray<string>
}
const isOfCommunity = ({ aggregate: { address } }: CommandForm): boolean => address[0] === 'community'

export const commandDonePage = ({ command, about, sentences }: Done): Page => ({
  title: `Done: ${command.command.title}`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/do', text: 'What can be done' }
  ],
  body: (
    <>
      <div class="nhsuk-panel">
        <h1 class="nhsuk-panel__title">Done</h1>
        <div class="nhsuk-panel__body">
          {command.command.title}
          {command.aggregate.address.length === 0 ? '' : `. ${aboutInWords(command.aggregate.name, about)}`}
        </div>
      </div>
      <h2>What was recorded</h2>
      {sentences.length === 0 ? (
        <p>Nothing had to be recorded: it was so already.</p>
      ) : (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {sentences.map(sentence => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={addressOfForm(command, about)}>Give the same again with something else</a>
      </p>
      {isOfCommunity(command) && about['community'] !== undefined ? (
        <p>
          <a href={`/communities/${about['community']}`}>Go to what is recorded of {about['community']}</a>
        </p>
      ) : null}
    </>
  )
})
