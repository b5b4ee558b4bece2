/** What the figures of a page lack because an entry of the history cannot be read. */
import type { Lacking } from '@cofc/projections'

const Parked = ({ parked }: Pick<Lacking, 'parked'>) =>
  parked === 0 ? null : (
    <p>
      {parked === 1 ? 'One part of the history waits' : `${parked} parts of the history wait`} for an entry that cannot
      be read yet. What has happened there since is in no figure.
    </p>
  )
const Halted = ({ halted }: Pick<Lacking, 'halted'>) =>
  halted === 0 ? null : (
    <p>
      {halted === 1 ? 'One report stands still' : `${halted} reports stand still`} before an entry of the history that
      cannot be read yet. Nothing recorded since then is in {halted === 1 ? 'its' : 'their'} figures.
    </p>
  )
export const Lacks = ({ parked, halted }: Lacking) =>
  parked + halted === 0 ? null : (
    <div class="nhsuk-inset-text" role="note">
      <Parked parked={parked} />
      <Halted halted={halted} />
    </div>
  )
