/** The people who work in a community, and what keeps them able to. */
import { dropped, entry, only, reworded, split } from './entry.ts'

export const staff = [
  entry(1, 'containment', 'There are enough staff for the programme to be kept up every day.'),
  entry(1, 'process responsibility', 'All staff have supervision at least monthly.'),
  entry(2, 'relationships process', 'The team meets weekly to look at how it works together.'),
  reworded(
    'New staff spend their first weeks as learners in the community before taking a lead.',
    entry(2, 'attachment participation', 'New staff learn the way of working before taking a lead.')
  ),
  entry(3, 'process balance', 'Staff have had an experience of being a group member themselves.'),
  split(
    ['Client members help to choose new staff.', 'Client members help to train new staff.'],
    entry(2, 'participation respect', 'Client members help to choose and train new staff.')
  ),
  dropped(entry(3, 'balance', 'Every member of staff visits another community each year.')),
  only('HMP', entry(2, 'respect interdependence', 'Officers and therapists are one team with shared training.'))
]
