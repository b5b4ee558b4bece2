/** How a community takes part in the network: it visits others, and its people use what the network has. */
import type { Dashboard } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { To } from '../../parts/to.tsx'

type Given = Pick<Dashboard, 'community' | 'membershipType'> & { readonly follows: Follow }
export const Network = ({ community, membershipType, follows }: Given) => (
  <section>
    <h2 id="network">Take part in the network</h2>
    {membershipType === null ? (
      <p>These are for members of a cycle.</p>
    ) : (
      <ul>
        <li>
          <To href="/visits-with-room" follows={follows}>
            Visits to others, to which you may offer somebody
          </To>
        </li>
        <li>
          <To href={`/ask-access/${community}`} follows={follows}>
            The forum and the hub: who has access, and asking for it
          </To>
        </li>
      </ul>
    )}
  </section>
)
