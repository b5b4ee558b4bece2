/** A mapping covers every standard of both editions and names no other; until publication a new mapping replaces it. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { MapEdition } from '../commands.ts'
import type { EditionFacts } from '../facts.ts'
import { flawOf } from '../mapping.ts'
import { isWritable, type Edition } from '../state.ts'
import type { EditionDecision } from '../decision.ts'

export const mapEdition = (
  command: MapEdition,
  state: Edition,
  { earlierStandards }: Pick<EditionFacts, 'earlierStandards'>
): EditionDecision => {
  const { edition, from, lines, on } = command
  if (state.status === 'Unknown') return refuse({ type: 'EditionNotDrafted', edition })
  if (state.mappings.some(mapping => same(mapping, { from, lines }))) return accept()
  if (!isWritable(state)) return refuse({ type: 'EditionIsFrozen', edition })
  if (from === edition) return refuse({ type: 'EditionMapsItself', edition })
  if (earlierStandards === null) return refuse({ type: 'EarlierEditionUnknown', from })
  const earlier = { edition: from, standards: earlierStandards }
  const flaw = flawOf(lines, earlier, { edition, standards: state.standards.map(({ standard }) => standard) })
  if (flaw !== null) return refuse(flaw)
  return accept({ type: 'EditionMapped', edition, from, lines, on })
}
