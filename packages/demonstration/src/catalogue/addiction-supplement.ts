/** What communities for people recovering from addiction add. */
import { entry, reworded } from './entry.ts'

export const addictionSupplement = [
  entry(1, 'containment responsibility', 'The house is free of alcohol and drugs, and all agree how that is checked.'),
  entry(1, 'containment', 'Coming off substances is overseen by somebody qualified.'),
  entry(2, 'interdependence responsibility', 'Members move through stages, and each brings duties towards newer ones.'),
  reworded(
    'A member who uses again is met with a plan agreed beforehand and not only with exclusion.',
    entry(2, 'process attachment', 'There is a plan for a member who uses again.')
  ),
  entry(2, 'relationships interdependence', 'Members are linked to people in recovery outside before they leave.'),
  entry(3, 'participation balance', 'Everyday work in the house is shared and talked about as part of recovery.')
]
