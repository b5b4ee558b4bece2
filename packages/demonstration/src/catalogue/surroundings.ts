/** The house and its grounds. */
import { entry, only, reworded } from './entry.ts'

export const surroundings = [
  entry(2, 'respect', 'Rooms are warm, clean and in good repair.'),
  entry(1, 'respect containment', 'Everybody has a place where they can be alone.'),
  entry(2, 'relationships', 'One room holds the whole community at once.'),
  reworded(
    'Members choose how shared rooms look, and what hangs on the walls is theirs.',
    entry(3, 'participation', 'Members choose how shared rooms look.')
  ),
  entry(2, 'balance', 'There is open ground to walk, play or garden on.'),
  only('HMP LD', entry(2, 'respect balance', 'Somebody with poor mobility or eyesight can reach every shared room.'))
]
