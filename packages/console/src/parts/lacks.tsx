/** What the figures of a page lack because an entry of the history cannot be read, or an import is not finished. */
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
const Unfinished = ({ unfinished }: { readonly unfinished: number }) =>
  unfinished === 0 ? null : (
    <p>
      {unfinished === 1 ? 'An import is' : `${unfinished} imports are`} not finished. What{' '}
      {unfinished === 1 ? 'it brings' : 'they bring'} is in the figures in part only.
    </p>
  )
export const Lacks = ({ parked, halted, unfinished = 0 }: Lacking) =>
  parked + halted + unfinished === 0 ? null : (
    <div class="nhsuk-inset-text" role="note">
      <Parked parked={parked} />
      <Halted halted={halted} />
      <Unfinished unfinished={unfinished} />
    </div>
  )
