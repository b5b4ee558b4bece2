/** How people come to a community, settle and go. */
import { added, dropped, entry, merged, only, reworded } from './entry.ts'

const farewell = 'Leaving is prepared in good time and marked by a farewell of the whole community.'

export const joiningAndLeaving = [
  entry(1, 'respect communication', 'Somebody who thinks of joining gets clear written facts about life here.'),
  entry(2, 'participation attachment', 'Applicants visit and meet members before anything is decided.'),
  entry(2, 'participation responsibility', 'Members have a say in who joins.'),
  reworded(
    'Each newcomer has an experienced member at their side for the first six weeks.',
    entry(2, 'attachment interdependence', 'Each newcomer has an experienced member at their side.')
  ),
  entry(1, 'containment respect', 'Agreement to treatment is asked for, written down and asked for again.'),
  merged(farewell, entry(2, 'attachment process', 'Leaving is prepared months ahead.')),
  merged(farewell, entry(3, 'attachment relationships', 'The community marks each farewell.')),
  only(
    'CYP LD',
    entry(
      1,
      'attachment communication',
      'A young or learning disabled person’s move on is planned with those who will care next.'
    )
  ),
  dropped(entry(3, 'communication', 'A film shows applicants round the house.')),
  added(entry(3, 'attachment balance', 'Former members can come back to a meeting for them at least yearly.'))
]
