/** Shows a part of a list: by how each stands, and where it may be, by community. */
import { Button, Kept, Select, TextField } from './choose.tsx'
import type { Wrong } from './wrong.tsx'

interface OnlyGiven<Word extends string> {
  readonly action: string
  readonly label: string
  readonly words: ReadonlyArray<Word>
  readonly names: Readonly<Record<Word, string>>
  readonly only: Word | null
  /** Left out where it is not asked. */
  readonly community?: string | null
  /** The day that was asked for goes along. */
  readonly on?: string | null
  readonly wrong?: Wrong | undefined
}
export const ChooseOnly = <Word extends string>(given: OnlyGiven<Word>) => {
  const { action, label, words, names, only, community, on, wrong } = given
  return (
    <form class="choose" method="get" action={action}>
      <Kept name="on" value={on} />
      <Select
        name="only"
        label={label}
        none="All"
        chosen={only}
        choices={words.map(value => ({ value, text: names[value] }))}
        wrong={wrong}
      />
      {community === undefined ? null : (
        <TextField
          name="community"
          label="Community"
          hint="For example TC-0001. Leave it empty for all."
          chosen={community}
          wrong={wrong}
        />
      )}
      <Button text="Show only these" />
    </form>
  )
}
