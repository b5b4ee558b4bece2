/** Neighbours, families, other communities, the law. */
import { entry, only, reworded } from './entry.ts'

export const beyondTheCommunity = [
  entry(2, 'relationships interdependence', 'Families and friends are welcome, and know when.'),
  entry(2, 'communication', 'Those who refer people know what the community can and cannot do.'),
  entry(3, 'participation interdependence', 'Members take part in the life of the neighbourhood.'),
  reworded(
    'Members visit other communities and bring back what they learned.',
    entry(2, 'interdependence process', 'Members visit other communities.')
  ),
  entry(3, 'interdependence', 'The community helps another that is starting or in trouble.'),
  only('HMP', entry(2, 'communication interdependence', 'The rest of the prison knows what the community does.'))
]
