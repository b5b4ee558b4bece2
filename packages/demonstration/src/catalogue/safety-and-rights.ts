/** What must never fail. */
import { added, entry, merged, only, reworded } from './entry.ts'

const afterIncident = 'After an incident those touched by it are looked after, and the community learns from it.'

export const safetyAndRights = [
  entry(1, 'containment respect', 'Members know how to complain and to whom outside the community.'),
  entry(1, 'containment', 'Risks to a person are weighed together with that person and written down.'),
  entry(1, 'respect communication', 'What is private and what is shared is explained to everybody.'),
  merged(afterIncident, entry(1, 'containment process', 'After an incident those touched by it are looked after.')),
  merged(afterIncident, entry(2, 'process responsibility', 'The community learns from incidents.')),
  entry(1, 'containment', 'Medicines are kept and given by people trained for it.'),
  reworded(
    'Somebody who breaks a rule answers to the community, which decides what follows within limits known to all.',
    entry(2, 'responsibility containment', 'Somebody who breaks a rule answers to the community.')
  ),
  only(
    'CYP',
    entry(1, 'containment attachment', 'Worries about a child’s safety reach the right authority the same day.')
  ),
  only(
    'ADTC Addiction',
    entry(2, 'balance responsibility', 'There is a plan for nights and weekends that members helped to write.')
  ),
  added(entry(1, 'respect', 'Members can reach an independent advocate by themselves.'))
]
