/** How a community is led, and how it gets better. */
import { added, dropped, entry, reworded } from './entry.ts'

export const leadershipAndLearning = [
  entry(1, 'responsibility', 'It is known who answers for the community, and to whom.'),
  entry(2, 'participation responsibility', 'Client members sit where the running of the community is decided.'),
  entry(2, 'process', 'What members think of the community is asked yearly and answered.'),
  reworded(
    'Change in members’ lives is measured at the start, at the end and a year later.',
    entry(2, 'process responsibility', 'Change in members’ lives is measured.')
  ),
  entry(3, 'process communication', 'The community writes, teaches or takes part in research.'),
  entry(2, 'responsibility balance', 'There is a plan for the coming year that members helped to write.'),
  dropped(entry(3, 'communication', 'A newsletter is printed each season.')),
  added(
    entry(3, 'responsibility balance', 'The community knows what it uses up and throws away, and wants less of both.')
  )
]
