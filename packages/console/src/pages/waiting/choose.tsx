/** Which part of the list is to be shown: by who must act, by community, and by what it is. */
import { actingRoles, waitKinds, waitSays, type ActingRole } from '@cofc/core'
import { Button, Kept, Select, TextField } from '../../parts/choose.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { whoActs } from '../../words/waiting.ts'

interface ChooseGiven {
  readonly who: ActingRole | null
  readonly community: string | null
  readonly kind: string | null
  /** Whether another role may be chosen: the committee and finance see what waits for them. */
  readonly mayChooseWho: boolean
  readonly wrong?: Wrong | undefined
}
const kinds = waitKinds
  .map(value => ({ value, text: waitSays[value] }))
  .toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB'))

export const ChooseWaiting = ({ who, community, kind, mayChooseWho, wrong }: ChooseGiven) => (
  <form class="choose" method="get" action="/waiting">
    {mayChooseWho ? (
      <Select
        name="who"
        label="Who must act"
        none="Everybody"
        chosen={who}
        choices={actingRoles.map(value => ({ value, text: whoActs[value] }))}
        wrong={wrong}
      />
    ) : (
      <Kept name="who" value={who} />
    )}
    <TextField
      name="community"
      label="Community"
      hint="For example TC-0001. Leave it empty for all."
      chosen={community}
      wrong={wrong}
    />
    <Select name="kind" label="What is to be done" none="Everything" chosen={kind} choices={kinds} wrong={wrong} />
    <Button text="Show only these" />
  </form>
)
