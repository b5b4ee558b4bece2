/** The weekly round, and what is learned from it. */
import { added, entry, only, reworded, split } from './entry.ts'

export const therapeuticLife = [
  entry(1, 'containment process', 'A weekly timetable is kept to and can be seen by all.'),
  entry(2, 'process communication', 'There are small groups in which feelings are explored at least weekly.'),
  entry(2, 'relationships process', 'What happened outside groups is brought back into them.'),
  entry(2, 'balance participation', 'Creative, practical and quiet times have a place in the week.'),
  split(
    [
      'Each member has aims of their own, written in their words.',
      'Aims are gone over with the community every three months.'
    ],
    entry(1, 'responsibility process', 'Each member has aims and the community goes over them.')
  ),
  entry(2, 'communication containment', 'A meeting can be called at any hour when somebody needs it.'),
  reworded(
    'Lessons are part of the community’s day, and teachers take part in its meetings.',
    only('CYP', entry(1, 'balance participation', 'Lessons are part of the community’s day.'))
  ),
  only(
    'HMP',
    entry(1, 'process responsibility', 'Offending is looked at in groups, and the group helps to see it coming.')
  ),
  only('LD', entry(2, 'communication respect', 'Groups use pictures, signs and plain words.')),
  added(
    entry(
      2,
      'communication balance',
      'Time spent on screens is something the community talks about and settles together.'
    )
  )
]
